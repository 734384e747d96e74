import { z } from 'zod';
import { storedInstant } from '../case.js';
import { AGREED_BY, PAID_BY } from './words.js';

/** 1 with the agreement, one more with each refusal: which agreed time something is about. */
const agreement = z.number().int().positive();
const feeCents = z.number().int().nonnegative();

/** Plain data of each fact that service orders alone have; `private` names what is sealed with it. */
export const serviceOrderEvents = {
  /** D-7: an item of the published list, and whose work it is. private: request */
  ServiceOrdered: z.strictObject({ item: z.string(), department: z.string() }),
  /** private: area, effect */
  ServiceAgreed: z.strictObject({
    agreement,
    agreedAt: storedInstant,
    /** last instant of the day promised */
    promisedBy: storedInstant.nullable(),
    feeCents,
    form: z.enum(AGREED_BY),
  }),
  /** private: result */
  ServiceDone: z.strictObject({ agreement }),
  /** private: words */
  ServiceAccepted: z.strictObject({ agreement }),
  /** To be put right by a new time agreed. private: words */
  ServiceRefused: z.strictObject({ agreement, agreedAt: storedInstant }),
  FeeTaken: z.strictObject({ feeCents, paidBy: z.enum(PAID_BY) }),
  ReceiptIssued: z.strictObject({ receipt: z.string() }),
} as const;
