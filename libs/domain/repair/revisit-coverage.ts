import type { JsonObject } from '#libs/contracts/json.js';

interface Told {
  readonly type: string;
  readonly data: JsonObject;
}

export interface RevisitCoverage {
  /** cases of the kind repair in which something was repaired */
  readonly repaired: number;
  /** of these: somebody came back to the household after the last completion */
  readonly revisited: number;
  /** put away or withdrawn without it; D-5.1a wants none */
  readonly skipped: readonly string[];
  /** repaired, still open, and not come back to yet */
  readonly owed: readonly string[];
}

const TOOK_PLACE: ReadonlySet<unknown> = new Set(['settled', 'problem-found', 'disagreement', 'new-demand']);

/**
 * D-5.1a, from the facts alone and without any rule of a pack: the proof does not lean on what it proves. `cases`: facts of
 * each case in their order, by case id.
 */
export function revisitCoverage(cases: Iterable<readonly [string, Iterable<Told>]>): RevisitCoverage {
  const coverage = { repaired: 0, revisited: 0, skipped: [] as string[], owed: [] as string[] };
  for (const [caseId, facts] of cases) {
    const { repaired, revisited, closed } = outcomeOf(facts);
    if (!repaired) continue;
    coverage.repaired += 1;
    if (revisited) coverage.revisited += 1;
    else (closed ? coverage.skipped : coverage.owed).push(caseId);
  }
  return coverage;
}

function outcomeOf(facts: Iterable<Told>): { repaired: boolean; revisited: boolean; closed: boolean } {
  let repaired = false;
  let revisited = false;
  let closed = false;
  for (const { type, data } of facts) {
    if (type === 'RepairDone') [repaired, revisited] = [true, false];
    if (type === 'RevisitRecorded') revisited ||= TOOK_PLACE.has(data['outcome']);
    if (type === 'CaseArchived' || type === 'CaseWithdrawn') closed = true;
  }
  return { repaired, revisited, closed };
}
