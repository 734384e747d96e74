import { randomUUID } from 'node:crypto';
import { type Client, isGrpcServiceError } from '@temporalio/client';

/**
 * A workflow this little behind is left alone. Wall time that passes during a forward counts towards it, so that a
 * workflow arrives behind by as long as it took.
 */
const SLACK_MS = 2_000;
/** `FAST_FORWARD_POLLING_RESULT_*` of Temporal's API */
const COMPLETED = 2;
const FAILED = 3;
/** gRPC: the workflow ended meanwhile, or the server's long poll did */
const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;
const DEADLINE_EXCEEDED = 4;
const CANCELLED = 1;
const WAIT_MS_MAX = 60_000;

export interface RunningWorkflow {
  readonly workflowId: string;
  readonly runId: string;
}

/** Milliseconds by which the workflow's clock is ahead of the wall, from earlier forwards. */
export async function skippedMs(client: Client, workflow: RunningWorkflow): Promise<number> {
  const description = await client.workflowService.describeWorkflowExecution({
    namespace: client.options.namespace,
    execution: workflow,
  });
  const current = description.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  if (!current) return 0;
  const ms = Number(current.seconds ?? 0) * 1_000 + Math.floor((current.nanos ?? 0) / 1e6);
  return ms - Date.now();
}

/**
 * Lets one workflow's clock run ahead by `ms`; timers on the way fire at their own instants, one after the other. Resolves
 * when it has arrived, `ended` where it came to its end on the way. Needs a server that may skip time, and a worker.
 */
export async function fastForward(
  client: Client,
  workflow: RunningWorkflow,
  ms: number,
): Promise<'arrived' | 'ended' | 'not-needed'> {
  if (ms < SLACK_MS) return 'not-needed';
  const id = randomUUID();
  const { namespace } = client.options;
  const duration = { seconds: Math.floor(ms / 1_000), nanos: Math.round(ms % 1_000) * 1e6 };
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: workflow,
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration } } },
      updateMask: { paths: ['time_skipping_config'] },
    } as unknown as Parameters<typeof client.workflowService.updateWorkflowExecutionOptions>[0]);
    const until = Date.now() + WAIT_MS_MAX;
    while (Date.now() < until) {
      if (await arrived(client, workflow, id)) return 'arrived';
    }
  } catch (error) {
    if (await hasEnded(client, workflow)) return 'ended';
    throw error;
  }
  throw new Error(`${workflow.workflowId} did not arrive within ${WAIT_MS_MAX} ms; is a worker running?`);
}

async function arrived(client: Client, workflow: RunningWorkflow, fastForwardId: string): Promise<boolean> {
  try {
    const { fastForwardPollingResult, failedReason } = await client.withDeadline(Date.now() + 10_000, () =>
      client.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace: client.options.namespace,
        workflowExecution: workflow,
        fastForwardId,
      }),
    );
    if (fastForwardPollingResult === FAILED) throw new Error(`${workflow.workflowId}: ${failedReason}`);
    return fastForwardPollingResult === COMPLETED;
  } catch (error) {
    // at its deadline a poll is ended by whichever side is faster
    if (isGrpcServiceError(error) && (error.code === DEADLINE_EXCEEDED || error.code === CANCELLED)) return false;
    throw error;
  }
}

async function hasEnded(client: Client, { workflowId }: RunningWorkflow): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name !== 'RUNNING';
  } catch (error) {
    if (isGrpcServiceError(error) && (error.code === NOT_FOUND || error.code === FAILED_PRECONDITION)) return true;
    throw error;
  }
}
