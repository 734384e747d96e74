import { ApplicationFailure } from '@temporalio/common';
import type { Alarm, CaseTimetable } from '#libs/contracts/case.js';
import type { CaseActivities, CaseChange } from '#libs/contracts/case-workflow.js';
import type { Trace } from './trace.js';
import type { VirtualClock } from './virtual-clock.js';

export interface AlarmParts {
  readonly clock: VirtualClock;
  /** The activity on the worker that lives now; never answers where that one is killed meanwhile. */
  readonly ringAlarm: CaseActivities['ringAlarm'];
  /** Alarms after this instant are held, and not rung any more: the run ends there. */
  readonly endsAt: () => string;
  readonly trace: Trace;
}

/** A workflow task whose worker is gone is given to the next one. */
const TASK_MS_MAX = 10_000;
const TRIES = 4;
const TRY_AGAIN_MS = 250;
const REST_MS = 30_000;

type Outcome =
  { readonly kind: 'rung'; readonly timetable: CaseTimetable } | { readonly kind: 'refused' | 'failed' | 'task-lost' };

/**
 * What workflows/case keeps, without Temporal: the newest state of the case it was told, and the alarm it sleeps for. The
 * workflow itself is held to this in its own specs; here it is the neighbour of what is under test.
 */
export class CaseAlarms {
  private held: CaseChange | undefined;
  private readonly setAside = new Set<string>();
  private ringing = false;
  private cancelSleep: (() => void) | undefined;

  constructor(
    private readonly workflowId: string,
    private readonly parts: AlarmParts,
  ) {}

  get closed(): boolean {
    return this.held?.timetable.closed === true;
  }

  get alarms(): readonly Alarm[] {
    return this.held?.timetable.alarms ?? [];
  }

  /** The higher version counts; the same one again is a nudge. */
  receive(change: CaseChange): void {
    if (change.timetable.version < this.version) return;
    this.held = change;
    this.setAside.clear();
    this.sleep();
  }

  private get version(): number {
    return this.held?.timetable.version ?? 0;
  }

  private sleep(restMs = 0): void {
    this.cancelSleep?.();
    const alarm = this.alarms.find(({ id }) => !this.setAside.has(id));
    const { clock } = this.parts;
    if (this.ringing || this.closed || alarm === undefined || alarm.at > this.parts.endsAt()) return;
    const delayMs = Math.max(restMs, Date.parse(alarm.at) - clock.nowMs);
    this.cancelSleep = clock.after(delayMs, () => void this.wake(alarm));
  }

  private async wake(alarm: Alarm): Promise<void> {
    this.ringing = true;
    let outcome: Outcome;
    do outcome = await this.task(alarm);
    while (outcome.kind === 'task-lost');
    this.ringing = false;
    this.parts.trace(() => `${this.workflowId}: alarm ${alarm.id} ${outcome.kind}`);
    if (outcome.kind === 'rung' && outcome.timetable.version >= this.version) {
      this.held = { timetable: outcome.timetable, severity: this.held?.severity ?? null };
    }
    if (outcome.kind === 'refused') this.setAside.add(alarm.id);
    this.sleep(outcome.kind === 'failed' ? REST_MS : 0);
  }

  private task(alarm: Alarm): Promise<Outcome> {
    return new Promise((resolve) => {
      const cancel = this.parts.clock.after(TASK_MS_MAX, () => resolve({ kind: 'task-lost' }));
      void this.tries(alarm).then((outcome) => {
        cancel();
        resolve(outcome);
      });
    });
  }

  private async tries(alarm: Alarm): Promise<Outcome> {
    const { clock, ringAlarm } = this.parts;
    const caseId = this.workflowId.replace(/^case-/, '');
    const at = clock.now();
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        const timetable = await ringAlarm({ caseId, alarmId: alarm.id, at });
        return timetable.alarms.some(({ id }) => id === alarm.id) ? { kind: 'failed' } : { kind: 'rung', timetable };
      } catch (error) {
        if (error instanceof ApplicationFailure && error.nonRetryable === true) return { kind: 'refused' };
        await clock.pause(TRY_AGAIN_MS * 2 ** (attempt - 1));
      }
    }
    return { kind: 'failed' };
  }
}
