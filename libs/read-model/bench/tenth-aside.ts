import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import { PROJECTIONS } from '../registry.js';

const ASIDE = 'read_model_tenth';
const FULL = 'read_model_full';
const LIVE = 'read_model';

/** The read model as it was at a tenth of the facts, put in place of the live ones for a turn at a time. */
export class TenthAside {
  private constructor(private readonly sql: postgres.Sql) {}

  static async of(sql: postgres.Sql): Promise<TenthAside> {
    await sql.unsafe(`create schema ${ASIDE}`);
    for (const { tables } of PROJECTIONS) {
      for (const { name } of tables) {
        await sql.unsafe(`create table ${ASIDE}.${name} (like ${LIVE}.${name} including all)`);
        await sql.unsafe(`insert into ${ASIDE}.${name} select * from ${LIVE}.${name}`);
      }
    }
    return new TenthAside(sql);
  }

  /** The way there and back is not part of what is measured. */
  async inPlace<T>(work: () => Promise<T>): Promise<T> {
    await this.rename(LIVE, FULL, ASIDE, LIVE);
    try {
      return await work();
    } finally {
      await this.rename(LIVE, ASIDE, FULL, LIVE);
    }
  }

  private async rename(...[from, to, next, nextTo]: [string, string, string, string]): Promise<void> {
    await inTransaction(this.sql, async (tx) => {
      await tx.unsafe(`alter schema ${from} rename to ${to}`);
      await tx.unsafe(`alter schema ${next} rename to ${nextTo}`);
    });
  }
}
