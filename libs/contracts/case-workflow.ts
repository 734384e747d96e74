import type { CaseTimetable, Severity } from './case.js';

/** What a case's workflow and those who talk to it agree on. Plain JSON throughout: it crosses Temporal's histories. */
export const CASE_TASK_QUEUE = 'redress';
export const CASE_CHANGED = 'caseChanged';
export const TIMETABLE = 'timetable';
/** id of the schedule of sweeps, and of the workflows it starts */
export const SWEEP = 'redress-sweep';

/** Kept in Temporal's visibility: no personal data. All are keywords. */
export const SEARCH_ATTRIBUTES = {
  group: 'RedressGroup',
  site: 'RedressSite',
  kind: 'RedressKind',
  stage: 'RedressStage',
  severity: 'RedressSeverity',
} as const;

/** Payload of `caseChanged`: the state of the case, not what changed, so that the newest one is all that counts. */
export interface CaseChange {
  readonly timetable: CaseTimetable;
  readonly severity: Severity | null;
}

export interface CaseFileInput {
  readonly caseId: string;
  /** Simulated time minus the workflow's own time at its start; 0 on a stack that does not simulate. */
  readonly offsetMs: number;
  /** The search attributes are registered on this server: setting an unknown one would stop the workflow. */
  readonly searchable: boolean;
  /** What the run before, or the rebuild, knew; without it the first signal tells. */
  readonly held?: CaseChange;
  /** Rings that failed one after the other, carried over to the next run. */
  readonly failedRings?: number;
  /** Stage and severity that the search attributes show, carried over too. */
  readonly shown?: string;
}

/** Answer of the `timetable` query, for operators. */
export interface CaseFileView {
  readonly caseId: string;
  readonly timetable: CaseTimetable | null;
  readonly severity: Severity | null;
  /** alarms that the rules refused to ring; tried again when the case changes */
  readonly setAside: readonly string[];
  readonly failedRings: number;
  readonly offsetMs: number;
}

export interface RingAlarmRequest {
  readonly caseId: string;
  readonly alarmId: string;
  /** The workflow's own time when the alarm rang, ISO-8601 UTC with milliseconds. */
  readonly at: string;
}

/** Activities of a case's workflow. */
export interface CaseActivities {
  /** Records that the alarm rang; answers with the case as it is now. A repeat adds nothing. */
  ringAlarm(request: RingAlarmRequest): Promise<CaseTimetable>;
}

/** Where a sweep goes on: '' at the beginning. */
export interface SweepInput {
  readonly after: string;
  readonly swept: SweepCounts;
}

/** What a sweep found, of open cases that have had time to be told. */
export interface SweepCounts {
  readonly openCases: number;
  /** no workflow ran: started */
  readonly missing: number;
  /** the workflow slept for another alarm or in another stage: told */
  readonly behind: number;
  /** its alarm is well past, or the rules had refused to ring it: woken */
  readonly overdue: number;
  /** Temporal did not take it; the next sweep comes to it again */
  readonly failed: number;
}

export interface SweptPage {
  readonly swept: SweepCounts;
  /** null: that was the last page */
  readonly next: string | null;
}

/** Activities of the sweep. */
export interface SweepActivities {
  /** Compares the next page of open cases with their workflows, and heals. A repeat heals nothing twice. */
  sweepPage(after: string): Promise<SweptPage>;
}
