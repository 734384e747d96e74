import type postgres from 'postgres';
import type { SequencedReader } from '#libs/event-store/port.js';
import { partitionOf } from '#libs/messaging/partition-of.js';
import { ReadModelWriter } from './read-model-writer.js';
import { LIVE, NEXT } from './schemas.js';

const PAGE = 4_000;

/** Cases that the two read models have at different versions. */
export async function casesApart(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql.unsafe<{ case_id: string }[]>(
    `select coalesce(l.case_id, n.case_id) as case_id
       from ${LIVE}.cases l full join ${NEXT}.cases n on n.case_id = l.case_id
      where l.version is distinct from n.version order by 1`,
  );
  return rows.map((row) => row.case_id);
}

interface LiveOptions {
  readonly ownerSql: postgres.Sql;
  readonly store: SequencedReader;
  readonly topic: string;
  readonly partitions: number;
}

/**
 * Brings those facts to the live read model that its projector has not read from the topic yet: by partition, those with a
 * higher number than its checkpoint. A fact that it has passed and lost stays lost, and the digests tell.
 */
export async function bringLiveUp(options: LiveOptions, cases: readonly string[]): Promise<void> {
  if (cases.length === 0) return;
  const { ownerSql, store, topic, partitions } = options;
  const wanted = new Set(cases.map((caseId) => `case-${caseId}`));
  const passed = await seqByPartition(ownerSql, topic);
  const passedOf = (streamId: string): number => passed.get(partitionOf(streamId, partitions)) ?? 0;
  const writer = new ReadModelWriter(ownerSql, { readStream: () => Promise.reject(new Error('not read')) });
  await ownerSql.unsafe(`update ${LIVE}.change_counter set last = last + 1`);
  let from = Math.min(...[...wanted].map(passedOf));
  for (;;) {
    const page = await store.readSequenced(from, PAGE);
    const last = page.at(-1);
    if (!last) return;
    await writer.applyEvents(page.filter(({ streamId, seq }) => wanted.has(streamId) && seq > passedOf(streamId)));
    from = last.seq;
  }
}

async function seqByPartition(sql: postgres.Sql, topic: string): Promise<ReadonlyMap<number, number>> {
  const rows = await sql.unsafe<{ partition: number; seq: string }[]>(
    `select partition, seq from ${LIVE}.checkpoints where topic = $1`,
    [topic],
  );
  return new Map(rows.map((row) => [row.partition, Number(row.seq)]));
}
