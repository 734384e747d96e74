import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { InboxEntry } from '#libs/contracts/inbox.js';

/** Whose inbox: what is addressed to the person, and to the roles at the sites in scope. */
export interface InboxOwner {
  readonly person: string;
  readonly roles: readonly string[];
  readonly sites: readonly string[] | '*';
}

export interface InboxQuery {
  readonly unread: boolean;
  readonly limit: number;
  /** number of the last entry of the page before */
  readonly before?: number | undefined;
}

export interface Inbox {
  /** newest first */
  list(owner: InboxOwner, query: InboxQuery): Promise<{ items: InboxEntry[]; next: number | null; unread: number }>;
  /** The first reading counts. Throws `notice-unknown` for what is not in this inbox. */
  markRead(owner: InboxOwner, noticeId: string): Promise<{ noticeId: string; readAt: string }>;
}

/** Over redress.notices and redress.inbox_reads. */
export function createPostgresInbox(sql: postgres.Sql): Inbox {
  const mine = ({ person, roles, sites }: InboxOwner) => sql`
    n.channel = 'inbox' and n.settled = 'sent' ${sites === '*' ? sql`` : sql`and n.site = any(${[...sites]})`}
    and (n.recipient = ${person} or (n.recipient = '*' and n.addressee = any(${[...roles]})))`;
  return {
    async list(owner, { unread, limit, before }) {
      const reads = sql`left join redress.inbox_reads r on r.notice_id = n.notice_id and r.person = ${owner.person}`;
      const [rows, [count]] = await answered(() =>
        Promise.all([
          sql<(InboxEntry & { number: number })[]>`
            select n.number::int as number, n.notice_id as "noticeId", n.case_id as "caseId", n.site, n.reference,
                   n.clause, n.template, n.addressee as "role", n.text_zh as "zh", n.text_en as "en",
                   redress.iso_instant(n.created_at) as at, redress.iso_instant(r.read_at) as "readAt"
              from redress.notices n ${reads}
             where ${mine(owner)} ${unread ? sql`and r.read_at is null` : sql``}
               ${before === undefined ? sql`` : sql`and n.number < ${before}`}
             order by n.number desc limit ${limit + 1}`,
          sql<{ unread: number }[]>`
            select count(*)::int as unread from redress.notices n ${reads} where ${mine(owner)} and r.read_at is null`,
        ]),
      );
      const items = rows.slice(0, limit);
      const next = rows.length > limit ? (items.at(-1)?.number ?? null) : null;
      return { items: items.map(entryOf), next, unread: count?.unread ?? 0 };
    },
    async markRead(owner, noticeId) {
      await answered(
        () => sql`
          insert into redress.inbox_reads (notice_id, person, read_at)
          select n.notice_id, ${owner.person}, redress.now() from redress.notices n
           where n.notice_id = ${noticeId} and ${mine(owner)}
          on conflict do nothing`,
      );
      const [read] = await answered(
        () => sql<{ readAt: string }[]>`
          select redress.iso_instant(read_at) as "readAt" from redress.inbox_reads
           where notice_id = ${noticeId} and person = ${owner.person}`,
      );
      if (read === undefined) throw new DomainError('notice-unknown', 'no such notice in your inbox', { noticeId });
      return { noticeId, readAt: read.readAt };
    },
  };
}

function entryOf({
  number: _number,
  zh,
  en,
  ...entry
}: InboxEntry & { number: number; zh?: string; en?: string }): InboxEntry {
  return { ...entry, text: { zh: zh ?? '', en: en ?? '' } };
}
