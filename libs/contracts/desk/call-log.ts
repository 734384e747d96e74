import { z } from 'zod';
import { instant, localDate, storedInstant } from '../case.js';
import { text, word } from '../shared/fields.js';
import { opened } from './fields.js';

/** Entries of a day's register, at most. */
export const ENTRIES_MAX = 2_000;

export const callLogCommands = {
  /** C3-T4: content, solution and whose call it was; `at`: when, if not now */
  LogCall: z.strictObject({
    at: instant.optional(),
    content: text(),
    solution: text(),
    customerName: word.optional(),
    contact: word.optional(),
    household: word.optional(),
    /** whoever called would not say */
    anonymous: z.boolean().default(false),
    /** the case that it led to or is about */
    caseId: z.uuid().optional(),
  }),
  /** once the day is over */
  HandInCallLog: z.strictObject({ day: localDate }),
} as const;

const verdict = {
  clause: z.string(),
  day: z.string(),
  dueAt: storedInstant,
  /** null: not when this was found */
  handedInAt: storedInstant.nullable(),
};

/** Facts of a stream `call-log-<uuid>`: a site's day. */
export const callLogEvents = {
  /** private: content, solution, customerName, contact, household */
  CallLogged: z.strictObject({ callId: z.uuid(), caseId: z.uuid().nullable(), anonymous: z.boolean() }),
  CallLogHandedIn: z.strictObject({ day: z.string(), calls: z.number().int() }),
  CallLogPromiseMet: z.strictObject(verdict),
  CallLogPromiseMissed: z.strictObject(verdict),
} as const;

export const callLogView = z.object({
  site: z.string(),
  day: z.string(),
  version: z.number().int(),
  /** null: nothing has been logged, so nothing is owed */
  dueAt: z.string().nullable(),
  handedIn: z.object({ by: z.string(), at: z.string() }).nullable(),
  verdict: z.enum(['open', 'met', 'missed']).nullable(),
  calls: z.array(
    z.object({
      callId: z.string(),
      at: z.string(),
      by: z.string(),
      caseId: z.string().nullable(),
      anonymous: z.boolean(),
      private: opened,
    }),
  ),
});
export type CallLogView = z.infer<typeof callLogView>;
