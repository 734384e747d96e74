import type postgres from 'postgres';
import type { NoticeChannelName, NoticeFailure } from '#libs/contracts/notices.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import type { PlannedNotice } from '../plan-notices.js';

/** Longer than any channel may take: whoever holds a row beyond it has died. */
const LEASE_SECONDS = 60;

export type WaitingNotice = Omit<PlannedNotice, 'notBefore'> & { readonly attempt: number };

export interface Outcome {
  readonly noticeId: string;
  readonly attempt: number;
  /** null: sent */
  readonly failed: { readonly cause: NoticeFailure; readonly pauseMs: number | null } | null;
}

export type UnrecordedAttempt = Pick<
  PlannedNotice,
  'noticeId' | 'caseId' | 'fact' | 'template' | 'clause' | 'addressee' | 'recipient' | 'channel'
> & {
  readonly attempt: number;
  readonly at: string;
  readonly cause: NoticeFailure | null;
  readonly retryAt: string | null;
};

/** Tables redress.notices and redress.notice_attempts. Every method may fail with `store-unavailable` and be called again. */
export class NoticeOutbox {
  constructor(private readonly sql: postgres.Sql) {}

  /** Rows whose id is there already are left as they are. */
  async add(planned: readonly PlannedNotice[]): Promise<number> {
    if (planned.length === 0) return 0;
    const rows = planned.map((one) => ({
      ...{ notice_id: one.noticeId, case_id: one.caseId, fact: one.fact, site: one.site, reference: one.reference },
      ...{ template: one.template, clause: one.clause, addressee: one.addressee, recipient: one.recipient },
      ...{ channel: one.channel, language: one.language, text_zh: one.textZh, text_en: one.textEn },
      ...{ only_while_owed: one.onlyWhileOwed, not_before: one.notBefore },
    }));
    const added = await answered(
      () => this.sql`
        insert into redress.notices
          (notice_id, case_id, fact, site, reference, template, clause, addressee, recipient, channel, language,
           text_zh, text_en, only_while_owed, not_before, created_at)
        select notice_id, case_id, fact, site, reference, template, clause, addressee, recipient, channel, language,
               text_zh, text_en, only_while_owed, not_before, redress.now()
          from jsonb_to_recordset(${this.sql.json(rows)}) as row
            (notice_id uuid, case_id uuid, fact integer, site text, reference text, template text, clause text,
             addressee text, recipient text, channel text, language text, text_zh text, text_en text,
             only_while_owed text, not_before timestamptz)
        on conflict (notice_id) do nothing`,
    );
    return added.count;
  }

  /** Takes those that are due for the lease; nobody else gets them meanwhile. */
  take(channel: NoticeChannelName, limit: number): Promise<readonly WaitingNotice[]> {
    return answered(
      () => this.sql<WaitingNotice[]>`
        update redress.notices set attempts = attempts + 1,
               taken_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
         where notice_id in (
           select notice_id from redress.notices
            where channel = ${channel} and settled is null and not_before <= redress.now()
              and (taken_until is null or taken_until < clock_timestamp())
            order by not_before, number limit ${limit} for update skip locked)
        returning notice_id as "noticeId", case_id as "caseId", fact, site, reference, template, clause, addressee,
                  recipient, channel, language, text_zh as "textZh", text_en as "textEn",
                  only_while_owed as "onlyWhileOwed", attempts as attempt`,
    );
  }

  /** Notes what became of an attempt; a failed one is due again after its pause, or never. */
  async settle({ noticeId, attempt, failed }: Outcome): Promise<void> {
    const pauseMs = failed?.pauseMs ?? null;
    const settled = failed === null ? 'sent' : pauseMs === null ? 'given-up' : null;
    await answered(
      () => this.sql`
        with noted as (
          insert into redress.notice_attempts (notice_id, attempt, at, cause, retry_at)
          values (${noticeId}, ${attempt}, redress.now(), ${failed?.cause ?? null},
                  redress.now() + ${pauseMs}::bigint * interval '1 millisecond')
          on conflict do nothing returning retry_at)
        update redress.notices set taken_until = null, settled = ${settled},
               not_before = coalesce((select retry_at from noted), not_before)
         where notice_id = ${noticeId} and attempts = ${attempt}`,
    );
  }

  /** Attempts that are no facts yet, in the order in which they were made. */
  unrecorded(limit: number): Promise<readonly UnrecordedAttempt[]> {
    return answered(
      () => this.sql<UnrecordedAttempt[]>`
        select a.notice_id as "noticeId", a.attempt, redress.iso_instant(a.at) as at, a.cause,
               redress.iso_instant(a.retry_at) as "retryAt", n.case_id as "caseId", n.fact, n.template, n.clause,
               n.addressee, n.recipient, n.channel
          from redress.notice_attempts a join redress.notices n using (notice_id)
         where not a.recorded order by a.at, a.attempt limit ${limit}`,
    );
  }

  async recorded({ noticeId, attempt }: Pick<UnrecordedAttempt, 'noticeId' | 'attempt'>): Promise<void> {
    await answered(
      () => this.sql`update redress.notice_attempts set recorded = true
                      where notice_id = ${noticeId} and attempt = ${attempt}`,
    );
  }

  /** Not settled yet, by channel. */
  async waiting(): Promise<Readonly<Record<string, number>>> {
    const rows = await answered(
      () => this.sql<{ channel: string; waiting: number }[]>`
        select channel, count(*)::int as waiting from redress.notices where settled is null group by channel`,
    );
    return Object.fromEntries(rows.map(({ channel, waiting }) => [channel, waiting]));
  }
}
