import { performance } from 'node:perf_hooks';
import type { Client } from '@temporalio/client';
import type { Bench } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import { openCase } from '#libs/conducting/case-turn.js';
import { CALLS_MAX } from '#libs/conducting/conducting.js';
import { type StackConducting, stackConducting } from '#libs/conducting/stack-conducting.js';
import { type SignalWithStart, signalWithStartOf, startFacts } from '#libs/conducting/tell-case.js';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { asPublished, toMessage } from '#libs/messaging/cloud-events.js';
import type { Batch } from '#libs/messaging/port.js';
import { logger } from '#libs/telemetry/logger.js';
import { conductor } from '../conductor.js';
import { tellCases } from './told-cases.js';

/** new cases a turn; Temporal's part takes seconds */
const CASES = 400;
const BATCH_MAX = 500;

type Store = ReturnType<typeof createPostgresEventStore>;

/**
 * From the bytes of the messages of new cases to Temporal's acknowledgement of each (read the streams, fold, compare, call),
 * against the bare client making the same calls, as many at once. No worker runs: what is measured is the telling.
 */
export const benchConductor: Bench = async (stage) => {
  const log = logger('bench');
  const sql = connectStore(stage.ownerUrl, { max: 3, applicationName: 'redress-bench' });
  const store = createPostgresEventStore(sql);
  const configuration = readConfiguration({ REDRESS_TEMPORAL_ADDRESS: stage.temporalAddress });
  const conducting = stackConducting(configuration, sql, log);
  const gauges = { told: () => undefined, unreadable: () => undefined, lag: () => undefined };
  const subscription = conductor({ conducting, store, gauges, log });
  try {
    await startFacts(conducting); // search attributes are registered once, at a stack's first start
    return [
      await measureRatio(stage, {
        name: `conductor / bare signalWithStart (new cases, ${CALLS_MAX} calls at once)`,
        unit: 'cases/s',
        ...{ bar: 0.8, aim: 0.95 },
        ours: async (turn) => {
          const cases = { seed: stage.seed, name: `conductor-${turn}`, cases: CASES };
          const batches = await batchesOf(store, (await tellCases(store, cases)).streamIds);
          const began = performance.now();
          for (const batch of batches) await subscription.handle(batch);
          return perSecond(CASES, began);
        },
        peer: async (turn) => {
          const cases = { seed: stage.seed, name: `bare-${turn}`, cases: CASES };
          const calls = await callsOf(conducting, store, (await tellCases(store, cases)).streamIds);
          const began = performance.now();
          await callAll(conducting.client, calls);
          return perSecond(CASES, began);
        },
      }),
    ];
  } finally {
    await conducting.close();
    await sql.end({ timeout: 5 });
  }
};

/** As the subscriber hands them over: the facts of all these cases in the order in which the topic would have them. */
async function batchesOf(store: Store, streamIds: readonly string[]): Promise<Batch[]> {
  const streams = await store.readStreams(streamIds);
  const messages = streamIds
    .flatMap((streamId) => streams.get(streamId) ?? [])
    .map((event) => toMessage({ ...event, ...asPublished(event) }))
    .map(({ key, value, headers }, offset) => ({ key, value: Buffer.from(value), headers, offset: BigInt(offset) }));
  const place = { topic: 'bench', partition: 0, highWatermark: BigInt(messages.length) };
  return Array.from({ length: Math.ceil(messages.length / BATCH_MAX) }, (_, batch) => ({
    ...place,
    messages: messages.slice(batch * BATCH_MAX, (batch + 1) * BATCH_MAX),
  }));
}

async function callsOf(
  conducting: StackConducting,
  store: Store,
  streamIds: readonly string[],
): Promise<SignalWithStart[]> {
  const facts = await startFacts(conducting);
  const streams = await store.readStreams(streamIds);
  return [...streams].flatMap(([streamId, events]) => {
    const turn = openCase(streamId, events);
    return turn === undefined ? [] : [signalWithStartOf(turn, facts)];
  });
}

async function callAll(client: Client, calls: readonly SignalWithStart[]): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < calls.length) {
      const { workflowType, options } = calls[next++] as SignalWithStart;
      await client.workflow.signalWithStart(workflowType, options);
    }
  };
  await Promise.all(Array.from({ length: CALLS_MAX }, lane));
}
