import { z } from 'zod';
import { instant } from '../case.js';
import { cents, text, told, word } from '../shared/fields.js';
import { CHANNELS } from '../shared/words.js';
import { CALL_OUTCOMES, OCCUPANCIES } from './words.js';

/** What a fee reminder alone takes (D-8). None of it names another case: P-P4 keeps fees and complaints apart. */
export const feeReminderCommands = {
  OpenFeeReminder: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS).default('phone'),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    household: word,
    occupancy: z.enum(OCCUPANCIES),
    /** what is unpaid, in the company's own words: `2026-Q1` */
    period: word,
    amountCents: cents.min(1),
    ownerName: word.optional(),
    contact: word.optional(),
    remarks: text().optional(),
  }),
  /** `promisedBy`: of a promise alone, by when the household says that it pays */
  RecordReminderCall: z.strictObject({
    ...told,
    outcome: z.enum(CALL_OUTCOMES),
    words: text(1_000).optional(),
    promisedBy: instant.optional(),
  }),
  RecordFeePayment: z.strictObject({ ...told, amountCents: cents.min(1), receipt: word }),
} as const;
