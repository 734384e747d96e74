import { z } from 'zod';
import { CHECKLIST_SORTS, FORMALITY_TYPES, INSPECTION_OUTCOMES } from './words.js';

const item = z.string();
const amountCents = z.number().int().nonnegative();

/** Plain data of each fact that formalities alone have; `private` names what is sealed with it. */
export const formalityEvents = {
  /** D-2: with the checklist of its type, as it was on that day. private: remarks */
  FormalityOpened: z.strictObject({
    type: z.enum(FORMALITY_TYPES),
    checklist: z.array(z.strictObject({ id: item, sort: z.enum(CHECKLIST_SORTS) })),
  }),
  /** private: words */
  DocumentReceived: z.strictObject({ item }),
  DepositReceived: z.strictObject({ item, amountCents, receipt: z.string() }),
  /** `settled`: no deposit is held any more. private: reason */
  DepositReturned: z.strictObject({ item, amountCents, deductedCents: amountCents, settled: z.boolean() }),
  /** The last one of an item counts. private: words */
  InspectionRecorded: z.strictObject({ item, outcome: z.enum(INSPECTION_OUTCOMES) }),
  /** private: words */
  FormalityCompleted: z.strictObject({ depositsHeld: z.boolean() }),
} as const;
