import { z } from 'zod';
import { instant } from '../case.js';
import { text, told, word } from '../shared/fields.js';
import { CHANNELS, TOLD_BY } from '../shared/words.js';
import { ANSWERS, ENQUIRY_TOPICS } from './words.js';

/** What an enquiry alone takes. Unknown fields are refused. */
export const enquiryCommands = {
  RecordEnquiry: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    topic: z.enum(ENQUIRY_TOPICS),
    question: text(),
    askerName: word.optional(),
    contact: word.optional(),
    household: word.optional(),
  }),
  /** C3-T2, R-2.2: to whom, and why; the caller is told both. */
  PassOnEnquiry: z.strictObject({
    ...told,
    toPerson: word,
    department: word.optional(),
    reason: text(1_000),
  }),
  /** a no needs its reason and an alternative; a yes may name by when it is done, and word follows then. */
  AnswerEnquiry: z.strictObject({
    ...told,
    answer: z.enum(ANSWERS),
    by: z.enum(TOLD_BY),
    words: text(),
    reason: text(1_000).optional(),
    alternative: text(1_000).optional(),
    promisedBy: instant.optional(),
  }),
  /** not sure yet: answered by a time and in a way that are told beforehand. C5-1: `toCheck`, a detail is checked first. */
  PromiseAnswer: z.strictObject({
    ...told,
    answerBy: instant,
    by: z.enum(TOLD_BY),
    what: text(1_000).optional(),
    toCheck: z.boolean().default(false),
    contact: word.optional(),
  }),
  /** word that what was promised with a yes is done. */
  TellDone: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text(1_000).optional() }),
  /** C3-T3: who asked does not agree with the answer. */
  RecordDisagreement: z.strictObject({ ...told, words: text() }),
} as const;
