import type { Client } from '@temporalio/client';
import { CASE_TASK_QUEUE, SWEEP } from '#libs/contracts/case-workflow.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { SimulationClock } from '#libs/event-store/postgres/simulation.js';
import { eachBounded } from './conducting.js';
import { fastForward, skippedMs } from './fast-forward.js';

/** Each forward is answered by timers, tasks and facts of its own: more at once only queue up. */
const FORWARDS_MAX = 16;
/** Workflows that were being started while the clock moved are found in the next pass. */
const PASSES_MAX = 3;

export interface Forwarded {
  /** of the store's clock, after the forward */
  readonly offsetMs: number;
  readonly workflows: number;
  readonly forwarded: number;
  readonly failed: number;
  readonly lastError?: string;
}

/**
 * One clock for the whole stack: the store's moves on by `ms`, and each running workflow follows it, ringing what comes
 * due on the way. Throws `not-simulated`, `invalid-input`. What failed catches up with the next call of `alignWorkflows`.
 */
export async function forwardStack(
  deps: { readonly client: Client; readonly clock: SimulationClock },
  ms: number,
  onProgress: (done: Forwarded) => void = () => undefined,
): Promise<Forwarded> {
  // The store first: a fact that a workflow writes on its way is then never in the future.
  await deps.clock.forward(ms);
  return alignWorkflows(deps, onProgress);
}

/** Brings each running workflow to the store's simulated time; one that is there already is left alone. */
export async function alignWorkflows(
  { client, clock }: { readonly client: Client; readonly clock: SimulationClock },
  onProgress: (done: Forwarded) => void = () => undefined,
): Promise<Forwarded> {
  const offsetMs = await clock.offsetMs();
  if (offsetMs === undefined) throw new DomainError('not-simulated', 'this stack does not simulate');
  const forwarded = new Set<string>();
  let done: Forwarded = { offsetMs, workflows: 0, forwarded: 0, failed: 0 };
  for (let pass = 1; pass <= PASSES_MAX; pass++) {
    let moved = 0;
    const running = await runningWorkflows(client);
    done = { ...done, workflows: Math.max(done.workflows, running.length), failed: 0 };
    await eachBounded(running, FORWARDS_MAX, async (workflow) => {
      try {
        const behind = offsetMs - workflow.startOffsetMs - (await skippedMs(client, workflow));
        if ((await fastForward(client, workflow, behind)) === 'not-needed') return;
        moved += 1;
        done = { ...done, forwarded: forwarded.add(workflow.workflowId).size };
      } catch (error) {
        done = { ...done, failed: done.failed + 1, lastError: String(error) };
      }
      onProgress(done);
    });
    if (moved === 0) break;
  }
  return done;
}

interface OffsetWorkflow {
  readonly workflowId: string;
  readonly runId: string;
  readonly startOffsetMs: number;
}

async function runningWorkflows(client: Client): Promise<OffsetWorkflow[]> {
  const found: OffsetWorkflow[] = [];
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${CASE_TASK_QUEUE}' AND WorkflowId != '${SWEEP}'`;
  for await (const { workflowId, runId, memo } of client.workflow.list({ query })) {
    found.push({ workflowId, runId, startOffsetMs: Number(memo?.['offsetMs'] ?? 0) });
  }
  return found;
}
