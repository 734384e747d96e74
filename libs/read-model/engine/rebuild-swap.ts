import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import { CHANGES_CHANNEL, LIVE, NEXT, OLD } from './schemas.js';

/**
 * Where the projector stood before the first fact was read: everything up to there is in the store, so a projector that
 * goes on from there misses nothing. What it reads twice changes nothing.
 */
export async function noteLiveOffsets(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`insert into ${NEXT}.checkpoints select * from ${LIVE}.checkpoints`);
}

/**
 * One transaction: change numbers go on where they were (a row that did not change keeps its number), the names change,
 * listeners are told. Queries that are running end on the old tables; the next ones find the new.
 */
export async function swapSchemas(sql: postgres.Sql): Promise<void> {
  await inTransaction(sql, (tx) =>
    tx
      .unsafe(
        `update ${NEXT}.change_counter set last = (select last + 1 from ${LIVE}.change_counter);
         update ${NEXT}.cases n set change_no = l.change_no
           from ${LIVE}.cases l where l.case_id = n.case_id and l.version = n.version and l.change_no <> n.change_no;
         update ${NEXT}.cases n set change_no = (select last from ${NEXT}.change_counter)
          where not exists (select from ${LIVE}.cases l where l.case_id = n.case_id and l.version = n.version);
         alter schema ${LIVE} rename to ${OLD};
         alter schema ${NEXT} rename to ${LIVE};
         select pg_notify('${CHANGES_CHANNEL}', last::text) from ${LIVE}.change_counter;`,
      )
      .simple(),
  );
}
