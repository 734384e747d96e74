import type postgres from 'postgres';
import type { HorizonHolder } from '#libs/contracts/horizon.js';
import { readFreshness } from '#libs/read-model/freshness.js';

export interface Standstill {
  readonly holder: HorizonHolder;
  readonly factsBehind: number;
}

/** Why nothing moves behind the store, where it is somebody's open transaction; undefined where nothing is held up. */
export async function standstillOf(sql: postgres.Sql): Promise<Standstill | undefined> {
  const { holder, factsBehind } = await readFreshness(sql);
  return holder === null ? undefined : { holder, factsBehind };
}

export function standstillText({ holder, factsBehind }: Standstill): string {
  const { since, ageSeconds, pid, application, database } = holder;
  return (
    `ALARM horizon-held: ${factsBehind} facts wait for a foreign transaction, open since ${since} (${Math.round(ageSeconds)} s): ` +
    `process ${pid ?? '?'}, application ${application || '?'}, database ${database ?? '?'}; ` +
    `it must commit or be ended (select pg_terminate_backend(${pid ?? 'PID'}))`
  );
}
