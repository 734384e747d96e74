import { z } from 'zod';
import { instant, storedInstant } from './case.js';
import { word } from './shared/fields.js';

/** What a telephone or chat system tells. `call-…`: one call; `chat-…`: one conversation. */
export const CONTACT_REPORTS = [
  'call-rang',
  'call-picked-up',
  'call-ended',
  'chat-opened',
  'chat-asked',
  'chat-answered',
  'chat-ended',
] as const;

/** One event of such a system: no number, no name, no word of what was said. Sent again under its id it adds nothing. */
export const contactReport = z.strictObject({
  /** of the event, unique in its contact */
  id: word,
  /** of the call or the conversation, as the system calls it */
  contact: word,
  site: word,
  what: z.enum(CONTACT_REPORTS),
  at: instant,
  /** how often it had rung when it was picked up or given up */
  rings: z.number().int().min(0).max(1_000).optional(),
  /** subject of the agent's token */
  agent: word.optional(),
});
export type ContactReport = z.infer<typeof contactReport>;

export const CONTACT_TARGETS = ['pick-up', 'greeting', 'chat-answer'] as const;

const verdict = {
  clause: z.string(),
  target: z.enum(CONTACT_TARGETS),
  /** the pack's figure */
  allowed: z.strictObject({ unit: z.enum(['rings', 'seconds']), amount: z.number() }),
  /** in the same unit; seconds with three decimals at most */
  measured: z.number(),
};

/** Facts of a stream `contact-<uuid>`. */
export const contactEvents = {
  ContactReported: z.strictObject({
    what: z.enum(CONTACT_REPORTS),
    rings: z.number().int().nullable(),
    agent: z.string().nullable(),
    at: storedInstant,
  }),
  ContactPromiseMet: z.strictObject(verdict),
  ContactPromiseMissed: z.strictObject(verdict),
} as const;
export type ContactVerdict = z.infer<typeof contactEvents.ContactPromiseMet> & { readonly met: boolean };

export const contactAnswer = z.object({
  contactId: z.uuid(),
  version: z.number().int(),
  duplicate: z.boolean(),
  /** what this event decided */
  verdicts: z.array(z.object({ ...verdict, met: z.boolean() })),
});
export type ContactAnswer = z.infer<typeof contactAnswer>;
