import type postgres from 'postgres';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { PassRegister } from '../port.js';

/** Table redress.passes. */
export function createPostgresPasses(sql: postgres.Sql): PassRegister {
  return {
    async add({ passId, kind, subject, expiresAt }, madeBy) {
      await answered(
        () => sql`
          insert into redress.passes (pass_id, kind, subject, made_by, expires_at)
          values (${passId}, ${kind}, ${subject}, ${madeBy}, ${expiresAt})`,
      );
    },
    async holds(passId) {
      const [row] = await answered(
        () => sql`select from redress.passes where pass_id = ${passId} and revoked_at is null`,
      );
      return row !== undefined;
    },
    async revoke(kind, subject) {
      const rows = await answered(
        () => sql`
          update redress.passes set revoked_at = redress.now()
           where kind = ${kind} and subject = ${subject} and revoked_at is null and expires_at > redress.now()
          returning pass_id`,
      );
      return rows.length;
    },
  };
}
