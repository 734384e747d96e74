import type postgres from 'postgres';
import { answered } from './failure.js';
import { inTransaction } from './transaction.js';

/** Of 8 kB: more than the store ever adds at once, so that a store which is nearly full counts as one that is. */
const BLOCKS = 256;

/**
 * Resolves where the store takes writes: a table of two megabytes is made, committed, and gone. A full disk answers every
 * question and even takes a row where a block has room left. Fails with `store-unavailable`.
 */
export async function assertTakesWrites(sql: postgres.Sql): Promise<void> {
  await answered(() =>
    inTransaction(sql, async (tx) => {
      await tx`create temporary table write_probe (block text) on commit drop`;
      await tx`alter table write_probe alter column block set storage plain`;
      await tx`insert into write_probe select repeat('x', 8000) from generate_series(1, ${BLOCKS})`;
    }),
  );
}
