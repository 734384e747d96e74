import type postgres from 'postgres';
import type { HorizonHolder } from '#libs/contracts/horizon.js';
import { answered } from './failure.js';

/** The oldest open writing transaction of the server; undefined where there is none. Throws `store-unavailable`. */
export async function horizonHolder(sql: postgres.Sql): Promise<HorizonHolder | undefined> {
  const [row] = await answered(
    () => sql<HorizonHolder[]>`
      select age_seconds as "ageSeconds", since, pid, application, database from redress.horizon_holder()`,
  );
  return row;
}
