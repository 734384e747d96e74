import { DomainError } from '#libs/contracts/errors.js';
import type { NoticeChannelName, NoticeFailure } from '#libs/contracts/notices.js';

/** A notice on its way out: nothing personal in it, beside the address that it goes to. */
export interface OutgoingNotice {
  /** the same however often it is sent: receivers drop what they have seen by it */
  readonly noticeId: string;
  readonly caseId: string;
  readonly reference: string;
  readonly site: string;
  readonly template: string;
  readonly clause: string;
  readonly text: string;
  readonly language: 'zh' | 'en';
  readonly attempt: number;
  /** e-mail address or URL; empty for the inbox */
  readonly address: string;
}

/**
 * One way out. Resolves when the other side has taken the notice over; throws `notice-undelivered` (`details.cause`) where
 * it has not, or where that is not known. Ends within `SEND_MS_MAX`.
 */
export interface NoticeChannel {
  readonly name: NoticeChannelName;
  send(notice: OutgoingNotice): Promise<void>;
  close(): Promise<void>;
}

export const SEND_MS_MAX = 8_000;

export function undelivered(cause: NoticeFailure, message: string): DomainError {
  return new DomainError('notice-undelivered', message, { cause });
}
