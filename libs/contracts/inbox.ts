import { z } from 'zod';
import { ROLES } from './event.js';

/** One notice in somebody's inbox: about which case, by which clause, in both languages; nothing personal. */
export const inboxEntry = z.object({
  noticeId: z.uuid(),
  caseId: z.uuid(),
  site: z.string(),
  reference: z.string(),
  clause: z.string(),
  /** id of the pack's template */
  template: z.string(),
  /** to whom the pack addresses it */
  role: z.enum(ROLES),
  text: z.object({ zh: z.string(), en: z.string() }),
  at: z.string(),
  /** by the asking person; null: not yet */
  readAt: z.string().nullable(),
});
export type InboxEntry = z.infer<typeof inboxEntry>;

export const inboxPage = z.object({
  items: z.array(inboxEntry),
  /** `before` of the next page; null on the last */
  next: z.number().int().nullable(),
  /** in the whole inbox */
  unread: z.number().int(),
});
export type InboxPage = z.infer<typeof inboxPage>;

export const noticeRead = z.object({ noticeId: z.uuid(), readAt: z.string() });
export type NoticeRead = z.infer<typeof noticeRead>;
