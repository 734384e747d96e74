import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { CaseChange } from '#libs/contracts/case-workflow.js';
import { CaseAlarms, type AlarmParts } from './case-alarms.js';
import type { Life } from './life.js';
import type { Network, Server } from './network.js';

/** Temporal as far as the conductor needs it: a workflow a case, durable once a signal is acknowledged. */
export class VirtualTemporal {
  readonly server: Server = { name: 'temporal', up: true, unavailable: () => new Error('temporal is away') };
  private readonly running = new Map<string, CaseAlarms>();

  constructor(private readonly parts: AlarmParts) {}

  /** Alarms that the case's workflow holds; undefined where none runs. */
  held(workflowId: string): CaseAlarms | undefined {
    const found = this.running.get(workflowId);
    return found?.closed === true ? undefined : found;
  }

  /** The calls of the client that libs/conducting makes, in the name of one life of the conductor. */
  clientOf(life: Life, network: Network): Client {
    const call = (what: string, work: () => void): Promise<void> =>
      network.call(life, this.server, what, () => Promise.resolve().then(work));
    const workflow = {
      signalWithStart: (_type: string, { workflowId, signalArgs }: { workflowId: string; signalArgs: [CaseChange] }) =>
        call(`signalWithStart ${workflowId}`, () => this.started(workflowId).receive(signalArgs[0])),
      getHandle: (workflowId: string) => ({
        signal: (_signal: string, change: CaseChange) =>
          call(`signal ${workflowId}`, () => this.found(workflowId).receive(change)),
      }),
    };
    return { workflow, withDeadline: (_at: number, work: () => unknown) => work() } as unknown as Client;
  }

  private started(workflowId: string): CaseAlarms {
    const running = this.held(workflowId);
    if (running !== undefined) return running;
    const started = new CaseAlarms(workflowId, this.parts);
    this.running.set(workflowId, started);
    return started;
  }

  private found(workflowId: string): CaseAlarms {
    const running = this.held(workflowId);
    if (running === undefined) throw new WorkflowNotFoundError('no such workflow', workflowId, undefined);
    return running;
  }
}
