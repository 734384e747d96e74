import { z } from 'zod';
import { text, word } from '../shared/fields.js';
import { opened } from './fields.js';

export const VISITOR_PURPOSES = ['visit', 'delivery', 'works', 'enquiry', 'official', 'other'] as const;

export const visitorCommands = {
  /** C3-V: who, to whom, what for */
  EnterVisitor: z.strictObject({
    name: word,
    contact: word.optional(),
    whom: word,
    purpose: z.enum(VISITOR_PURPOSES),
    plate: word.optional(),
    /** what the desk could not answer */
    question: text().optional(),
  }),
  LeaveVisitor: z.strictObject({}),
  /** by the person responsible */
  TakeUpQuestion: z.strictObject({ words: text().optional() }),
} as const;

/** Facts of a stream `visitors-<uuid>`: a site's day. */
export const visitorEvents = {
  /** private: name, contact, whom, plate, question */
  VisitorEntered: z.strictObject({
    visitId: z.uuid(),
    purpose: z.enum(VISITOR_PURPOSES),
    question: z.boolean(),
  }),
  VisitorLeft: z.strictObject({ visitId: z.uuid() }),
  /** private: words */
  VisitorQuestionTakenUp: z.strictObject({ visitId: z.uuid() }),
} as const;

const deed = z.object({ by: z.string(), at: z.string() });

export const visitorsView = z.object({
  site: z.string(),
  day: z.string(),
  version: z.number().int(),
  visitors: z.array(
    z.object({
      visitId: z.string(),
      purpose: z.enum(VISITOR_PURPOSES),
      entered: deed,
      /** null: still there, or never signed out */
      left: deed.nullable(),
      question: z.boolean(),
      takenUp: deed.nullable(),
      private: opened,
    }),
  ),
});
export type VisitorsView = z.infer<typeof visitorsView>;
