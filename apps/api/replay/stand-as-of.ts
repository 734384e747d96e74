import type { RecordedEvent } from '#libs/contracts/event.js';
import type { AsOfQuery } from '#libs/contracts/replay.js';
import { type CaseState, foldCase } from '#libs/domain/case.js';

export interface StandAsOf {
  /** versions of the facts that count, in order */
  readonly counted: readonly number[];
  /** undefined where the case was not known yet */
  readonly state: CaseState | undefined;
}

/** The case folded from what was on record at one instant and had happened by another. Pure. */
export function standAsOf(events: readonly RecordedEvent[], { recorded, happened }: AsOfQuery): StandAsOf {
  const known = events.filter((event) => isBy(event.recordedAt, recorded) && isBy(event.occurredAt, happened));
  // before its acceptance there is no case, whatever is said to have happened earlier
  if (known[0]?.version !== 1) return { counted: [], state: undefined };
  return { counted: known.map(({ version }) => version), state: foldCase(known) };
}

const isBy = (at: string, bound: string | undefined): boolean =>
  bound === undefined || Date.parse(at) <= Date.parse(bound);
