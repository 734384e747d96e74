import { z } from 'zod';
import { storedInstant } from '../case.js';
import { CALL_OUTCOMES, OCCUPANCIES, PAYMENT_OUTCOMES } from './words.js';

const amountCents = z.number().int().positive();
/** Which of the household's promises something is about, 1 and on; null: it has made none. */
const promise = z.number().int().positive().nullable();

/** Plain data of each fact that fee reminders alone have; `private` names what is sealed with it. */
export const feeReminderEvents = {
  /** D-8. private: remarks */
  FeeDue: z.strictObject({ occupancy: z.enum(OCCUPANCIES), period: z.string(), amountCents }),
  /** private: words */
  ReminderCalled: z.strictObject({
    call: z.number().int().positive(),
    outcome: z.enum(CALL_OUTCOMES),
    promise,
    promisedBy: storedInstant.nullable(),
  }),
  FeePaid: z.strictObject({
    outcome: z.enum(PAYMENT_OUTCOMES),
    amountCents,
    outstandingCents: z.number().int().nonnegative(),
    receipt: z.string(),
    promise,
  }),
} as const;
