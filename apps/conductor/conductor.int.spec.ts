import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { Conducting } from '#libs/conducting/conducting.js';
import { asPublished, toMessage } from '#libs/messaging/cloud-events.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { logger } from '#libs/telemetry/logger.js';
import { CaseStack, until } from '../../test/case-stack.js';
import { conductor } from '#libs/stations/conductor.js';

const log = logger('conductor-spec');
const address = {
  brokers: process.env['REDRESS_TEST_KAFKA'] ?? '',
  topic: `conductor-${randomUUID()}`,
  clientId: 'conductor-spec',
};
const told = { cases: 0, unreadable: 0, batches: 0 };
const gauges = {
  told: (cases: number) => void (told.cases += cases),
  unreadable: (messages: number) => void (told.unreadable += messages),
  lag: () => void (told.batches += 1),
};

let stack: CaseStack;
let publisher: KafkaPublisher;
let subscriber: KafkaSubscriber;
let nowhere: Client;
let temporalAway = false;
let attemptsWhileAway = 0;
let published: Map<string, number>;

beforeAll(async () => {
  stack = await CaseStack.start();
  nowhere = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
  published = new Map();
  await ensureTopic(address, { partitions: 2 }, log);
  publisher = new KafkaPublisher(address, log);
  subscriber = new KafkaSubscriber(address, { groupId: address.topic, batchMax: 500 }, log);
  const conducting: Conducting = {
    get client() {
      if (!temporalAway) return stack.client;
      attemptsWhileAway += 1;
      return nowhere;
    },
    offsetMs: stack.offsetMs,
    searchable: stack.searchable,
  };
  await subscriber.start(conductor({ conducting, store: stack.path.store, gauges, log }));
  await until(async () => subscriber.connected(), 'a consumer that has joined');
});
afterAll(async () => {
  await subscriber?.stop();
  await publisher?.disconnect();
  await nowhere?.connection.close();
  await stack?.stop();
});

/** What the relay does, for one case. */
async function relay(caseId: string): Promise<void> {
  const seen = published.get(caseId) ?? 0;
  const fresh = (await stack.events(caseId)).filter(({ version }) => version > seen);
  published.set(caseId, fresh.at(-1)?.version ?? seen);
  await publisher.publish(fresh.map((event) => toMessage({ ...event, ...asPublished(event) })));
}

const signals = async (caseId: string): Promise<number> => {
  const { events } = await stack.handle(caseId).fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
};
const signalled = (caseId: string, times: number) =>
  until(async () => (await signals(caseId).catch(() => 0)) === times, `${times} signals`);

describe('the conductor, from the topic to Temporal', () => {
  it('gives an open case its workflow, tells it what moves its time, and nothing of a comment', async () => {
    const caseId = await stack.acceptUnconducted({ provisionalSeverity: 'important' });
    await relay(caseId);
    await signalled(caseId, 1);
    const { batches } = told;
    await stack.sayUnconducted(caseId, 'AddNote', { text: 'called again' });
    await relay(caseId);
    await until(async () => told.batches > batches, 'the comment’s batch');
    expect(await signals(caseId)).toBe(1);
    await stack.sayUnconducted(caseId, 'DecideDispute', { dispute: 'property', reason: 'own lift' });
    await relay(caseId);
    await signalled(caseId, 2);
  });

  it('starts no workflow for a case that is over already, nor for what is no message of ours', async () => {
    const over = await stack.acceptUnconducted({ provisionalSeverity: 'minor' });
    await stack.sayUnconducted(over, 'WithdrawCase', { reason: 'settled' });
    await publisher.publish([{ key: streamOf(over), value: '{"half":', headers: {} }]);
    await relay(over);
    const next = await stack.acceptUnconducted({ provisionalSeverity: 'minor' });
    await relay(next);
    await signalled(next, 1);
    await until(async () => told.unreadable === 1, 'the unreadable message');
    await expect(stack.handle(over).describe()).rejects.toThrow(/not found/i);
  });

  it('loses nothing while Temporal is away: what came meanwhile is told when it is back', async () => {
    temporalAway = true;
    const cases = [
      await stack.acceptUnconducted({ provisionalSeverity: 'major' }),
      await stack.acceptUnconducted({ provisionalSeverity: 'minor' }),
    ];
    const { batches } = told;
    for (const caseId of cases) await relay(caseId);
    await until(async () => attemptsWhileAway > 1, 'attempts');
    expect(told.batches).toBe(batches);
    temporalAway = false;
    for (const caseId of cases) await signalled(caseId, 1);
  });
});
