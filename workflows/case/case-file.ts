import { defineSearchAttributeKey } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Alarm, Stage } from '#libs/contracts/case.js';
import {
  type CaseChange,
  type CaseFileInput,
  type CaseFileView,
  SEARCH_ATTRIBUTES,
} from '#libs/contracts/case-workflow.js';
import { restMs, ring, summaryOf } from './ring.js';
import { workflowNowMs } from './workflow-time.js';

/** A run ends and goes on as a new one from here on, however the server is configured. */
const HISTORY_EVENTS_MAX = 1_000;

const STAGE = defineSearchAttributeKey(SEARCH_ATTRIBUTES.stage, 'KEYWORD');
const SEVERITY = defineSearchAttributeKey(SEARCH_ATTRIBUTES.severity, 'KEYWORD');

/** What a case's workflow holds: the newest state of the case that it was told, and the alarm it sleeps for. */
export class CaseFile {
  private held: CaseChange | undefined;
  private failedRings: number;
  private setAside: string[] = [];
  private shown: string | undefined;

  constructor(private readonly input: CaseFileInput) {
    this.held = input.held;
    this.failedRings = input.failedRings ?? 0;
    this.shown = input.shown;
  }

  get closed(): boolean {
    return this.held?.timetable.closed === true;
  }

  /**
   * Handler of `caseChanged`. Signals may come twice or late, also while an alarm is being rung: the higher version
   * counts. The same version again is a nudge: what was set aside is tried once more.
   */
  receive(change: CaseChange): void {
    if (change.timetable.version < this.version) return;
    this.held = change;
    this.setAside = [];
  }

  view(): CaseFileView {
    const { caseId, offsetMs } = this.input;
    const { setAside, failedRings } = this;
    return {
      caseId,
      timetable: this.held?.timetable ?? null,
      severity: this.held?.severity ?? null,
      setAside,
      failedRings,
      offsetMs,
    };
  }

  /** A run started by a signal finds it in the mailbox at once; after a rebuild the input has it. */
  async opened(): Promise<void> {
    await condition(() => this.held !== undefined);
  }

  /** Keeps the time of the case while it is in `stage`; returns at once where it is in another one, or closed. */
  async stage(stage: Stage, duty: string): Promise<void> {
    while (this.isIn(stage)) {
      this.show(stage, duty);
      const alarm = this.nextAlarm();
      if (alarm !== undefined && this.msUntil(alarm) <= 0) await this.ringNow(alarm);
      else await this.sleepUntil(alarm);
      await this.turnPage();
    }
  }

  private get version(): number {
    return this.held?.timetable.version ?? 0;
  }

  private isIn(stage: Stage): boolean {
    return !this.closed && this.held?.timetable.stage === stage;
  }

  private nextAlarm(): Alarm | undefined {
    return this.held?.timetable.alarms.find(({ id }) => !this.setAside.includes(id));
  }

  private nowMs(): number {
    return workflowNowMs() + this.input.offsetMs;
  }

  private msUntil(alarm: Alarm): number {
    return Date.parse(alarm.at) - this.nowMs();
  }

  /** Only what moves the next alarm, the stage or the end wakes it: any other change must not cost a timer. */
  private async sleepUntil(alarm: Alarm | undefined): Promise<void> {
    const asleepOn = this.wakingState();
    const woken = (): boolean => this.wakingState() !== asleepOn || this.isLong();
    if (alarm === undefined) await condition(woken);
    else await condition(woken, this.msUntil(alarm), { summary: summaryOf(alarm) });
  }

  private wakingState(): string {
    const alarm = this.nextAlarm();
    return `${this.held?.timetable.stage} ${this.closed} ${alarm?.id} ${alarm?.at} ${this.held?.severity}`;
  }

  private async ringNow(alarm: Alarm): Promise<void> {
    const outcome = await ring(this.input.caseId, alarm, new Date(this.nowMs()).toISOString());
    switch (outcome.kind) {
      case 'rung':
        this.failedRings = 0;
        // A signal that came meanwhile may know more than the answer.
        if (outcome.timetable.version >= this.version) {
          this.held = { timetable: outcome.timetable, severity: this.held?.severity ?? null };
        }
        return;
      case 'refused':
        this.setAside = [...this.setAside, alarm.id];
        return;
      case 'failed':
        this.failedRings += 1;
        await this.rest(alarm);
    }
  }

  /** A signal ends the rest: it was read from the store, so the store is there again. */
  private async rest(alarm: Alarm): Promise<void> {
    const before = this.held;
    const summary = `store away, try ${this.failedRings}: ${summaryOf(alarm)}`;
    if (await condition(() => this.held !== before, restMs(this.failedRings), { summary })) this.failedRings = 0;
  }

  private isLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength > HISTORY_EVENTS_MAX;
  }

  /** Bounded history: the same case in a new run, with what it holds as plain JSON. */
  private async turnPage(): Promise<void> {
    if (!this.isLong() || this.held === undefined || this.closed) return;
    await condition(allHandlersFinished);
    await continueAsNew({
      ...this.input,
      held: this.held,
      failedRings: this.failedRings,
      ...(this.shown === undefined ? {} : { shown: this.shown }),
    } satisfies CaseFileInput);
  }

  private show(stage: Stage, duty: string): void {
    setCurrentDetails(`**${stage}**: ${duty}`);
    const severity = this.held?.severity ?? null;
    const seen = `${stage} ${severity}`;
    // The first ones stand in the start request; each of the others costs an event of the history.
    const first = this.shown === undefined;
    if (seen === this.shown) return;
    this.shown = seen;
    if (!this.input.searchable || first) return;
    upsertSearchAttributes([
      { key: STAGE, value: stage },
      { key: SEVERITY, value: severity },
    ]);
  }
}
