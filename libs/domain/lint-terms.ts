import { STAGES } from '#libs/contracts/case.js';
import { sharedEvents } from '#libs/contracts/shared/events.js';
import { relationEvents } from '#libs/contracts/shared/relations.js';
import type { KindGraph, LintTerms } from '#libs/policy/lint.js';
import { KINDS } from './kinds.js';

/** What the linter of packs has to know of the kinds that this build has rules for. */
export function lintTerms(calendars: Iterable<string>): LintTerms {
  const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([kind, { stages, facts, movedBy }]): [string, KindGraph] => {
      const moves = Object.fromEntries(
        STAGES.map((stage) => [
          stage,
          Object.entries(stages[stage].moves).map(([fact, to]) => ({
            command: movedBy[fact.split(':')[0] ?? ''] ?? '',
            to,
          })),
        ]),
      ) as unknown as KindGraph['moves'];
      return [
        kind,
        { facts: new Set([...Object.keys(sharedEvents), ...Object.keys(relationEvents), ...facts]), moves },
      ];
    }),
  );
  return { calendars: new Set(calendars), kinds };
}
