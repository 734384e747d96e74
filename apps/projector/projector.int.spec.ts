import { randomUUID } from 'node:crypto';
import { CaseStory } from '#libs/domain/case-story.js';
import { toRemedy } from '#libs/domain/story-steps.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import { kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { partitionOf } from '#libs/messaging/partition-of.js';
import { digestReadModel } from '#libs/read-model/engine/digest.js';
import { PROJECTIONS } from '#libs/read-model/registry.js';
import { ReadModelWriter } from '#libs/read-model/engine/read-model-writer.js';
import { createReadModel } from '#libs/read-model/read-model.js';
import { ReadModelStore } from '#libs/read-model/read-model-store.suite.js';
import { rebuildReadModel } from '#libs/read-model/rebuild.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Projector } from '#libs/stations/projector.js';
import { projectorGauges } from '#libs/stations/projector-gauges.js';
import { TopicFeed } from './topic-feed.fixture.js';

const PARTITIONS = 3;
const log = logger('projector-test');
log.level = 'silent';

const story = (): CaseStory => toRemedy(new CaseStory().at('2026-03-02 09:00').accept()).ringUntil('2026-03-09 09:00');

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the projector', () => {
  let base: ReadModelStore;
  let feed: TopicFeed;
  let publisher: KafkaPublisher;
  let address: { brokers: string; topic: string; clientId: string };
  const running: KafkaSubscriber[] = [];

  beforeEach(async () => {
    base = await ReadModelStore.create();
    address = { brokers: process.env['REDRESS_TEST_KAFKA'] ?? '', topic: `facts-${randomUUID()}`, clientId: 'test' };
    await ensureTopic(address, { partitions: PARTITIONS }, log);
    publisher = new KafkaPublisher(address, log);
    feed = new TopicFeed(base.store, publisher);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((subscriber) => subscriber.stop()));
    await feed.stop();
    await base.remove();
    const admin = kafkaClient(address, log).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [address.topic] });
    await admin.disconnect();
  });

  const start = async (metrics = new Metrics()): Promise<KafkaSubscriber> => {
    const writer = new ReadModelWriter(base.sql, base.store);
    const subscriber = new KafkaSubscriber(address, { groupId: `projector-${address.topic}` }, log);
    await subscriber.start(new Projector({ writer, topic: address.topic, gauges: projectorGauges(metrics), log }));
    running.push(subscriber);
    return subscriber;
  };
  const stop = async (subscriber: KafkaSubscriber): Promise<void> => {
    running.splice(running.indexOf(subscriber), 1);
    await subscriber.stop();
  };
  const versions = async (): Promise<Record<string, number>> => {
    const { items } = await createReadModel(base.sql).listCases({ sites: '*', sort: '-received', limit: 1_000 });
    return Object.fromEntries(items.map((row) => [row.caseId, row.version]));
  };
  const shows = (caseId: string, version: number) => until(async () => (await versions())[caseId] === version);
  const highWatermarks = async (): Promise<bigint> => {
    const admin = kafkaClient(address, log).admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets(address.topic);
    await admin.disconnect();
    return offsets.reduce((sum, { high }) => sum + BigInt(high), 0n);
  };
  /** the read model has taken notice of everything in the topic */
  const caughtUp = async (): Promise<void> => {
    const high = await highWatermarks();
    await until(async () => {
      const [row] = await base.sql<{ sum: string }[]>`
        select coalesce(sum(next_offset), 0) as sum from read_model.checkpoints`;
      return BigInt(row?.sum ?? 0) >= high;
    });
  };
  const digest = () => digestReadModel(base.sql, 'read_model');
  const rebuild = () =>
    rebuildReadModel({ ownerSql: base.ownerSql, store: base.store, topic: address.topic, partitions: PARTITIONS });

  it('brings a fact from the topic to the list and the boards', async () => {
    const caseId = randomUUID();
    const facts = await base.tell(story(), caseId);
    await start();
    await feed.feed();
    await shows(caseId, facts.length);
    const [row] = await createReadModel(base.sql).onTime({ groupBy: ['site', 'month'], filter: {}, sites: '*' });
    expect(row).toMatchObject({ group: { site: 'lakeside', month: '2026-03' } });
    expect(row?.missed).toBe(story().state.obligations.filter(({ verdict }) => verdict === 'missed').length);
  });

  it('is left alone by messages that come again, in other order, and by ones that are no facts', async () => {
    const metrics = new Metrics();
    const facts = await base.tell(story());
    await start(metrics);
    await feed.feed();
    await caughtUp();
    const once = await digest();
    const again = facts.map((fact, at) => toMessage({ ...fact, seq: at + 1 }));
    await publisher.publish([...again.slice(3), ...again].reverse());
    await publisher.publish([
      { key: 'x', value: 'no fact', headers: {} },
      toMessage(sequencedEvent({ streamId: 'x-1' })),
    ]);
    await caughtUp();
    expect(await digest()).toBe(once);
    expect(metrics.text()).toContain('redress_projector_undecodable_events 1\n');
    expect(metrics.text()).toContain('redress_projector_gap_cases 0\n');
  });

  it('starts where the read model stands, whatever the group has committed', async () => {
    const caseId = randomUUID();
    const facts = await base.tell(story(), caseId);
    const first = await start();
    await feed.feed();
    await caughtUp();
    const once = await digest();
    await stop(first);
    const tables = PROJECTIONS.flatMap((projection) => projection.tables.map(({ name }) => `read_model.${name}`));
    await base.ownerSql.unsafe(`truncate ${[...tables, 'read_model.checkpoints'].join(', ')}`);
    await start();
    await shows(caseId, facts.length);
    expect(await digest()).toBe(once);
  });

  it('goes back to the checkpoint when somebody else has moved it', async () => {
    const caseId = randomUUID();
    await base.tell(story(), caseId);
    await start();
    await feed.feed();
    await caughtUp();
    const partition = partitionOf(`case-${caseId}`, PARTITIONS);
    await base.ownerSql`update read_model.checkpoints set next_offset = 1 where partition = ${partition}`;
    const once = await digest();
    await publisher.publish([{ key: `case-${caseId}`, value: 'wake', headers: {} }]);
    await caughtUp();
    expect(await digest()).toBe(once);
  });

  it('reads a version that the topic never brought from the store and raises the alarm', async () => {
    const metrics = new Metrics();
    const caseId = randomUUID();
    const facts = await base.tell(story(), caseId);
    await start(metrics);
    await publisher.publish([0, facts.length - 1].map((at) => toMessage({ ...facts[at]!, seq: at + 1 })));
    await shows(caseId, facts.length);
    expect(metrics.text()).toContain('redress_projector_gap_cases 1\n');
    await feed.feed();
    await caughtUp();
    expect(await rebuild()).toMatchObject({ equal: true, apart: [] });
  });

  it('is rebuilt while facts arrive: the same digest, and nothing lost across the swap', async () => {
    await start();
    const told: Promise<unknown>[] = [];
    let busy = true;
    const desk = (async () => {
      while (busy) {
        for (let each = 0; each < 5; each += 1) told.push(base.tell(story()));
        await Promise.all(told);
        await feed.feed();
      }
    })();
    await until(async () => Object.keys(await versions()).length > 20);
    const reports = [await rebuild(), await rebuild()];
    busy = false;
    await desk;
    for (const report of reports) {
      expect(report).toMatchObject({ equal: true, apart: [], liveDigest: report.rebuiltDigest });
      expect(report.cases).toBeGreaterThan(20);
    }
    await until(async () => Object.keys(await versions()).length === told.length);
    await caughtUp();
    expect(await rebuild()).toMatchObject({ equal: true, lagging: 0, cases: told.length });
  });

  it('is found out by a rebuild when a row is wrong, and put right', async () => {
    const [good, wrong] = [randomUUID(), randomUUID()];
    await base.tell(story(), good);
    await base.tell(story(), wrong);
    await start();
    await feed.feed();
    await caughtUp();
    await base.ownerSql`delete from read_model.cases where case_id = ${wrong}`;
    expect(await rebuild()).toMatchObject({ equal: false, apart: [wrong] });
    expect(Object.keys(await versions()).sort()).toEqual([good, wrong].sort());
    await base.ownerSql`update read_model.on_time set met = met + 1`;
    expect(await rebuild()).toMatchObject({ equal: false, apart: [] });
    expect(await rebuild()).toMatchObject({ equal: true });
  });
});
