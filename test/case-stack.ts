import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import postgres from 'postgres';
import { v5 as uuidv5 } from 'uuid';
import { type WritePath, connectWritePath } from '#libs/command-handler/connect.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { type Command, type CaseCommandType, caseCommands } from '#libs/contracts/commands.js';
import { CASE_CHANGED, type CaseChange, type CaseFileView, TIMETABLE } from '#libs/contracts/case-workflow.js';
import { invariant } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { conductBatch } from '#libs/conducting/conduct-batch.js';
import type { Conducting } from '#libs/conducting/conducting.js';
import { fastForward } from '#libs/conducting/fast-forward.js';
import { ensureSearchAttributes } from '#libs/conducting/search-attributes.js';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { sweepCallLogs } from '#libs/desk/call-log/sweep-call-logs.js';
import { migrate } from '#libs/event-store/postgres/migrate.js';
import {
  type SimulationClock,
  createSimulationClock,
  enableSimulation,
} from '#libs/event-store/postgres/simulation.js';
import { streamIdsAfter } from '#libs/event-store/postgres/stream-ids.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { logger } from '#libs/telemetry/logger.js';
import { CaseWorker } from '../apps/worker/case-worker.js';
import { reportedSweep } from '../apps/worker/sweep.js';
import { workflowCode } from '../apps/worker/workflow-code.js';

const VAULT_KEY = randomBytes(32).toString('base64');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Waits on a condition, for as long as a slow machine may need. */
export async function until<T>(look: () => Promise<T | undefined | false>, what: string, ms = 60_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`);
    await pause(50);
  }
}

/**
 * A database, a Temporal namespace and a worker of a spec's own on the real servers; no Kafka: `conduct` does what the
 * conductor does with a batch.
 */
export class CaseStack implements Conducting {
  private readonly conducted = new Map<string, number>();
  private worker: CaseWorker | undefined;
  /** of the worker */
  readonly metrics = new Metrics();

  private constructor(
    readonly client: Client & { readonly connection: Connection },
    readonly path: WritePath,
    readonly clock: SimulationClock,
    private readonly bundle: Awaited<ReturnType<typeof workflowCode>>,
  ) {}

  /** The same store with a Temporal that has forgotten everything. */
  async withTemporalWiped(): Promise<CaseStack> {
    const namespace = newName();
    const connection = await Connection.connect({ address: process.env['REDRESS_TEST_TEMPORAL'] ?? '' });
    const client = new Client({ connection, namespace }) as CaseStack['client'];
    await newNamespace(client);
    return new CaseStack(client, this.path, this.clock, this.bundle);
  }

  static async start(): Promise<CaseStack> {
    const postgresUrl = process.env['REDRESS_TEST_POSTGRES_URL'];
    const address = process.env['REDRESS_TEST_TEMPORAL'];
    invariant(postgresUrl !== undefined && address !== undefined, 'the test servers are started by jest');
    Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
    const name = newName();
    const connection = await Connection.connect({ address });
    const client = new Client({ connection, namespace: name }) as CaseStack['client'];
    const [path, bundle] = await Promise.all([newDatabase(postgresUrl, name), workflowCode(), newNamespace(client)]);
    return new CaseStack(client, path, createSimulationClock(path.sql), bundle);
  }

  get postgresUrl(): string {
    const url = new URL(process.env['REDRESS_TEST_POSTGRES_URL'] ?? '');
    url.pathname = `/${this.client.options.namespace}`;
    return url.href;
  }

  offsetMs = async (): Promise<number> => (await this.clock.offsetMs()) ?? 0;
  searchable = (): Promise<boolean> => ensureSearchAttributes(this.client.connection, this.client.options.namespace);

  /** With other dependencies: a worker that does not reach the store. */
  async startWorker(
    dependencies: CommandDependencies = this.path,
    onStoreAway: (caseId: string) => void = () => undefined,
  ): Promise<void> {
    const address = process.env['REDRESS_TEST_TEMPORAL'] ?? '';
    const { namespace } = this.client.options;
    const log = logger('worker');
    const caseStreamsAfter = (after: string, limit: number) =>
      streamIdsAfter(this.path.sql, { prefix: 'case-', after, limit });
    const sources = { ...this.asConducting(), store: this.path.store, caseStreamsAfter, graceMs: 0 };
    this.worker = new CaseWorker({
      ...{ address, namespace, dependencies, workflowBundle: this.bundle, log, onStoreAway },
      sweep: reportedSweep(sources, this.metrics, log, () => sweepCallLogs(this.path)),
    });
    await this.worker.start();
    await until(async () => this.worker?.polls, 'a polling worker');
  }

  private asConducting(): Conducting {
    return { client: this.client, offsetMs: this.offsetMs, searchable: this.searchable };
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await this.client.connection.close();
    await this.path.close();
  }

  async accept(body: Record<string, unknown>): Promise<string> {
    const caseId = await this.acceptUnconducted(body);
    await this.conduct(caseId);
    return caseId;
  }

  /** A command of a person, and the conductor's turn after it. */
  async say(caseId: string, type: CaseCommandType, body: object): Promise<void> {
    await this.sayUnconducted(caseId, type, body);
    await this.conduct(caseId);
  }

  async acceptUnconducted(body: Record<string, unknown>): Promise<string> {
    const caseId = uuidv5(randomUUID(), uuidv5.URL);
    await this.sayUnconducted(caseId, 'AcceptComplaint', { site: 'harbour', channel: 'phone', ...body });
    return caseId;
  }

  async sayUnconducted(caseId: string, type: CaseCommandType, body: object): Promise<void> {
    await handleCommand(this.path, {
      caseId,
      command: { type, body: caseCommands[type].parse(body) } as Command,
      commandId: randomUUID(),
      actor: { id: 'someone', role: 'supervisor' },
    });
  }

  async conduct(caseId: string): Promise<number> {
    const streamId = streamOf(caseId);
    const seen = this.conducted.get(caseId) ?? 0;
    const fresh = (await this.events(caseId)).filter(({ version }) => version > seen);
    this.conducted.set(caseId, fresh.at(-1)?.version ?? seen);
    return conductBatch(
      this,
      this.path.store,
      fresh.map(({ version }) => ({ streamId, version })),
    );
  }

  /** The stack's clock and this case's workflow go on together. */
  async forward(caseId: string, ms: number): Promise<void> {
    await this.clock.forward(ms);
    const { workflowId, runId } = await this.handle(caseId).describe();
    await fastForward(this.client, { workflowId, runId }, ms);
  }

  handle(caseId: string): WorkflowHandle {
    return this.client.workflow.getHandle(streamOf(caseId));
  }

  view(caseId: string): Promise<CaseFileView> {
    return this.handle(caseId).query<CaseFileView>(TIMETABLE);
  }

  signal(caseId: string, change: CaseChange): Promise<void> {
    return this.handle(caseId).signal(CASE_CHANGED, change);
  }

  async events(caseId: string): Promise<readonly RecordedEvent[]> {
    return (await this.path.store.readStream(streamOf(caseId))).events;
  }

  async historyLength(caseId: string): Promise<number> {
    return (await this.handle(caseId).describe()).historyLength;
  }

  /** With RECORD_HISTORIES=1 the spec leaves its history for the replay test, without names of processes and machines. */
  async record(caseId: string, name: string): Promise<void> {
    if (process.env['RECORD_HISTORIES'] !== '1') return;
    const { History } = temporal.api.history.v1;
    const history = History.toObject(History.fromObject(await this.handle(caseId).fetchHistory()), {
      ...{ enums: String, bytes: String, longs: String },
    });
    const text = JSON.stringify(history, (_key, value: unknown) => (isPlaceOfRun(value) ? 'worker' : value), 1);
    await writeFile(new URL(`../workflows/case/histories/${name}.json`, import.meta.url), `${text}\n`);
  }
}

/** `<pid>@<host>`, of processes and of their own task queues */
function isPlaceOfRun(value: unknown): boolean {
  return typeof value === 'string' && /^\d+@[\w.-]+$/.test(value);
}

export function storeEnvironment(postgresUrl: string): Record<string, string> {
  return { REDRESS_POSTGRES_URL: postgresUrl, REDRESS_VAULT_KEY: VAULT_KEY, REDRESS_SIMULATION: 'on' };
}

export function writePathAt(postgresUrl: string): WritePath {
  return connectWritePath(readConfiguration(storeEnvironment(postgresUrl)), { max: 4 });
}

const newName = () => `case_stack_${randomUUID().replaceAll('-', '').slice(0, 12)}`;

async function newDatabase(serverUrl: string, name: string): Promise<WritePath> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const path = writePathAt(url.href);
  await enableSimulation(path.sql);
  const site = { region: 'east', name: { zh: '港湾', en: 'Harbour' } };
  await path.sites.save([
    { ...site, id: 'harbour', zone: 'Asia/Shanghai' },
    { ...site, id: 'quay', zone: 'America/New_York' },
  ]);
  return path;
}

/** Specs run side by side on one server: each has its workflows to itself. */
async function newNamespace(client: Client): Promise<void> {
  const { namespace } = client.options;
  await client.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400, nanos: 0 },
  } as unknown as Parameters<typeof client.workflowService.registerNamespace>[0]);
  // The server reads its list of namespaces now and then.
  await until(async () => {
    const probe = client.workflow.getHandle('probe').describe();
    return probe.then(
      () => true,
      (error: unknown) => !/namespace/i.test(String(error)),
    );
  }, `namespace ${namespace}`);
}
