import { z } from 'zod';
import { SEVERITIES, storedInstant } from '../case.js';
import { MISSING, TOLD_BY } from '../shared/words.js';
import { careEvents } from './care-events.js';
import { DISPUTES, PARTIES, VERIFY_OUTCOMES } from './words.js';

/** Plain data of each fact that complaints alone have; `private` names what is sealed with it. */
export const complaintEvents = {
  /** R-3.3b: the complainant is told the process and the expected time. private: words */
  ComplaintAcknowledged: z.strictObject({
    by: z.enum(TOLD_BY),
    /** `YYYY-MM-DD` or an instant, as it was told to the household */
    expectedBy: z.string().optional(),
  }),
  /** Missing fields told afterwards. private: as in CaseAccepted */
  DetailsCompleted: z.strictObject({
    fields: z.array(z.enum(MISSING)),
    happenedAt: storedInstant.nullable(),
    departmentComplainedOf: z.string().nullable(),
    missing: z.array(z.enum(MISSING)),
  }),
  /** P-0. private: reason */
  DisputeDecided: z.strictObject({ dispute: z.enum(DISPUTES) }),
  /** D-3.5; private: reason */
  SeverityAssessed: z.strictObject({
    severity: z.enum(SEVERITIES),
    /** null: an imported case whose source named none */
    previous: z.enum(SEVERITIES).nullable(),
    requestedBy: z.string().nullable(),
  }),
  /** P-2. private: motive, outcomeAsked */
  ComplaintVerified: z.strictObject({ outcome: z.enum(VERIFY_OUTCOMES) }),
  /** P-N1. private: words */
  BoundaryTold: z.strictObject({}),
  /** P-3. private: cause, course, outcome, impact */
  InvestigationRecorded: z.strictObject({ responsible: z.array(z.enum(PARTIES)), departments: z.array(z.string()) }),
  /** P-4, D-3.4. private: plans: { id: text }. Cost in cents. */
  RemedyPlansProposed: z.strictObject({
    round: z.number().int().positive(),
    plans: z.array(
      z.strictObject({ id: z.string(), costCents: z.number().int().nonnegative(), agreedBy: z.array(z.string()) }),
    ),
  }),
  /** P-5 */
  PlanPutToCustomer: z.strictObject({ round: z.number().int().positive(), plan: z.string() }),
  /** P-5, satisfied. private: words */
  CustomerAgreed: z.strictObject({ plan: z.string() }),
  /** P-5, not satisfied: back to the remedy stage. private: words */
  CustomerObjected: z.strictObject({ plan: z.string(), round: z.number().int().positive() }),
  /** The plan has been carried out. private: result */
  RemedyCompleted: z.strictObject({ plan: z.string() }),
  ...careEvents,
} as const;

export type ComplaintEventType = keyof typeof complaintEvents;
export type ComplaintEventData<T extends ComplaintEventType> = z.infer<(typeof complaintEvents)[T]>;
export type ComplaintEvent = {
  [T in ComplaintEventType]: { readonly type: T; readonly data: ComplaintEventData<T> };
}[ComplaintEventType];
