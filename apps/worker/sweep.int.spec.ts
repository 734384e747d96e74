import { randomUUID } from 'node:crypto';
import { SWEEP, type SweepCounts } from '#libs/contracts/case-workflow.js';
import { forwardStack } from '#libs/conducting/forward-stack.js';
import { ensureSweepSchedule } from '#libs/conducting/sweep-schedule.js';
import { CaseStack, HOUR, MINUTE, until } from '../../test/case-stack.js';

let stack: CaseStack;
beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
});
afterAll(() => stack?.stop());

const found = { missing: 0, behind: 0, overdue: 0, failed: 0 };

/** As the schedule does it. */
async function sweep(): Promise<SweepCounts> {
  await ensureSweepSchedule(stack.client, HOUR);
  const schedule = stack.client.schedule.getHandle(SWEEP);
  const runs = async () => (await schedule.describe()).info.recentActions.length;
  const before = await runs();
  await schedule.trigger();
  await until(async () => (await runs()) > before, 'the sweep to begin');
  const [last] = (await schedule.describe()).info.recentActions.slice(-1);
  const { workflowId, firstExecutionRunId } = last!.action.workflow;
  return stack.client.workflow.getHandle(workflowId, firstExecutionRunId).result() as Promise<SweepCounts>;
}

describe('a sweep of ledger against timers', () => {
  it('finds nothing where every workflow sleeps for its case’s next alarm', async () => {
    await stack.accept({ provisionalSeverity: 'major' });
    await stack.accept({ provisionalSeverity: 'minor' });
    expect(await sweep()).toEqual({ ...found, openCases: 2 });
  });

  it('starts the workflow of a case that has none any more, and reports it', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.handle(caseId).terminate('by hand');
    const never = await stack.acceptUnconducted({ provisionalSeverity: 'minor' });
    expect(await sweep()).toEqual({ ...found, openCases: 4, missing: 2 });
    expect(stack.metrics.text()).toContain('redress_sweep_findings_cases{finding="missing"} 2');
    for (const id of [caseId, never]) expect((await stack.handle(id).describe()).status.name).toBe('RUNNING');
    await forwardStack({ client: stack.client, clock: stack.clock }, HOUR + MINUTE);
    await until(
      async () => (await stack.events(caseId)).some(({ type }) => type === 'ObligationMissed'),
      'the deadline that would have been lost',
    );
    expect(await sweep()).toEqual({ ...found, openCases: 4 });
  });

  it('tells a workflow that sleeps for another alarm than its case has', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'minor' });
    await stack.sayUnconducted(caseId, 'AssessSeverity', { severity: 'major', reason: 'worse than it looked' });
    expect(await sweep()).toEqual({ ...found, openCases: 5, behind: 1 });
    await until(async () => (await stack.view(caseId)).severity === 'major', 'the workflow to know');
  });

  it('finds no fault with a workflow that a comment or the end of its case passed by', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'minor' });
    await stack.sayUnconducted(caseId, 'AddNote', { text: `seen ${randomUUID()}` });
    expect(await sweep()).toEqual({ ...found, openCases: 6 });
    await stack.say(caseId, 'WithdrawCase', { reason: 'x' });
    expect(await sweep()).toEqual({ ...found, openCases: 5 });
  });

  it('is scheduled once, however often it is asked for, with the interval asked for last', async () => {
    await Promise.all([1, 2].map(() => ensureSweepSchedule(stack.client, HOUR)));
    await ensureSweepSchedule(stack.client, 2 * HOUR);
    const { spec } = await stack.client.schedule.getHandle(SWEEP).describe();
    expect(spec.intervals?.map(({ every }) => every)).toEqual([2 * HOUR]);
  });
});
