import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { caseActivities } from '#activities/case-activities.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { CASE_TASK_QUEUE, type SweepActivities } from '#libs/contracts/case-workflow.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Outage } from '#libs/telemetry/outage.js';
import type { StationWork } from '#libs/telemetry/station.js';

/** What runs may end by itself for so long; then it is cancelled; then it is left. SIGTERM exits within 15 s. */
const GRACE_MS = 4_000;
const FORCE_MS = 8_000;

export interface CaseWorkerParts {
  readonly address: string;
  readonly namespace: string;
  readonly dependencies: CommandDependencies;
  readonly workflowBundle: WorkflowBundleOption;
  readonly log: Logger;
  /** hears of each case whose alarm could not be rung because the store was away */
  readonly onStoreAway?: (caseId: string) => void;
  readonly sweep?: SweepActivities;
}

/** Runs the workflows and their activities; waits for Temporal where it is away and begins anew where it was lost. */
export class CaseWorker implements StationWork {
  private readonly stopping = new AbortController();
  private readonly outage: Outage;
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: CaseWorkerParts) {
    this.outage = new Outage(parts.log, 'temporal worker');
  }

  get polls(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  start(): Promise<void> {
    this.running = this.keepRunning();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.polls) this.worker?.shutdown();
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.runOnce();
      } catch (error) {
        const delayMs = this.outage.failed(error);
        await pause(delayMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async runOnce(): Promise<void> {
    const { address, namespace, dependencies, workflowBundle, onStoreAway, sweep } = this.parts;
    const connection = await NativeConnection.connect({ address });
    try {
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue: CASE_TASK_QUEUE,
        workflowBundle,
        activities: { ...caseActivities(dependencies, onStoreAway), ...sweep },
        shutdownGraceTime: GRACE_MS,
        shutdownForceTime: FORCE_MS,
      });
      this.outage.over();
      // A worker that was made must run to be let go of.
      if (this.stopping.signal.aborted) await this.worker.runUntil(Promise.resolve());
      else await this.worker.run();
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }
}
