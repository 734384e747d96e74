import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import { type Recipient, type Recipients, recipient } from '../recipients.js';

/** How long the list is used before it is read again. */
const FRESH_MS = 3_000;

/** Table redress.recipients. */
export function createPostgresRecipients(sql: postgres.Sql): Recipients {
  let known: { readonly list: readonly Recipient[]; readonly at: number } | undefined;
  return {
    async all() {
      if (known !== undefined && performance.now() - known.at < FRESH_MS) return known.list;
      const rows = await answered(
        () => sql`select person, role, site, language, email, webhook, any_hours as "anyHours"
                    from redress.recipients order by person, role, site`,
      );
      known = { list: rows.map((row) => recipient.parse({ ...row })), at: performance.now() };
      return known.list;
    },
    async publish(recipients) {
      const rows = [...new Map(recipients.map((one) => [`${one.person}\0${one.role}\0${one.site}`, one])).values()];
      await answered(() =>
        inTransaction(sql, async (tx) => {
          await tx`delete from redress.recipients`;
          for (const { person, role, site, language, email, webhook, anyHours } of rows) {
            await tx`insert into redress.recipients (person, role, site, language, email, webhook, any_hours)
                     values (${person}, ${role}, ${site}, ${language}, ${email}, ${webhook}, ${anyHours})`;
          }
        }),
      );
      known = undefined;
    },
  };
}
