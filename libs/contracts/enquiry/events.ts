import { z } from 'zod';
import { storedInstant } from '../case.js';
import { TOLD_BY } from '../shared/words.js';
import { ANSWERS, ENQUIRY_TOPICS } from './words.js';

/** Plain data of each fact that enquiries alone have; `private` names what is sealed with it. */
export const enquiryEvents = {
  /** What is asked, beside CaseAccepted. private: question */
  QuestionAsked: z.strictObject({ topic: z.enum(ENQUIRY_TOPICS), contactOnRecord: z.boolean() }),
  /** C3-T2. private: reason */
  EnquiryPassedOn: z.strictObject({ toPerson: z.string(), department: z.string().nullable() }),
  /** private: words, reason, alternative */
  EnquiryAnswered: z.strictObject({
    answer: z.enum(ANSWERS),
    by: z.enum(TOLD_BY),
    /** of a yes: when it will be done */
    promisedBy: storedInstant.nullable(),
  }),
  /** C5-1. private: what, contact */
  AnswerPromised: z.strictObject({ answerBy: storedInstant, by: z.enum(TOLD_BY), toCheck: z.boolean() }),
  /** private: words */
  DoneTold: z.strictObject({ by: z.enum(TOLD_BY) }),
  /** C3-T3; `persistent` from the pack's number of times on. private: words */
  DisagreementRecorded: z.strictObject({ times: z.number().int().positive(), persistent: z.boolean() }),
} as const;
