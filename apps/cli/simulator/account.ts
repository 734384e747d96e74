import { isDeepStrictEqual } from 'node:util';
import { streamOf } from '#libs/command-handler/append-request.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { openCase } from '#libs/conducting/case-turn.js';
import { verifyChain } from '#libs/event-store/verify-chain.js';
import { groupByStream } from '#libs/event-store/group-by-stream.js';
import { type PublishedEvent, toEvent } from '#libs/messaging/cloud-events.js';
import { type InvariantResult, invariantResult } from '../torture/invariant.js';
import { commandsHaveTheirEvents, noCommandTwice, versionsAreDense } from '../torture/invariants/commands.js';
import { deadlinesFireOnce } from '../torture/invariants/deadlines.js';
import { acknowledgedIsEverywhere } from '../torture/invariants/no-loss.js';
import { filesAreTheFold } from '../torture/invariants/read-model.js';
import { topicIsTheStore } from '../torture/invariants/topic.js';
import type { StoredFact, StoredStreams } from '../torture/stored-facts.js';
import type { TopicMessages } from '../torture/topic-messages.js';
import { rollupsAreRecounts } from './recount.js';
import type { VirtualTemporal } from './virtual-temporal.js';
import type { World } from './world.js';

interface Held {
  readonly world: World;
  readonly temporal: VirtualTemporal;
}

interface Ended {
  /** nothing was left to do */
  readonly atRest: boolean;
  readonly dueBefore: string;
}

export interface Account {
  readonly invariants: readonly InvariantResult[];
  /** deadlines recorded as missed, and rungs notified */
  readonly alarms: number;
  /** messages that consumers had to pass over, having seen them */
  readonly duplicateMessages: number;
}

/** The nine invariants over what the stations hold now; the same questions that torture asks of the real ones. */
export async function accountOf({ world, temporal }: Held, ended: Ended): Promise<Account> {
  const { ledger, readModel } = world;
  const streams = await storedStreams(world);
  const topic = topicMessages(world);
  const { result: i5, duplicates: duplicateMessages } = topicIsTheStore(streams, topic);
  const { result: fired, missed, notified } = deadlinesFireOnce(streams, ended.dueBefore);
  const versions = new Map([...readModel.files].map(([id, { entry }]) => [streamOf(id), entry.version]));
  const invariants = [
    commandsHaveTheirEvents(ledger, streams),
    noCommandTwice(streams),
    versionsAreDense(streams),
    chainsVerify(streams),
    i5,
    filesAreTheFold(readModel.files, streams),
    rollupsAreRecounts(readModel),
    withFaults(fired, [
      ...alarmsNotHeld(temporal, streams),
      ...(ended.atRest ? [] : ['it never came to rest']),
      ...(ledger.unanswered > 0 ? [`${ledger.unanswered} commands were never answered`] : []),
    ]),
    acknowledgedIsEverywhere(ledger, { streams, topic, shown: versions }),
  ];
  return { invariants, alarms: missed + notified, duplicateMessages };
}

/** `holds` needs something looked at; a run may end without any deadline. */
function withFaults({ id, name, checked, faults }: InvariantResult, more: readonly string[]): InvariantResult {
  return invariantResult(id, name, Math.max(checked, 1), [...faults, ...more]);
}

async function storedStreams({ store }: World): Promise<StoredStreams> {
  const { events } = await store.readCommitted(undefined, Number.MAX_SAFE_INTEGER);
  const sequenced = await store.readSequenced(0, Number.MAX_SAFE_INTEGER);
  const seqs = new Map(sequenced.map(({ position, seq }) => [position, seq]));
  const counts = new Map<string, number>();
  const appended = ({ transactionId, metadata }: RecordedEvent): string => `${transactionId} ${metadata.commandId}`;
  for (const event of events) counts.set(appended(event), (counts.get(appended(event)) ?? 0) + 1);
  const facts = events.map((event): StoredFact => {
    const commandEvents = counts.get(appended(event)) ?? null;
    counts.delete(appended(event));
    return { ...event, commandId: event.metadata.commandId, commandEvents, seq: seqs.get(event.position) ?? null };
  });
  const byVersion = (a: StoredFact, b: StoredFact): number => a.version - b.version;
  return new Map([...groupByStream(facts)].map(([id, own]) => [id, [...(own as StoredFact[])].sort(byVersion)]));
}

function topicMessages({ topic }: World): TopicMessages {
  const byKey = new Map<string, PublishedEvent[]>();
  let messages = 0;
  for (let partition = 0; partition < topic.partitions; partition += 1) {
    for (let batch = topic.read(partition, 0n); batch !== undefined;) {
      for (const message of batch.messages)
        byKey.set(message.key, [...(byKey.get(message.key) ?? []), toEvent(message)]);
      messages += batch.messages.length;
      batch = topic.read(partition, (batch.messages.at(-1)?.offset ?? 0n) + 1n);
    }
  }
  return { byKey, messages, unreadable: 0 };
}

function chainsVerify(streams: StoredStreams): InvariantResult {
  const faults = [...streams].flatMap(([streamId, facts]) => {
    const version = verifyChain(facts);
    return version === undefined ? [] : [`${streamId} version ${version}`];
  });
  return invariantResult('I4', 'the hash chain of every stream verifies', streams.size, faults);
}

/** Open cases whose workflow does not hold what the store says is pending: a deadline lost before its time. */
function alarmsNotHeld(temporal: VirtualTemporal, streams: StoredStreams): string[] {
  return [...streams].flatMap(([streamId, facts]) => {
    const wanted = openCase(streamId, facts)?.timetable.alarms.map(({ id, at }) => ({ id, at }));
    if (wanted === undefined) return [];
    const held = temporal.held(streamId)?.alarms.map(({ id, at }) => ({ id, at }));
    if (isDeepStrictEqual(held, wanted)) return [];
    return [`${streamId}: its workflow holds ${held?.length ?? 'none'} of ${wanted.length} alarms`];
  });
}
