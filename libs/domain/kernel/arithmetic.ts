import { dueAt } from '#libs/clock/ledger/due-at.js';
import { verdict } from '#libs/clock/ledger/verdict.js';
import type { Arithmetic, Budget, Rung, Segment, Used } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { ObligationRule, RegulationPack } from '#libs/policy/pack.js';
import type { DecideContext } from './decide-context.js';

export interface ClockTerms {
  readonly budget: Budget;
  readonly openedAt: string;
  readonly segments: Segment[];
}

/** The due instant of these terms with all that explains it, as facts carry it. */
export function arithmeticOf(
  terms: ClockTerms,
  { pack, calendar }: Pick<DecideContext, 'pack' | 'calendar'>,
): Arithmetic {
  const { budget, openedAt, segments } = terms;
  const { dueAt: due, exclusive, provisional, explanation } = dueAt(budget, openedAt, segments, calendar);
  const { zone, calendarVersion, openedLocal, dueLocal, pauses, days, unknownYears } = explanation;
  return {
    ...{ openedAt, dueAt: due, exclusive, provisional, zone, budget, segments, openedLocal, dueLocal },
    pauses: [...pauses],
    days: [...days],
    unknownYears: [...unknownYears],
    packVersion: pack.packVersion,
    calendarVersion,
  };
}

/** Whose minutes were used until `at`. */
export function usedUntil(arithmetic: Arithmetic, at: string, { calendar }: Pick<DecideContext, 'calendar'>): Used {
  const { budget, openedAt, segments } = arithmetic;
  const { usedMs, perHolder, perReason } = verdict({ budget, openedAt, segments, metAt: at, now: at }, calendar);
  return { usedMs, perHolder: { ...perHolder }, perReason: { ...perReason } };
}

/** The rungs at their instants: elapsed minutes from the due instant. None while the clock stands still. */
export function ladderOf(pack: RegulationPack, rule: ObligationRule, due: string | null): Rung[] {
  const ladder = pack.ladders[rule.ladder];
  invariant(ladder !== undefined, `no ladder ${rule.ladder}`);
  if (due === null) return [];
  const dueMs = Date.parse(due);
  return ladder.steps.map(({ afterMinutes, notify, meaning }, index) => ({
    rung: index + 1,
    at: new Date(dueMs + afterMinutes * 60_000).toISOString(),
    notify,
    meaning,
  }));
}
