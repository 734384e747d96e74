import { resolve } from 'node:path';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { DomainError } from '#libs/contracts/errors.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { logger } from '#libs/telemetry/logger.js';
import { freePort } from '#infra/embedded/ports.js';
import { deleteStack, startServers, type Servers } from '#infra/embedded/servers.js';
import { at, DATABASE, prepareDatabase, runtimeUrlBeside } from './database.js';
import { password, secret, secretFile, vaultKey, writeSecret } from './secrets.js';
import type { Ended } from '#infra/embedded/supervised-part.js';
import { SERVICES, isReady, service, untilReady, type Service, type ServiceName } from './service.js';
import { stackDescription } from './stack-description.js';
import { environmentFile, writeStackFile, type StackFile } from './stack-file.js';

export interface StackOptions {
  readonly dir: string;
  /** deletes what the folder holds first */
  readonly fresh?: boolean;
  readonly simulation?: boolean;
  readonly withTemporalUi?: boolean;
  /** of PostgreSQL, where it is not to lie in `dir` */
  readonly postgresData?: string;
  /** each wait with its reason */
  readonly onTick?: (text: string) => void;
  /** a part ended or came back */
  readonly onNote?: (text: string) => void;
}

export interface Stack {
  /** addresses and parts as of now */
  readonly file: () => StackFile;
  /** REDRESS_* settings of the services */
  readonly environment: Readonly<Record<string, string>>;
  readonly servers: Servers;
  readonly parts: ReadonlyMap<string, StackPart>;
  stop(): Promise<void>;
}

/** A server or a service, for those who put the stack to the test. */
export interface StackPart {
  readonly name: string;
  /** SIGKILL; its supervisor brings it back */
  kill(): void;
  /** SIGKILL, and it stays away until `restore` */
  withhold(): Promise<void>;
  /** resolves when it answers again */
  restore(): Promise<void>;
  /** asked to end; its supervisor brings it back */
  terminate(): Promise<Ended>;
  /** SIGSTOP and SIGCONT */
  pause(): void;
  resume(): void;
  /** it answers, and where it is a service, it says that it is ready */
  isReady(): Promise<boolean>;
  /** its process has said that it runs, ready or not */
  answers(): boolean;
}

/** Servers, schema, topic and our six services in one folder. Throws `stack-running`, `servers-unavailable`. */
export async function startStack(given: StackOptions): Promise<Stack> {
  const options = { ...given, dir: resolve(given.dir) };
  const onTick = options.onTick ?? (() => undefined);
  if (options.fresh) await deleteStack(options.dir);
  // rewritten whenever a part ends or comes back, so that the other commands see it as it is
  let write: () => void = () => undefined;
  const onIdentity = () => write();
  const servers = await startServers({ ...options, onIdentity });
  const services = new Map<ServiceName, Service>();
  const killServices = () => services.forEach(({ part }) => part.killNow());
  process.once('exit', killServices);
  const stop = async () => {
    // services first: they still commit what they have in hand
    await Promise.all([...services.values()].map(({ part }) => part.stop()));
    await servers.stop();
    process.off('exit', killServices);
  };
  try {
    const settled = { ...options, simulation: settleTime(options, servers) };
    const environment = await prepare(settled, servers, onTick);
    const describe = stackDescription({ dir: options.dir, servers, services, environment });
    let ready = false;
    write = () => writeStackFile(describe(ready));
    onTick('services: starting, waiting until each says that it is ready');
    const onNote = options.onNote ?? (() => undefined);
    await allStarted(services, async (name) => {
      const own = await portsOf(name, servers);
      const part = { dir: options.dir, environment: { ...environment, ...own }, state: servers.state };
      return service(name, { ...part, onIdentity, onNote });
    });
    await untilReady(services, (name) => onTick(`services: waiting for ${name}, which is not ready yet`));
    ready = true;
    write();
    return { file: () => describe(ready), environment, servers, parts: partsOf(servers, services), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function partsOf(servers: Servers, services: ReadonlyMap<ServiceName, Service>): ReadonlyMap<string, StackPart> {
  const ofServers = Object.values(servers.parts).map((part) => ({ part, ready: () => Promise.resolve(part.answers) }));
  const ofServices = [...services.values()].map((each) => ({
    part: each.part,
    ready: async () => each.part.answers && (await isReady(each)),
  }));
  return new Map(
    [...ofServers, ...ofServices].map(({ part, ready }) => [
      part.name,
      {
        name: part.name,
        kill: () => part.kill(),
        withhold: () => part.withhold(),
        restore: () => part.restore(),
        terminate: () => part.terminate(),
        pause: () => part.pause(),
        resume: () => part.resume(),
        isReady: ready,
        answers: () => part.answers,
      },
    ]),
  );
}

/**
 * A store that has simulated keeps its clock ahead for good, and one that has not must never begin to: its facts are real.
 * Throws `configuration-invalid` for a folder of real time that is asked to simulate.
 */
function settleTime(options: StackOptions, { state }: Servers): boolean {
  const asked = options.simulation ?? false;
  const before = state.remembered('time') ?? (asked ? 'simulated' : 'real');
  if (asked && before === 'real') {
    const message = `${options.dir} holds a stack of real time: simulate in another --dir, or start anew with --fresh`;
    throw new DomainError('configuration-invalid', message);
  }
  state.remember('time', before);
  if (!asked && before === 'simulated') options.onTick?.('this folder simulates its time, as it did before');
  return before === 'simulated';
}

/** Waits for all before it throws, so that none is left half-started while the others are being stopped. */
async function allStarted(
  services: Map<ServiceName, Service>,
  make: (name: ServiceName) => Promise<Service>,
): Promise<void> {
  const starts = (Object.keys(SERVICES) as ServiceName[]).map(async (name) => {
    const made = await make(name);
    services.set(name, made);
    await made.part.start();
  });
  const failed = (await Promise.allSettled(starts)).find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function prepare(
  options: StackOptions,
  servers: Servers,
  onTick: (text: string) => void,
): Promise<Record<string, string>> {
  const simulation = options.simulation ?? false;
  onTick('schema: migrations');
  const ownerUrl = at(servers.postgres.url, DATABASE);
  const runtimeUrl = runtimeUrlBeside(ownerUrl, secret(options.dir, 'postgres-runtime', password));
  const { readModelFits } = await prepareDatabase({ ownerUrl, runtimeUrl, simulation });
  if (!readModelFits) onTick('the read model is of another release: redress rebuild makes it anew');
  const apiPort = await rememberedPort('api', servers);
  const environment: Record<string, string> = {
    REDRESS_PUBLIC_URL: `http://127.0.0.1:${apiPort}`,
    ...inherited(),
    REDRESS_POSTGRES_URL: runtimeUrl,
    REDRESS_KAFKA_BROKERS: servers.kafka.brokers,
    // on one machine nobody is slow to answer, and a killed consumer's successor must not wait long
    REDRESS_KAFKA_SESSION_MS: '2000',
    REDRESS_TEMPORAL_ADDRESS: servers.temporal.address,
    REDRESS_API_PORT: String(apiPort),
    REDRESS_VAULT_KEY_FILE: secretFile(options.dir, 'vault.key', vaultKey),
    REDRESS_SIMULATION: simulation ? 'on' : 'off',
    REDRESS_DATA_DIR: options.dir,
  };
  const configuration = readConfiguration(environment);
  onTick(`topic: ${configuration.KAFKA_TOPIC}`);
  const topic = { brokers: servers.kafka.brokers, topic: configuration.KAFKA_TOPIC, clientId: 'redress-up' };
  await ensureTopic(topic, { partitions: configuration.KAFKA_PARTITIONS }, logger('up'));
  // the commands of this folder migrate and rebuild as owner; no service gets that address
  const forCommands = { ...environment, REDRESS_POSTGRES_OWNER_URL: ownerUrl };
  writeSecret(environmentFile(options.dir), JSON.stringify(forCommands, null, 2));
  return environment;
}

/** Settings of the caller that are the stack's as well. Without an issuer of its own it is for development only. */
function inherited(): Record<string, string> {
  const names = [
    'GROUP',
    'KAFKA_TOPIC',
    'KAFKA_PARTITIONS',
    'KAFKA_CONSUMERS',
    'JWKS_URL',
    'JWT_ISSUER',
    'JWT_AUDIENCE',
    'LOG_LEVEL',
    'API_HOST',
    'SMTP_URL',
    'SMTP_FROM',
    'NOTICE_KEY',
    'NOTICE_LANGUAGE',
    'PUBLIC_URL',
    'TELEPHONY_KEY',
  ];
  const taken = names.map((name) => `REDRESS_${name}`).filter((name) => process.env[name] !== undefined);
  const issuer = process.env.REDRESS_JWKS_URL === undefined ? { REDRESS_DEVELOPMENT_ISSUER: 'on' } : {};
  return { ...issuer, ...Object.fromEntries(taken.map((name) => [name, process.env[name] ?? ''])) };
}

async function portsOf(name: ServiceName, servers: Servers): Promise<Record<string, string>> {
  if (name === 'api') return {};
  return { REDRESS_HEALTH_PORT: String(await rememberedPort(`${name}-health`, servers)) };
}

async function rememberedPort(name: string, { state }: Servers): Promise<number> {
  const port = await freePort(state.port(name));
  state.rememberPort(name, port);
  return port;
}
