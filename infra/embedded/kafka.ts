import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { run } from './run.js';
import type { PartCommand } from './supervised-part.js';

export interface KafkaPlace {
  readonly java: string;
  readonly libs: string;
  readonly dataDir: string;
  readonly port: number;
  readonly controllerPort: number;
}

/** One node of few partitions: a small heap, the first compiler only and no class checks bring it up in seconds. */
const JVM = [
  '-Xms128m',
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:-UsePerfData',
  '-Xshare:auto',
  '-Djava.awt.headless=true',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];

/** Writes the settings (the ports may have moved) and formats the storage once. */
export async function prepareStorage(place: KafkaPlace): Promise<void> {
  mkdirSync(place.dataDir, { recursive: true });
  writeFileSync(propertiesFile(place), properties(place));
  if (existsSync(join(logDir(place), 'meta.properties'))) return;
  rmSync(logDir(place), { recursive: true, force: true });
  const id = randomBytes(16);
  id.writeUInt8(id.readUInt8(0) & 0x7f, 0); // one in 64 would begin with a hyphen and be taken for an option
  const clusterId = id.toString('base64url');
  const format = ['kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', propertiesFile(place)];
  await run(place.java, [...JVM, '-cp', join(place.libs, '*'), ...format], { timeoutMs: 120_000 });
}

export function kafkaCommand(place: KafkaPlace): PartCommand {
  // held by the process that was killed; the operating system gave the lock back, the file itself means nothing
  rmSync(join(logDir(place), '.lock'), { force: true });
  const args = [...JVM, '-cp', join(place.libs, '*'), 'kafka.Kafka', propertiesFile(place)];
  return { file: place.java, args, cwd: place.dataDir };
}

/** Resolves once a group's coordinator answers, so that no consumer meets "coordinator is loading". */
export async function kafkaAnswers(place: { port: number }): Promise<void> {
  const retry = { retries: 2, initialRetryTime: 50 };
  const brokers = [`127.0.0.1:${place.port}`];
  const kafka = new Kafka({
    clientId: 'redress-up',
    brokers,
    logLevel: logLevel.NOTHING,
    retry,
    connectionTimeout: 2_000,
  });
  const admin = kafka.admin({ retry });
  try {
    await admin.connect();
    await admin.describeCluster(); // fills the client's list of brokers: without it the next call has nobody to ask
    await admin.fetchOffsets({ groupId: 'redress-up' });
  } finally {
    await admin.disconnect();
  }
}

function logDir(place: KafkaPlace): string {
  return join(place.dataDir, 'logs');
}

function propertiesFile(place: KafkaPlace): string {
  return join(place.dataDir, 'server.properties');
}

function properties(place: KafkaPlace): string {
  const broker = `127.0.0.1:${place.port}`;
  const controller = `127.0.0.1:${place.controllerPort}`;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${controller}`,
    listeners: `PLAINTEXT://${broker},CONTROLLER://${controller}`,
    'advertised.listeners': `PLAINTEXT://${broker}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': logDir(place).replaceAll('\\', '/'),
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // alone there is nobody to hand leadership to: do not wait for it when stopping
    'controlled.shutdown.enable': false,
    // after kill -9 the broker may register again only when its old session has run out (default 9 s)
    'broker.session.timeout.ms': 1_000,
    'broker.heartbeat.interval.ms': 200,
    // the successor of a killed consumer waits for its session to run out (default least: 6 s)
    'group.min.session.timeout.ms': 1_000,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'num.recovery.threads.per.data.dir': 2,
    'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
    // the topic is a copy of the store, but BI may read it from its beginning
    'log.retention.hours': -1,
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}
