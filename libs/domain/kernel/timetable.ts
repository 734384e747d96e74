import type { Alarm, CaseTimetable, Rung } from '#libs/contracts/case.js';
import type { CaseState } from './case-state.js';
import { type Obligation, isOwed, rungsLeft } from './obligation.js';

export interface PendingAlarm {
  readonly id: string;
  readonly obligation: Obligation;
  readonly rung: Rung;
}

/** The next rung of every obligation that is still owed; a closed case has none. */
export function pendingAlarms(state: CaseState): PendingAlarm[] {
  if (state.closed) return [];
  return state.obligations.filter(isOwed).flatMap((obligation) => {
    const rung = rungsLeft(obligation)[0];
    return rung === undefined ? [] : [{ id: alarmIdOf(obligation, rung), obligation, rung }];
  });
}

/** `<obligationId>:<rung>@<at>`; another due instant makes another alarm. */
export function alarmIdOf({ obligationId }: Obligation, { rung, at }: Rung): string {
  return `${obligationId}:${rung}@${at}`;
}

/** What the case's workflow has to know, alarms in order of time. */
export function timetableOf(caseId: string, state: CaseState): CaseTimetable {
  const alarms = pendingAlarms(state)
    .map(({ id, obligation, rung }): Alarm => ({ id, at: rung.at, summary: summaryOf(obligation, rung) }))
    .sort((a, b) => (a.at === b.at ? order(a.id, b.id) : order(a.at, b.at)));
  return { caseId, version: state.version, stage: state.stage, closed: state.closed, alarms };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The case's own words: clause, target and who is told. No personal data. */
function summaryOf({ clause, target }: Obligation, { meaning, notify }: Rung): string {
  switch (meaning) {
    case 'reminder':
      return `${clause} ${target} due soon: remind the ${notify}`;
    case 'missed':
      return `${clause} ${target} due`;
    case 'escalation':
      return `${clause} ${target} missed: tell the ${notify}`;
  }
}
