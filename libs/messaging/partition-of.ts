import { Partitioners } from 'kafkajs';

const choose = Partitioners.DefaultPartitioner();

/** Partition of a key among `partitions`: murmur2 as in the Java client, so that any client agrees where a case lies. */
export function partitionOf(key: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionId,
    leader: 0,
    partitionErrorCode: 0,
    replicas: [],
    isr: [],
  }));
  return choose({ topic: '', partitionMetadata, message: { key, value: null } });
}
