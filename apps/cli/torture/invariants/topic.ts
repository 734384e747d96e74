import { type InvariantResult, invariantResult } from '../invariant.js';
import type { StoredFact, StoredStreams } from '../stored-facts.js';
import type { TopicMessages } from '../topic-messages.js';

export interface TopicVerdict {
  readonly result: InvariantResult;
  /** messages that consumers have to pass over, having seen them */
  readonly duplicates: number;
}

/** I5: what a consumer keeps that drops what it has seen is, key by key, what the store has, in its order. */
export function topicIsTheStore(streams: StoredStreams, topic: TopicMessages): TopicVerdict {
  const faults = topic.unreadable > 0 ? [`${topic.unreadable} messages are no facts`] : [];
  let kept = 0;
  for (const [streamId, facts] of streams) {
    let last = 0;
    for (const { version, hash, streamId: said, type } of topic.byKey.get(streamId) ?? []) {
      const what = `${streamId}/${version}`;
      if (version <= last) continue;
      if (said !== streamId) faults.push(`${what} lies under the key of another stream: ${said}`);
      if (version !== last + 1) faults.push(`${what} comes after version ${last}`);
      const fact = facts[version - 1];
      if (fact?.hash !== hash || fact.type !== type) faults.push(`${what} differs from the store's`);
      last = version;
      kept += 1;
    }
    if (last < facts.length) faults.push(`${streamId} ends at ${last}, the store's at ${facts.length}`);
  }
  for (const key of topic.byKey.keys()) if (!streams.has(key)) faults.push(`${key} is not in the store`);
  faults.push(...sequenceFaults([...streams.values()].flat()));
  const name = 'the topic, per key and after dedupe, is the store; numbers follow commit order without a gap';
  return { result: invariantResult('I5', name, kept, faults), duplicates: topic.messages - topic.unreadable - kept };
}

/** The sequencer's numbers: each fact one, dense, in commit order. */
function sequenceFaults(facts: readonly StoredFact[]): string[] {
  const inCommitOrder = [...facts].sort(
    (a, b) => compare(a.transactionId, b.transactionId) || compare(a.position, b.position),
  );
  const at = inCommitOrder.findIndex(({ seq }, index) => seq !== index + 1);
  const odd = inCommitOrder[at];
  return odd === undefined
    ? []
    : [`${odd.streamId}/${odd.version} is number ${odd.seq ?? 'none'}, ${at + 1} by commit order`];
}

/** Decimal texts of 64 bits. */
function compare(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : Number(difference > 0n);
}
