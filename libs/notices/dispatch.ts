import { setTimeout as pause } from 'node:timers/promises';
import { streamOf } from '#libs/command-handler/append-request.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { hasCode, isDomainError } from '#libs/contracts/errors.js';
import { FOLLOW_DAYS } from '#libs/contracts/passes.js';
import type { NoticeFailure } from '#libs/contracts/notices.js';
import { pinnedRules } from '#libs/command-handler/decide-context.js';
import { type CaseState, foldCase } from '#libs/domain/case.js';
import { refuseComplaining } from '#libs/policy/wording.js';
import { isOwed } from '#libs/domain/kernel/obligation.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Outage } from '#libs/telemetry/outage.js';
import { householdAddress } from './household.js';
import { type NoticeChannel, SEND_MS_MAX, undelivered } from './port.js';
import type { NoticeOutbox, WaitingNotice } from './postgres/outbox.js';
import { recordAttempt } from './record-attempt.js';
import { type Recipients, recipientsOf } from './recipients.js';
import { pauseAfter } from './retry.js';

/** Sent side by side: one receiver that hangs holds up the others for ten seconds at most. */
const AT_ONCE = 16;
const IDLE_MS = 500;
const FOLLOW = {
  zh: `查看办理进展、答复处理方案（${FOLLOW_DAYS} 天内有效，请勿转发）：`,
  en: `See where it stands and answer what we propose (good for ${FOLLOW_DAYS} days; please do not pass it on):`,
} as const;

export interface DispatchParts {
  readonly outbox: NoticeOutbox;
  readonly channels: readonly NoticeChannel[];
  readonly recipients: Recipients;
  readonly dependencies: CommandDependencies;
  readonly log: Logger;
  readonly gauges: { sent(channel: string): void; failed(channel: string, cause: string): void };
  /** a new link to the page on which the household follows its case; absent: mails carry none */
  readonly householdPage?: ((caseId: string) => Promise<string>) | undefined;
  /** default: RETRY_PAUSES_MS */
  readonly retryPausesMs?: readonly number[];
}

/** Empties the outbox: a loop for each channel, so that a dead one delays no other, and one that makes facts of attempts. */
export class NoticeDispatch {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: DispatchParts) {}

  start(): void {
    const { channels } = this.parts;
    this.running = Promise.all([
      ...channels.map((channel) => this.loop(`notices by ${channel.name}`, () => this.sendDue(channel))),
      this.loop('facts of notices', () => this.recordAttempts()),
    ]);
  }

  /** Lets what is being sent end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.all(this.parts.channels.map((channel) => channel.close()));
  }

  private async loop(what: string, turn: () => Promise<number>): Promise<void> {
    const { signal } = this.stopping;
    const outage = new Outage(this.parts.log, what);
    while (!signal.aborted) {
      let waitMs = IDLE_MS;
      try {
        if ((await turn()) > 0) waitMs = 0;
        outage.over();
      } catch (error) {
        waitMs = outage.failed(error);
      }
      if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Answers with the number of notices that it had in hand. */
  async sendDue(channel: NoticeChannel): Promise<number> {
    const taken = await this.parts.outbox.take(channel.name, AT_ONCE);
    const ended = await Promise.allSettled(taken.map((notice) => this.sendOne(channel, notice)));
    const trouble = ended.find((each) => each.status === 'rejected');
    if (trouble !== undefined) throw trouble.reason;
    return taken.length;
  }

  private async sendOne(channel: NoticeChannel, notice: WaitingNotice): Promise<void> {
    const { outbox, gauges, retryPausesMs } = this.parts;
    const { noticeId, attempt } = notice;
    let cause: NoticeFailure | null = null;
    try {
      const address = await this.addressOf(notice);
      const text = await this.textOf(notice);
      await withinLimit(channel.send({ ...notice, text, address }));
    } catch (error) {
      // What is no answer of the channel is trouble of our own: the lease runs out and the row comes again.
      if (!hasCode(error, 'notice-undelivered')) throw error;
      cause = error.details['cause'] as NoticeFailure;
    }
    if (cause === null) gauges.sent(channel.name);
    else gauges.failed(channel.name, cause);
    const failed = cause === null ? null : { cause, pauseMs: pauseAfter(attempt, cause, retryPausesMs) };
    await outbox.settle({ noticeId, attempt, failed });
  }

  /** The link is made for each mail and stands in it alone: whoever reads the outbox cannot open the page. */
  private async textOf({ caseId, recipient, language, textZh, textEn }: WaitingNotice): Promise<string> {
    const text = language === 'zh' ? textZh : textEn;
    const { householdPage } = this.parts;
    if (recipient !== 'household' || householdPage === undefined) return text;
    return `${text}\n\n${FOLLOW[language]}\n${await householdPage(caseId)}`;
  }

  /** Looked up when it is needed: an address that was changed or taken away meanwhile counts. */
  private async addressOf(notice: WaitingNotice): Promise<string> {
    const { caseId, channel, recipient, addressee, site, onlyWhileOwed } = notice;
    const { dependencies, recipients } = this.parts;
    if (onlyWhileOwed !== null) await refuseIfDone(dependencies, caseId, onlyWhileOwed);
    if (channel === 'inbox') return '';
    if (recipient === 'household') {
      const { events } = await dependencies.store.readStream(streamOf(caseId));
      const found = await householdAddress(dependencies.vault, events);
      if (found === undefined) throw undelivered('no-address', 'the household has no e-mail address on record');
      await refuseIfComplaining(dependencies, foldCase(events), notice);
      return found;
    }
    const all = await recipients.all();
    const entry =
      recipientsOf(all, addressee, site).find(({ person }) => person === recipient) ??
      all.find(({ person }) => person === recipient);
    const address = channel === 'email' ? entry?.email : entry?.webhook;
    if (address === undefined || address === null) throw undelivered('no-address', 'the list has no such address now');
    return address;
  }

  /** Answers with the number of attempts that became facts. */
  async recordAttempts(): Promise<number> {
    const { outbox, dependencies, log } = this.parts;
    const attempts = await outbox.unrecorded(100);
    for (const attempt of attempts) {
      try {
        await recordAttempt(dependencies, attempt);
      } catch (error) {
        if (!isDomainError(error) || hasCode(error, 'store-unavailable') || hasCode(error, 'version-conflict'))
          throw error;
        // It cannot become a fact however often it is tried; what it was stays in the outbox.
        log.error(
          { err: error, noticeId: attempt.noticeId, attempt: attempt.attempt },
          'a notice is no fact of its case',
        );
      }
      await outbox.recorded(attempt);
    }
    return attempts.length;
  }
}

/** Whatever a channel waits for: who is asked to stop has seconds. */
async function withinLimit(sending: Promise<void>): Promise<void> {
  const done = new AbortController();
  const late = pause(SEND_MS_MAX, undefined, { signal: done.signal }).then(
    () => {
      throw undelivered('timed-out', `no answer within ${SEND_MS_MAX} ms`);
    },
    () => undefined,
  );
  sending.catch(() => undefined);
  try {
    await Promise.race([sending, late]);
  } finally {
    done.abort();
  }
}

/** P-N4: a case that is over hears nothing complaining, whoever wrote the template. */
async function refuseIfComplaining(
  { rules }: CommandDependencies,
  state: CaseState,
  { textZh, textEn }: WaitingNotice,
): Promise<void> {
  if (!state.closed) return;
  const { pack } = await pinnedRules(rules, state);
  try {
    refuseComplaining(`${textZh}\n${textEn}`, pack.wording);
  } catch (error) {
    if (!hasCode(error, 'wording-refused')) throw error;
    throw undelivered('refused', error.message);
  }
}

/** A reminder that waited for the morning is pointless once the matter is done. */
async function refuseIfDone({ store }: CommandDependencies, caseId: string, obligationId: string): Promise<void> {
  const { events } = await store.readStream(streamOf(caseId));
  const one = foldCase(events).obligations.find((each) => each.obligationId === obligationId);
  if (one === undefined || !isOwed(one)) throw undelivered('not-needed', `${obligationId} is not owed any more`);
}
