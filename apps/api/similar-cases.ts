import type { JsonObject } from '#libs/contracts/json.js';
import type { RecordedEvent, Sealed } from '#libs/contracts/event.js';
import type { Marks } from '#libs/contracts/shared/marks.js';
import type { SimilarCase } from '#libs/contracts/views.js';
import { caseIdOf } from '#libs/conducting/case-turn.js';
import type { ApiParts } from './parts.js';

/** The pack's own choice, as no document says it: for so long the same matter is offered as the same case. */
export const SAME_MATTER_DAYS = 7;
/** So many cases of one household within so many days make it one to be rung up before it complains again. */
export const REPEAT = { cases: 3, days: 90 };
const LIMIT = 20;
const DAY_MS = 86_400_000;

interface Asked {
  readonly site: string;
  readonly marks: Marks;
  readonly days: number;
  /** the case itself */
  readonly except?: string;
}

/**
 * Other cases of the same household or contact at the site, the newest first. A person who has been erased is not found: the
 * marks stay in the chain, and nobody is told what they belong to.
 */
export async function similarCases(
  { commands, markedCases }: Pick<ApiParts, 'commands' | 'markedCases'>,
  { site, marks, days, except }: Asked,
): Promise<SimilarCase[]> {
  if (marks.household === undefined && marks.contact === undefined) return [];
  const now = Date.parse(await commands.store.now());
  const since = new Date(now - days * DAY_MS).toISOString();
  const found = (await markedCases({ marks, since, limit: LIMIT }))
    .filter(({ streamId, metadata }) => metadata.site === site && caseIdOf(streamId) !== except)
    .filter(({ data }) => data['sealed'] !== undefined);
  const opened = await commands.vault.openMany(
    found.map(({ streamId, type, data }) => ({ streamId, type, sealed: data['sealed'] as unknown as Sealed })),
  );
  return found.filter((_, at) => opened[at] !== undefined).map((event) => similar(event, marks));
}

export function marksIn(data: JsonObject | undefined): Marks {
  return (data?.['marks'] ?? {}) as Marks;
}

function similar({ streamId, data, metadata, recordedAt }: RecordedEvent, asked: Marks): SimilarCase {
  const its = marksIn(data);
  const same = (name: keyof Marks): boolean => asked[name] !== undefined && asked[name] === its[name];
  return {
    caseId: caseIdOf(streamId),
    reference: String(data['reference']),
    kind: metadata.kind as SimilarCase['kind'],
    recordedAt,
    why: [
      ...(same('household') ? (['same-household'] as const) : []),
      ...(same('contact') ? (['same-contact'] as const) : []),
      ...(same('words') ? (['same-words'] as const) : []),
    ],
  };
}
