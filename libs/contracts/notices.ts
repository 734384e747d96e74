import { z } from 'zod';
import { storedInstant } from './case.js';
import { ROLES } from './event.js';

/** Ways by which a notice leaves. The inbox is there for everybody; the others where an address is known. */
export const NOTICE_CHANNELS = ['inbox', 'email', 'webhook'] as const;
export type NoticeChannelName = (typeof NOTICE_CHANNELS)[number];

/** Why an attempt came to nothing; the first two are worth another one. */
export const NOTICE_FAILURES = ['unreachable', 'timed-out', 'refused', 'no-address', 'not-needed'] as const;
export type NoticeFailure = (typeof NOTICE_FAILURES)[number];

/** Which notice: no text, no address, nothing personal. */
const notice = {
  noticeId: z.uuid(),
  /** version of the fact that it tells of */
  fact: z.number().int().positive(),
  /** id and clause of the pack's template */
  template: z.string(),
  clause: z.string(),
  to: z.enum(ROLES),
  /** subject of a person's token; `*`: everybody of the role at the site; `household` */
  recipient: z.string(),
  channel: z.enum(NOTICE_CHANNELS),
  /** 1.. */
  attempt: z.number().int().positive(),
};

/** Facts about notices. They change nothing in a case: no clock, no stage, and nobody has to have seen them. */
export const noticeEvents = {
  NoticeSent: z.strictObject(notice),
  /** `retryAt` null: it is given up */
  NoticeFailed: z.strictObject({ ...notice, cause: z.enum(NOTICE_FAILURES), retryAt: storedInstant.nullable() }),
} as const;
export type NoticeEventType = keyof typeof noticeEvents;

export function isNoticeFact(type: string): type is NoticeEventType {
  return type in noticeEvents;
}

/** What the notifier records. */
export const noticeCommands = {
  RecordNotice: z.strictObject({
    ...notice,
    /** when the channel answered */
    at: storedInstant,
    /** null: it has been sent */
    failed: z.strictObject({ cause: z.enum(NOTICE_FAILURES), retryAt: storedInstant.nullable() }).nullable(),
  }),
} as const;
