import type postgres from 'postgres';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { PresenceWire } from './presence-feed.js';

const CHANNEL = 'redress_presence';

/** No table: what PostgreSQL passes on, it forgets. */
export function presenceOver(sql: postgres.Sql): PresenceWire {
  return {
    tell: async (payload) => {
      await answered(() => sql`select pg_notify(${CHANNEL}, ${payload})`);
    },
    listen: async (onPayload) => {
      const { unlisten } = await sql.listen(CHANNEL, onPayload);
      return unlisten;
    },
  };
}
