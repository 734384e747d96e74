import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { factsBehind } from '#libs/read-model/behind.js';

/** Waits until the read model has every fact of a case now in the store but for so many. */
export async function untilProjected({ sql }: { readonly sql: postgres.Sql }, butFor = 0): Promise<void> {
  while ((await factsBehind(sql)) > butFor) await pause(100);
}
