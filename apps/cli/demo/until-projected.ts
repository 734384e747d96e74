import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';

/** Waits until every fact now in the store is in the read model: no case's row is behind its stream. */
export async function untilProjected({ sql }: { readonly sql: postgres.Sql }): Promise<void> {
  for (;;) {
    const [row] = await sql<{ behind: string }[]>`
      select count(*) as behind
        from (select stream_id, max(version) as version from redress.events group by stream_id) stored
        left join read_model.cases c on 'case-' || c.case_id = stored.stream_id
       where coalesce(c.version, 0) < stored.version`;
    if (row?.behind === '0') return;
    await pause(100);
  }
}
