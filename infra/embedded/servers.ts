import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Tick } from './found.js';
import { kafkaAnswers, kafkaCommand, prepareStorage } from './kafka.js';
import { locatePrograms, type Programs } from './locate.js';
import { freePort } from './ports.js';
import {
  newPassword,
  postgresAnswers,
  postgresCommand,
  postgresUrl,
  prepareData,
  programsFor,
  type PostgresPlace,
} from './postgres.js';
import { StackState } from './stack-state.js';
import { SupervisedPart, type PartOptions } from './supervised-part.js';
import { temporalAnswers, temporalCommand } from './temporal.js';
import { reachableFolder, unprivilegedUser } from './unprivileged.js';

export interface StartOptions {
  /** everything lies below it: data, logs, state */
  readonly dir: string;
  /** Temporal may skip time in single workflows. Default false. */
  readonly simulation?: boolean;
  readonly withTemporalUi?: boolean;
  /** of PostgreSQL, where it is not to lie in `dir` */
  readonly postgresData?: string;
  /** each wait with its reason */
  readonly onTick?: Tick;
  /** a part ended or came back */
  readonly onNote?: (text: string) => void;
  /** a part has another pid, or none */
  readonly onIdentity?: () => void;
  readonly environment?: NodeJS.ProcessEnv;
}

export type ServerName = 'postgres' | 'temporal' | 'kafka';

export interface Servers {
  /** `url` is the superuser's */
  readonly postgres: {
    readonly url: string;
    readonly port: number;
    readonly pid: number | undefined;
    readonly dataDir: string;
  };
  readonly parts: Readonly<Record<ServerName, SupervisedPart>>;
  readonly temporal: { readonly address: string; readonly uiAddress?: string; readonly pid: number | undefined };
  readonly kafka: { readonly brokers: string; readonly pid: number | undefined };
  /** what the folder's next start must know; our own services are recorded there as well */
  readonly state: StackState;
  /** in order, each given its time to write what it holds */
  stop(): Promise<void>;
  /** SIGKILL: it comes back on the same port with the same data */
  kill(name: ServerName): void;
  /** when nothing can be awaited any more */
  killNow(): void;
}

/** Starts all three at once and keeps them alive. Throws `servers-unavailable`, `stack-running`. */
export async function startServers(given: StartOptions): Promise<Servers> {
  const options = { ...given, dir: resolve(given.dir) };
  const onTick = options.onTick ?? (() => undefined);
  const state = new StackState(options.dir);
  const ended = await state.claim();
  if (ended.length > 0) onTick(`ended what an earlier run left behind: ${ended.join(', ')}`);
  mkdirSync(join(options.dir, 'logs'), { recursive: true });
  const started: SupervisedPart[] = [];
  const killNow = () => started.forEach((part) => part.killNow());
  process.once('exit', killNow);
  const stop = async () => {
    await Promise.all(started.map((part) => part.stop()));
    process.off('exit', killNow);
    state.release();
  };
  try {
    const programs = await locatePrograms({
      onTick,
      ...(options.environment ? { environment: options.environment } : {}),
    });
    const context: StartContext = { options, programs, state, onTick, started };
    const [postgres, temporal, kafka] = await allOrNone(
      startPostgres(context),
      startTemporal(context),
      startKafka(context),
    );
    const parts = { postgres: postgres.part, temporal: temporal.part, kafka: kafka.part };
    return {
      postgres: withPid(postgres.address, postgres.part),
      temporal: withPid(temporal.address, temporal.part),
      kafka: withPid(kafka.address, kafka.part),
      parts,
      state,
      stop,
      kill: (name) => parts[name].kill(),
      killNow,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Deletes the data, the logs and the state of a stack that is not running. Throws `stack-running`. */
export async function deleteStack(dir: string): Promise<void> {
  if (!existsSync(dir)) return;
  const state = new StackState(dir);
  await state.claim();
  const elsewhere = state.remembered('postgres-data');
  if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
}

/** Waits for all before it throws: a start still under way while the others are being stopped would be left over. */
async function allOrNone<T extends readonly Promise<unknown>[]>(
  ...starts: T
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(starts);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as { [K in keyof T]: Awaited<T[K]> };
}

interface StartContext {
  readonly options: StartOptions;
  readonly programs: Programs;
  readonly state: StackState;
  readonly onTick: Tick;
  readonly started: SupervisedPart[];
}

async function startPostgres(context: StartContext) {
  const { options, state, onTick } = context;
  const runAs = unprivilegedUser();
  const wanted = options.postgresData ?? state.remembered('postgres-data') ?? join(options.dir, 'postgres');
  const { path: dataDir, moved } = reachableFolder(wanted, runAs);
  if (moved) onTick(`PostgreSQL runs as ${runAs?.name}, who cannot enter ${options.dir}: its data lie in ${dataDir}`);
  state.remember('postgres-data', dataDir);
  const { bin, copied } = programsFor(context.programs.postgres, runAs);
  if (copied)
    onTick(`PostgreSQL runs as ${runAs?.name}, who cannot read ${context.programs.postgres}: copied to ${bin}`);
  const port = await portOf(state, 'postgres');
  const place: PostgresPlace = { bin, dataDir, port, password: passwordOf(options.dir), runAs };
  if (!existsSync(join(dataDir, 'PG_VERSION'))) onTick('PostgreSQL: making the data folder (first start)');
  await prepareData(place);
  onTick('PostgreSQL: starting, waiting for its first answer');
  const part = supervise(context, {
    name: 'postgres',
    command: () => postgresCommand(place),
    answers: () => postgresAnswers(place),
    stopSignal: 'SIGINT', // fast: rolls back what is open, writes a checkpoint
  });
  await part.start();
  return { part, address: { url: postgresUrl(place), port, dataDir } };
}

async function startTemporal(context: StartContext) {
  const { options, state } = context;
  const uiPort = options.withTemporalUi ? await portOf(state, 'temporal-ui') : undefined;
  const place = {
    program: context.programs.temporal,
    dataDir: join(options.dir, 'temporal'),
    port: await portOf(state, 'temporal'),
    httpPort: await portOf(state, 'temporal-http'),
    metricsPort: await portOf(state, 'temporal-metrics'),
    uiPort,
    simulation: options.simulation ?? false,
  };
  context.onTick('Temporal: starting, waiting for its namespace');
  const part = supervise(context, {
    name: 'temporal',
    command: () => temporalCommand(place),
    answers: () => temporalAnswers(place),
    stopSignal: 'SIGTERM',
  });
  await part.start();
  const address = `127.0.0.1:${place.port}`;
  return { part, address: uiPort === undefined ? { address } : { address, uiAddress: `http://127.0.0.1:${uiPort}` } };
}

async function startKafka(context: StartContext) {
  const { options, state } = context;
  const place = {
    java: context.programs.java,
    libs: context.programs.kafkaLibs,
    dataDir: join(options.dir, 'kafka'),
    port: await portOf(state, 'kafka'),
    controllerPort: await portOf(state, 'kafka-controller'),
  };
  context.onTick('Kafka: starting, waiting for its group coordinator');
  await prepareStorage(place);
  const part = supervise(context, {
    name: 'kafka',
    command: () => kafkaCommand(place),
    answers: () => kafkaAnswers(place),
    stopSignal: 'SIGTERM',
  });
  await part.start();
  return { part, address: { brokers: `127.0.0.1:${place.port}` } };
}

function supervise(
  context: StartContext,
  part: Pick<PartOptions, 'name' | 'command' | 'answers' | 'stopSignal'>,
): SupervisedPart {
  const supervised = new SupervisedPart({
    ...part,
    logFile: join(context.options.dir, 'logs', `${part.name}.log`),
    onIdentity: (name, identity) => {
      context.state.rememberPart(name, identity);
      context.options.onIdentity?.();
    },
    onNote: context.options.onNote ?? (() => undefined),
  });
  context.started.push(supervised);
  return supervised;
}

async function portOf(state: StackState, name: string): Promise<number> {
  const port = await freePort(state.port(name));
  state.rememberPort(name, port);
  return port;
}

function passwordOf(dir: string): string {
  const file = join(dir, 'secrets', 'postgres-owner');
  if (!existsSync(file)) {
    mkdirSync(join(dir, 'secrets'), { recursive: true, mode: 0o700 });
    writeFileSync(file, newPassword(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

function withPid<T extends object>(address: T, part: SupervisedPart): T & { readonly pid: number | undefined } {
  return Object.defineProperty({ ...address }, 'pid', { get: () => part.pid, enumerable: true }) as T & {
    readonly pid: number | undefined;
  };
}
