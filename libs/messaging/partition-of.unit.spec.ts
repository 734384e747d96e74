import { Partitioners } from 'kafkajs';
import { byKey, partitionOf } from './partition-of.js';

// murmur2 values from the Java client's own test (org.apache.kafka.common.utils.UtilsTest)
const murmur2: readonly (readonly [string, number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
];
const partitionMetadata = Array.from({ length: 1_000 }, (_, partitionId) => ({
  ...{ partitionId, leader: 0, partitionErrorCode: 0 },
  ...{ replicas: [], isr: [] },
}));
const chosenBy = (choose: ReturnType<typeof byKey>, key: string): number =>
  choose({ topic: 'redress', partitionMetadata, message: { key, value: null } });

describe('partition of a key', () => {
  it.each(murmur2)('agrees with the Java client about %s', (key, hash) => {
    for (const partitions of [1, 6, 1_000]) expect(partitionOf(key, partitions)).toBe((hash & 0x7fffffff) % partitions);
  });

  it('agrees with the partitioner of kafkajs about keys of every length, beyond ASCII too', () => {
    const keys = Array.from({ length: 200 }, (_, place) => `case-${place * 7_919}-三栋é`.slice(0, 1 + (place % 17)));
    const theirs = Partitioners.DefaultPartitioner();
    for (const key of keys) expect(chosenBy(byKey(), key)).toBe(chosenBy(theirs, key));
  });

  it('has no place for a message without a key', () => {
    const message = { value: null };
    expect(() => byKey()({ topic: 'redress', partitionMetadata, message })).toThrow('without a key');
  });
});
