import { partitionOf } from './partition-of.js';

// murmur2 values from the Java client's own test (org.apache.kafka.common.utils.UtilsTest)
const murmur2: readonly (readonly [string, number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
];

describe('partition of a key', () => {
  it.each(murmur2)('agrees with the Java client about %s', (key, hash) => {
    for (const partitions of [1, 6, 1_000]) expect(partitionOf(key, partitions)).toBe((hash & 0x7fffffff) % partitions);
  });
});
