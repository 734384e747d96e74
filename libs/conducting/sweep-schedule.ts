import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { CASE_TASK_QUEUE, SWEEP, type SweepInput } from '#libs/contracts/case-workflow.js';
import { NOTHING_SWEPT } from './sweep-cases.js';

/** One sweep at a time, every `everyMs`; asked again it only sets the interval. Rejects while Temporal is away. */
export async function ensureSweepSchedule(client: Client, everyMs: number): Promise<void> {
  const spec = { intervals: [{ every: everyMs }] };
  const input: SweepInput = { after: '', swept: NOTHING_SWEPT };
  try {
    await client.schedule.create({
      scheduleId: SWEEP,
      spec,
      action: {
        type: 'startWorkflow',
        workflowType: 'sweepWorkflow',
        workflowId: SWEEP,
        taskQueue: CASE_TASK_QUEUE,
        args: [input],
      },
      // A sweep that was missed is made good by the next one.
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(SWEEP);
    const { spec: known } = await handle.describe();
    if (known.intervals?.[0]?.every === everyMs) return;
    await handle.update((previous) => ({ ...previous, spec }));
  }
}
