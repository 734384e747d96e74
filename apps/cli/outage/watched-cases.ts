import { setTimeout as pause } from 'node:timers/promises';
import { streamOf } from '#libs/command-handler/append-request.js';
import { type CaseFileView, TIMETABLE } from '#libs/contracts/case-workflow.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type Conducting, withinDeadline } from '#libs/conducting/conducting.js';
import type { Desk } from '../torture/desk.js';

/** Events that a workflow's history may grow by while the trouble lasts. */
export const HISTORY_GROWTH_MAX = 30;

const KNOWN_MS_MAX = 60_000;
const LOOK_MS = 100;

export interface WatchedCase {
  readonly caseId: string;
  /** when its promise falls due */
  readonly dueAt: string;
}

export interface PlantOptions {
  readonly desk: Desk;
  readonly site: string;
  /** from now on to each promise */
  readonly dueInMs: readonly number[];
  /** the store's clock */
  readonly nowMs: number;
}

/** Cases whose promise falls due in the middle of the trouble, and which nobody touches any more. */
export async function plantWatched({ desk, site, dueInMs, nowMs }: PlantOptions): Promise<WatchedCase[]> {
  const planted: WatchedCase[] = [];
  for (const ms of dueInMs) {
    const dueAt = new Date(nowMs + ms).toISOString();
    const body = { site, channel: 'phone', request: 'mend it', provisionalSeverity: 'minor' };
    const { caseId, ending } = await desk.tell({ type: 'AcceptComplaint', body });
    if (ending.kind !== 'acknowledged') throw new DomainError('internal', `a watched case was ${ending.kind}`);
    let { version } = ending;
    const steps: [string, Readonly<Record<string, unknown>>][] = [
      ['DecideDispute', { dispute: 'property', reason: 'our own lift' }],
      ['TellBoundary', { words: 'what can be done, and what cannot' }],
      ['MakePromise', { what: 'a call back', by: dueAt }],
    ];
    for (const [type, step] of steps) {
      const told = await desk.tell({ type, body: step, on: { caseId, version } });
      if (told.ending.kind !== 'acknowledged') throw new DomainError('internal', `${type} was ${told.ending.kind}`);
      version = told.ending.version;
    }
    planted.push({ caseId, dueAt });
  }
  return planted;
}

/** Resolves when each workflow holds the alarm of its promise. Throws `servers-unavailable`. */
export async function untilHeld(conducting: Conducting, cases: readonly WatchedCase[]): Promise<void> {
  const until = performance.now() + KNOWN_MS_MAX;
  for (const { caseId, dueAt } of cases) {
    const handle = conducting.client.workflow.getHandle(streamOf(caseId));
    const held = async () => {
      const view = await withinDeadline(conducting, () => handle.query<CaseFileView>(TIMETABLE));
      return view.timetable?.alarms.some(({ at }) => at === dueAt) === true;
    };
    while (!(await held().catch(() => false))) {
      if (performance.now() > until) throw new DomainError('servers-unavailable', `${caseId} has no alarm at ${dueAt}`);
      await pause(LOOK_MS);
    }
  }
}

/** Events of each workflow's history. */
export async function historyLengths(
  conducting: Conducting,
  cases: readonly WatchedCase[],
): Promise<ReadonlyMap<string, number>> {
  const lengths = await Promise.all(
    cases.map(async ({ caseId }): Promise<[string, number]> => {
      const handle = conducting.client.workflow.getHandle(streamOf(caseId));
      return [caseId, (await withinDeadline(conducting, () => handle.describe())).historyLength];
    }),
  );
  return new Map(lengths);
}

export function growthOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  return Math.max(0, ...[...before].map(([caseId, length]) => (after.get(caseId) ?? 0) - length));
}
