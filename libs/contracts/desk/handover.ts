import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, STAGES, TARGETS, instant } from '../case.js';
import { ROLES } from '../event.js';
import { text, word } from '../shared/fields.js';
import { VISITOR_PURPOSES } from './visitors.js';

/** Lines of each part, at most; what is left out is counted. */
export const BOOK_LINES_MAX = 200;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex is expected');

export const handoverCommands = {
  /** C1-4: who goes signs the book as shown to him or her: `until` and `hash` are those of the draft. */
  SignHandOver: z.strictObject({ until: instant, hash: sha256, incoming: word.optional(), notes: text().optional() }),
  /** who comes signs the same book */
  TakeHandOver: z.strictObject({ hash: sha256 }),
} as const;

const line = z.object({
  caseId: z.string(),
  reference: z.string(),
  kind: z.enum(CASE_KINDS),
  stage: z.enum(STAGES),
  severity: z.enum(SEVERITIES).nullable(),
  holderRole: z.enum(ROLES).nullable(),
  /** of the case as the book knows it */
  version: z.number().int(),
  /** what it waits for; null where it waits for nobody */
  waitingFor: z.string().nullable(),
  dueAt: z.string().nullable(),
  clause: z.string().nullable(),
});
export type BookLine = z.infer<typeof line>;

const promise = z.object({
  caseId: z.string(),
  reference: z.string(),
  obligationId: z.string(),
  clause: z.string(),
  target: z.enum(TARGETS),
  holder: z.enum(ROLES),
  dueAt: z.string(),
  /** `missed`: past and still not done */
  verdict: z.enum(['open', 'missed']),
});
export type BookPromise = z.infer<typeof promise>;

/** What a visitor asked and the desk could not answer; the words stay in the register of visitors. */
const visitorQuestion = z.object({
  visitId: z.string(),
  /** of the register, on the site's clocks */
  day: z.string(),
  purpose: z.enum(VISITOR_PURPOSES),
  enteredAt: z.string(),
});
export type VisitorQuestion = z.infer<typeof visitorQuestion>;

const part = <T extends z.ZodType>(lines: T) =>
  z.object({ lines: z.array(lines).max(BOOK_LINES_MAX), /** there are, beyond the lines */ more: z.boolean() });

/** What a shift hands to the next: no personal data; who may, looks into the case. */
export const book = z.object({
  site: z.string(),
  /** end of the shift that takes over */
  until: z.string(),
  /** customers' open questions: enquiries not answered for good */
  questions: part(line),
  /** C3-V: visitors' questions that nobody has taken up; books of earlier editions have none */
  visitors: part(visitorQuestion).optional(),
  /** every other case that is open, the promise due first on top */
  pending: part(line),
  /** promises that fall due before `until`, and those missed and still not done */
  promises: part(promise),
});
export type Book = z.infer<typeof book>;

/** Facts of a stream `handover-<uuid>`: a site's day. */
export const handoverEvents = {
  /** private: notes. The book stands as it was signed; `hash` is SHA-256 over its RFC 8785 bytes. */
  HandOverSigned: z.strictObject({
    bookId: z.uuid(),
    book,
    hash: z.string(),
    /** null: whoever comes */
    incoming: z.string().nullable(),
    /** keyed hash of the notes, null without any */
    notesMark: z.string().nullable(),
  }),
  HandOverTaken: z.strictObject({ bookId: z.uuid(), hash: z.string() }),
} as const;

const signature = z.object({ by: z.string(), at: z.string() });

export const signedBook = z.object({
  bookId: z.string(),
  book,
  hash: z.string(),
  incoming: z.string().nullable(),
  signed: signature,
  /** null: nobody has taken over yet */
  taken: signature.nullable(),
  /** null: none, not permitted to read them, or erased */
  notes: z.string().nullable(),
});
export type SignedBook = z.infer<typeof signedBook>;

export const handoverView = z.object({
  /** what would be signed now */
  draft: z.object({ asOf: z.string(), book, hash: z.string() }),
  /** the book signed last, today or yesterday */
  last: signedBook.nullable(),
});
export type HandoverView = z.infer<typeof handoverView>;

export const signedBooks = z.object({ day: z.string(), items: z.array(signedBook) });
export type SignedBooks = z.infer<typeof signedBooks>;
