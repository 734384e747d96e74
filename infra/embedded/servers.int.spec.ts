import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import postgres from 'postgres';
import { locateAll } from './locate.js';
import { isAlive, type ProcessIdentity } from './process-identity.js';
import { runElsewhere } from './run-elsewhere.fixture.js';
import { deleteStack, startServers, type ServerName, type Servers } from './servers.js';

const NAMES: ServerName[] = ['postgres', 'temporal', 'kafka'];

function newFolder(): string {
  mkdirSync('.redress', { recursive: true });
  return mkdtempSync(resolve('.redress', 'servers-'));
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 50) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`not within a minute: ${what}`);
}

const recorded = (dir: string) =>
  (JSON.parse(readFileSync(join(dir, 'servers.json'), 'utf8')) as { parts: Record<string, ProcessIdentity> }).parts;

const addresses = ({ postgres: store, temporal, kafka }: Servers) => [store.url, temporal.address, kafka.brokers];

const kafkaOf = (servers: Servers) =>
  new Kafka({ clientId: 'spec', brokers: [servers.kafka.brokers], logLevel: logLevel.NOTHING });

/** One row, one message and one workflow, told apart by `mark`. */
const write = {
  async postgres({ postgres: store }: Servers, mark: string) {
    const sql = postgres(store.url, { max: 1, onnotice: () => undefined });
    await sql`create table if not exists kept (mark text primary key)`;
    await sql`insert into kept values (${mark})`;
    await sql.end();
  },
  async kafka(servers: Servers, mark: string) {
    const admin = kafkaOf(servers).admin();
    await admin.connect();
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic: mark, numPartitions: 1 }] });
    await admin.disconnect();
    const producer = kafkaOf(servers).producer({ idempotent: true });
    await producer.connect();
    await producer.send({ topic: mark, acks: -1, messages: [{ value: mark }] });
    await producer.disconnect();
  },
  async temporal({ temporal }: Servers, mark: string) {
    const connection = await Connection.connect({ address: temporal.address });
    await new Client({ connection }).workflow.start('nobody-runs-it', { workflowId: mark, taskQueue: 'none' });
    await connection.close();
  },
};

const isKept = {
  async postgres({ postgres: store }: Servers, mark: string) {
    const sql = postgres(store.url, { max: 1 });
    const rows = await sql`select 1 from kept where mark = ${mark}`;
    await sql.end();
    return rows.length === 1;
  },
  async kafka(servers: Servers, mark: string) {
    const admin = kafkaOf(servers).admin();
    await admin.connect();
    const [partition] = await admin.fetchTopicOffsets(mark);
    await admin.disconnect();
    return partition?.high === '1';
  },
  async temporal({ temporal }: Servers, mark: string) {
    const connection = await Connection.connect({ address: temporal.address });
    const { status } = await new Client({ connection }).workflow.getHandle(mark).describe();
    await connection.close();
    return status.name === 'RUNNING';
  },
};

describe('the servers of one machine', () => {
  const dir = newFolder();
  let servers: Servers;
  beforeAll(async () => {
    servers = await startServers({ dir, simulation: true });
  });
  afterAll(async () => {
    await servers.stop();
    await deleteStack(dir);
  });

  it.each(NAMES)('brings %s back after kill -9, at the same address, with what it had acknowledged', async (name) => {
    await write[name](servers, `before-${name}`);
    const { pid: before, restarts } = servers.parts[name];
    const at = addresses(servers);
    servers.kill(name);
    await until(`${name} has another pid`, () => {
      const { pid } = servers.parts[name];
      return servers.parts[name].restarts > restarts && pid !== undefined && pid !== before;
    });
    await until(`${name} answers`, () => isKept[name](servers, `before-${name}`).catch(() => false));
    expect(addresses(servers)).toEqual(at);
  });

  it('refuses a second supervisor in the same folder of another process', async () => {
    const other = runElsewhere(`
      const { startServers } = await import(${JSON.stringify(resolve('dist/infra/embedded/servers.js'))});
      await startServers({ dir: ${JSON.stringify(dir)} }).catch((error) => console.log(error.code));
      process.exit();`);
    expect((await other.said()).trim()).toBe('stack-running');
  });

  it('finds all it needs without a registry once it has run', async () => {
    const found = await locateAll({ mayFetch: false });
    expect(found.filter((each) => !each.found)).toEqual([]);
  });

  it('starts beside another copy, on other ports', async () => {
    const otherDir = newFolder();
    const other = await startServers({ dir: otherDir });
    try {
      expect(addresses(other).filter((each) => addresses(servers).includes(each))).toEqual([]);
      await write.postgres(other, 'beside');
      await expect(isKept.postgres(servers, 'beside')).resolves.toBe(false);
    } finally {
      await other.stop();
      await deleteStack(otherDir);
    }
  });

  it('stops without leaving a process, and starts again at the same addresses with the same data', async () => {
    for (const name of NAMES) await write[name](servers, `kept-${name}`);
    const [at, identities] = [addresses(servers), Object.values(recorded(dir))];
    expect(identities).toHaveLength(3);
    await servers.stop();
    expect(identities.filter(isAlive)).toEqual([]);
    servers = await startServers({ dir, simulation: true });
    expect(addresses(servers)).toEqual(at);
    for (const name of NAMES) await expect(isKept[name](servers, `kept-${name}`)).resolves.toBe(true);
  });
});

describe('servers whose supervisor was killed', () => {
  it('are ended by the next start in their folder, and nothing is lost', async () => {
    const dir = newFolder();
    const supervisor = runElsewhere(`
      const { startServers } = await import(${JSON.stringify(resolve('dist/infra/embedded/servers.js'))});
      await startServers({ dir: ${JSON.stringify(dir)} });
      console.log('up');`);
    await until('the other supervisor is up', () => supervisor.sofar().includes('up'));
    const left = Object.values(recorded(dir));
    supervisor.child.kill('SIGKILL');
    await supervisor.said();
    expect(left.filter(isAlive)).toHaveLength(3);
    const ticks: string[] = [];
    const servers = await startServers({ dir, onTick: (text) => ticks.push(text) });
    expect(left.filter(isAlive)).toEqual([]);
    expect(ticks[0]).toContain('left behind');
    await servers.stop();
    await deleteStack(dir);
    expect(existsSync(dir)).toBe(false);
  });
});
