import { ActivityFailure, ApplicationFailure, isCancellation, log, proxyLocalActivities } from '@temporalio/workflow';
import type { Alarm, CaseTimetable } from '#libs/contracts/case.js';
import type { CaseActivities } from '#libs/contracts/case-workflow.js';

/**
 * Well below the workflow task's 10 s: a local activity that outlives the task is carried on by heartbeats, each of which
 * adds to the history. With the store down, one try costs six events; what follows is a timer (see `restMs`).
 */
const RING_MS_MAX = 6_000;
const REST_MS_FIRST = 30_000;
const REST_FACTOR = 3;
const REST_MS_MAX = 600_000;
const SUMMARY_CHARACTERS_MAX = 180;

/** `refused`: the rules say no, trying again says no again. `failed`: the store was not there. */
export type RingOutcome =
  | { readonly kind: 'rung'; readonly timetable: CaseTimetable }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

export async function ring(caseId: string, alarm: Alarm, at: string): Promise<RingOutcome> {
  const { ringAlarm } = proxyLocalActivities<CaseActivities>({
    scheduleToCloseTimeout: RING_MS_MAX,
    retry: { initialInterval: 250, backoffCoefficient: 2, maximumAttempts: 4 },
    summary: summaryOf(alarm),
  });
  try {
    const timetable = await ringAlarm({ caseId, alarmId: alarm.id, at });
    // An alarm that still stands after it rang would ring for ever: it is tried again later, like a failure.
    return timetable.alarms.some(({ id }) => id === alarm.id) ? { kind: 'failed' } : { kind: 'rung', timetable };
  } catch (error) {
    if (isCancellation(error)) throw error;
    const refused =
      error instanceof ActivityFailure &&
      error.cause instanceof ApplicationFailure &&
      error.cause.nonRetryable === true;
    log.warn(refused ? 'an alarm was refused' : 'an alarm could not be rung', {
      alarm: alarm.id,
      error: String(error),
    });
    return { kind: refused ? 'refused' : 'failed' };
  }
}

/** Half a minute, a minute and a half, four and a half, then ten: four tries in the first ten minutes of an outage. */
export function restMs(failedRings: number): number {
  return Math.min(REST_MS_FIRST * REST_FACTOR ** (failedRings - 1), REST_MS_MAX);
}

/** Shown at the timer and the activity in Temporal's page, in the words of the case. */
export function summaryOf(alarm: Alarm): string {
  return alarm.summary.slice(0, SUMMARY_CHARACTERS_MAX);
}
