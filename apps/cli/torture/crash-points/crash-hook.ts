// Loaded before a service's own main file (`node --import`), in a run of `redress torture --crash-points` alone: the
// services know nothing of it. It wraps the ports' methods and ends the process with SIGKILL where the plan says.
import { writeSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { WorkflowClient } from '@temporalio/client';
import { PostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { PostgresSequencer } from '#libs/event-store/postgres/sequencer.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { ReadModelWriter } from '#libs/read-model/engine/read-model-writer.js';
import { KeyedVault } from '#libs/vault/vault.js';
import { CRASH_PLAN, type CrashLine, type CrashPlan, type CrashPointName } from './points.js';

const plan = JSON.parse(process.env[CRASH_PLAN] ?? '') as CrashPlan;
let passages = 0;

function pass(): void {
  passages += 1;
  if (passages !== plan.passage) return;
  const line: CrashLine = { crashed: plan.point, passage: passages };
  writeSync(1, `${JSON.stringify(line)}\n`);
  process.kill(process.pid, 'SIGKILL');
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- methods of every shape are wrapped alike
type Method = (this: unknown, ...args: any[]) => any;

function wrap(owner: object, name: string, wrapped: (original: Method) => Method): void {
  const methods = owner as Record<string, Method | undefined>;
  const original = methods[name];
  if (original === undefined) throw new Error(`there is no ${name} any more: this crash point has to be written anew`);
  methods[name] = wrapped(original);
}

function before(owner: object, name: string): void {
  wrap(
    owner,
    name,
    (original) =>
      function (...args) {
        pass();
        return original.apply(this, args);
      },
  );
}

/** `counts`: by what the call gave */
function after(owner: object, name: string, counts: (given: never) => boolean = () => true): void {
  wrap(
    owner,
    name,
    (original) =>
      async function (...args) {
        const given: unknown = await original.apply(this, args);
        if (counts(given as never)) pass();
        return given;
      },
  );
}

function underWay(owner: object, name: string): void {
  wrap(
    owner,
    name,
    (original) =>
      function (...args) {
        const given: unknown = original.apply(this, args);
        setTimeout(pass, plan.delayMs);
        return given;
      },
  );
}

/** The term is an object of its own, made when a relay takes the lead. */
function afterInTerm(name: 'stamp' | 'setDelivered', counts: (given: never) => boolean): void {
  wrap(
    PostgresSequencer.prototype,
    'lead',
    (original) =>
      async function () {
        const term = (await original.apply(this)) as object | undefined;
        if (term !== undefined) after(term, name, counts);
        return term;
      },
  );
}

/** When the last byte of an answer to a command has been handed to the network. */
function afterAnswer(): void {
  wrap(
    ServerResponse.prototype,
    'end',
    (original) =>
      function (this: unknown, ...args) {
        const response = this as ServerResponse;
        if (response.req.method === 'POST' && response.req.url?.startsWith('/v1/')) response.once('finish', pass);
        return original.apply(this, args) as unknown;
      },
  );
}

/** Inside the transaction: the checkpoint's statement was sent before the rows'. */
function afterRows(): void {
  wrap(
    ReadModelWriter.prototype,
    'writes',
    (original) =>
      function (...args) {
        const writes = original.apply(this, args) as Promise<unknown>[];
        return writes.length === 0 ? writes : [Promise.all(writes).then(pass)];
      },
  );
}

/** Of a batch that had something to signal. */
function beforeOffset(): void {
  let signals = 0;
  wrap(
    WorkflowClient.prototype,
    'signalWithStart',
    (original) =>
      async function (...args) {
        const given: unknown = await original.apply(this, args);
        signals += 1;
        return given;
      },
  );
  wrap(
    KafkaSubscriber.prototype,
    'take',
    (original) =>
      function (payload: object) {
        const commit = (offsets: unknown): unknown => {
          if (signals > 0) pass();
          signals = 0;
          return (payload as Record<string, Method>)['commitOffsetsIfNecessary']?.(offsets);
        };
        return original.call(this, { ...payload, commitOffsetsIfNecessary: commit }) as unknown;
      },
  );
}

const some = (given: { readonly length: number }): boolean => given.length > 0;
const store = PostgresEventStore.prototype;

const HOOKS: Readonly<Record<CrashPointName, () => void>> = {
  'request-read': () => before(store, 'readStream'),
  'stream-loaded': () => after(store, 'readStream'),
  decided: () => before(KeyedVault.prototype, 'sealMany'),
  'append-ahead': () => before(store, 'append'),
  'append-under-way': () => underWay(store, 'append'),
  appended: () => after(store, 'append'),
  answered: afterAnswer,
  stamped: () => afterInTerm('stamp', (stamped: number) => stamped > 0),
  'batch-read': () => after(PostgresSequencer.prototype, 'readSequenced', some),
  'publish-under-way': () => underWay(KafkaPublisher.prototype, 'publish'),
  published: () => after(KafkaPublisher.prototype, 'publish'),
  'cursor-moved': () => afterInTerm('setDelivered', () => true),
  'rows-written': afterRows,
  'rows-committed': () =>
    after(ReadModelWriter.prototype, 'applyBatch', (applied: object | undefined) => applied !== undefined),
  'streams-read': () => after(store, 'readStreams'),
  'partly-signalled': () => after(WorkflowClient.prototype, 'signalWithStart'),
  signalled: beforeOffset,
};

HOOKS[plan.point]();
