import { WorkflowNotFoundError } from '@temporalio/client';
import { type CaseFileView, type SweepCounts, type SweptPage, TIMETABLE } from '#libs/contracts/case-workflow.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { type CaseTurn, openCase } from './case-turn.js';
import { eachBounded, withinDeadline } from './conducting.js';
import type { RebuildSources } from './rebuild-workflows.js';
import { nudgeCase, startCase, startFacts } from './tell-case.js';

const PAGE_STREAMS = 200;
/** A sweep is in no hurry: each question makes a worker look at a workflow. */
const QUESTIONS_MAX = 8;
/** What moved less long ago is still on its way through relay, topic and conductor. */
const GRACE_MS = 30_000;
/** An alarm that is past by so much rings nowhere: a workflow that cannot reach the store rests ten minutes at most. */
const OVERDUE_MS = 15 * 60_000;

export interface SweepSources extends Omit<RebuildSources, 'store'> {
  readonly store: RebuildSources['store'] & { now(): Promise<string> };
  /** default 30 s */
  readonly graceMs?: number;
}

export type SweepFinding = Exclude<keyof SweepCounts, 'openCases'>;

export const NOTHING_SWEPT: SweepCounts = { openCases: 0, missing: 0, behind: 0, overdue: 0, failed: 0 };

/**
 * Ledger against timers: every open case of the page has a workflow that runs and sleeps for the case's next alarm. Where one
 * has not, it is started or told, and `onFinding` hears of it. Rejects while the store is away.
 */
export async function sweepPage(
  sources: SweepSources,
  after: string,
  onFinding: (finding: SweepFinding, caseId: string, error?: unknown) => void = () => undefined,
): Promise<SweptPage> {
  const page = await sources.caseStreamsAfter(after, PAGE_STREAMS);
  const swept = { ...NOTHING_SWEPT };
  const last = page.at(-1);
  if (last === undefined) return { swept, next: null };
  const now = Date.parse(await sources.store.now());
  const streams = await sources.store.readStreams(page);
  const facts = await startFacts(sources);
  await eachBounded([...streams], QUESTIONS_MAX, async ([streamId, events]) => {
    const turn = openCase(streamId, events);
    if (turn === undefined) return;
    swept.openCases += 1;
    if (now - lastToldMs(events) < (sources.graceMs ?? GRACE_MS)) return;
    try {
      const finding = await findingOf(sources, turn, now);
      if (finding === undefined) return;
      if (finding === 'missing') await startCase(sources, turn, facts);
      else await nudgeCase(sources, turn);
      swept[finding] += 1;
      onFinding(finding, turn.caseId);
    } catch (error) {
      swept.failed += 1;
      onFinding('failed', turn.caseId, error);
    }
  });
  return { swept, next: page.length < PAGE_STREAMS ? null : last };
}

export function sumOfSweeps(one: SweepCounts, other: SweepCounts): SweepCounts {
  const sum = { ...one };
  for (const name of Object.keys(sum) as (keyof SweepCounts)[]) sum[name] += other[name];
  return sum;
}

const lastToldMs = (events: readonly RecordedEvent[]): number => Date.parse(events.at(-1)?.recordedAt ?? '');

async function findingOf(
  sources: SweepSources,
  { caseId, timetable }: CaseTurn,
  now: number,
): Promise<SweepFinding | undefined> {
  const handle = sources.client.workflow.getHandle(`case-${caseId}`);
  try {
    // a workflow that has ended still answers questions
    const { status } = await withinDeadline(sources, () => handle.describe());
    if (status.name !== 'RUNNING') return 'missing';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing';
    throw error;
  }
  const view = await withinDeadline(sources, () => handle.query<CaseFileView>(TIMETABLE));
  if (view.timetable === null) return 'behind';
  // it knows more than we have read
  if (view.timetable.version > timetable.version) return undefined;
  const [wanted] = timetable.alarms;
  const [held] = view.timetable.alarms;
  const same = view.timetable.stage === timetable.stage && held?.id === wanted?.id && held?.at === wanted?.at;
  if (!same) return 'behind';
  if (wanted === undefined) return undefined;
  const isRefused = view.setAside.includes(wanted.id);
  return isRefused || now - Date.parse(wanted.at) > OVERDUE_MS ? 'overdue' : undefined;
}
