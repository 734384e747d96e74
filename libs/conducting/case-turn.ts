import type { CaseTimetable } from '#libs/contracts/case.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { type CaseState, evolve, initialCase, timetableOf } from '#libs/domain/case.js';

/** What a case's workflow has to be told; `ended`: it is told only if there is one. */
export interface CaseTurn {
  readonly kind: 'open' | 'ended';
  readonly caseId: string;
  readonly state: CaseState;
  readonly timetable: CaseTimetable;
}

export const caseIdOf = (streamId: string): string => streamId.replace(/^case-/, '');

/**
 * Level-triggered: the case from `sinceVersion` on against the case as it is in the store now. Undefined where the
 * workflow has nothing to learn: a comment, the echo of its own alarm, or a case that was over before anybody looked. With
 * `perhapsTold` somebody may have looked while it was open: its end is told all the same.
 */
export function caseTurn(
  streamId: string,
  events: readonly RecordedEvent[],
  sinceVersion: number,
  perhapsTold = false,
): CaseTurn | undefined {
  let before = initialCase;
  let state = initialCase;
  let echo = true;
  // An earlier batch, too, told the case as it was in the store then: any of these may be what its workflow holds now.
  const between: CaseState[] = [];
  for (const event of events) {
    state = evolve(state, event);
    if (event.version < sinceVersion) before = state;
    else {
      between.push(state);
      echo &&= event.metadata.actor.role === 'engine';
    }
  }
  if (!state.exists || echo) return undefined;
  const caseId = caseIdOf(streamId);
  const timetable = timetableOf(caseId, state);
  if (state.closed) {
    const seen = before.exists ? [before, ...between] : perhapsTold ? between : [];
    return seen.some(({ closed }) => !closed) ? { kind: 'ended', caseId, state, timetable } : undefined;
  }
  const now = wakingState(caseId, state);
  const news = !before.exists || [before, ...between].some((each) => wakingState(caseId, each) !== now);
  return news ? { kind: 'open', caseId, state, timetable } : undefined;
}

/** An open case as it is now, whatever came before: for a rebuild. */
export function openCase(streamId: string, events: readonly RecordedEvent[]): CaseTurn | undefined {
  const state = events.reduce(evolve, initialCase);
  if (!state.exists || state.closed) return undefined;
  const caseId = caseIdOf(streamId);
  return { kind: 'open', caseId, state, timetable: timetableOf(caseId, state) };
}

function wakingState(caseId: string, state: CaseState): string {
  const { stage, closed, alarms } = timetableOf(caseId, state);
  return JSON.stringify([stage, closed, state.severity, alarms.map(({ id, at }) => [id, at])]);
}
