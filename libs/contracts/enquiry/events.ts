import { z } from 'zod';
import { TOLD_BY } from '../shared/words.js';
import { ANSWERS, ENQUIRY_TOPICS } from './words.js';

/** Plain data of each fact that enquiries alone have; `private` names what is sealed with it. */
export const enquiryEvents = {
  /** What is asked, beside CaseAccepted. private: question */
  QuestionAsked: z.strictObject({ topic: z.enum(ENQUIRY_TOPICS) }),
  /** C3-T2. private: reason */
  EnquiryPassedOn: z.strictObject({ toPerson: z.string(), department: z.string().nullable() }),
  /** private: words, reason, alternative */
  EnquiryAnswered: z.strictObject({ answer: z.enum(ANSWERS), by: z.enum(TOLD_BY) }),
} as const;
