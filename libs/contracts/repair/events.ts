import { z } from 'zod';
import { SEVERITIES, storedInstant } from '../case.js';
import { TOLD_BY } from '../shared/words.js';
import { photo, raised } from './fields.js';
import { RECTIFICATION_CAUSES, REPAIR_AREAS, REPAIR_CATEGORIES, REPAIR_ORIGINS } from './words.js';

const category = z.enum(REPAIR_CATEGORIES);
const area = z.enum(REPAIR_AREAS);
const severity = z.enum(SEVERITIES);
/** true: nothing is left but to tell the result (a leak has its water test first) */
const final = z.boolean();

/** Plain data of each fact that repairs alone have; `private` names what is sealed with it. */
export const repairEvents = {
  /** D-1, beside CaseAccepted. private: description */
  RepairReported: z.strictObject({
    origin: z.enum(REPAIR_ORIGINS),
    /** uuid of the complaint that it comes from */
    originCase: z.string().nullable(),
    category,
    area,
    label: z.string().nullable(),
    labelled: severity.nullable(),
    severity,
    raised: raised.nullable(),
  }),
  /** The diagnosis shows another matter than was reported. */
  RepairReclassified: z.strictObject({
    category,
    previous: category,
    severity,
    raised: raised.nullable(),
  }),
  /** private: words */
  AppointmentAgreed: z.strictObject({ from: storedInstant, until: storedInstant }),
  TechnicianDispatched: z.strictObject({
    workOrder: z.string(),
    technician: z.string(),
    department: z.string().nullable(),
  }),
  /** R-3.2b */
  PassedToCleaning: z.strictObject({
    workOrder: z.string(),
    department: z.string(),
    patrols: z.number().int().positive(),
  }),
  /** R-3.2a */
  TechnicianSetOut: z.strictObject({ eta: storedInstant }),
  /** R-3.2a: the household is told when to expect whom. private: words */
  ArrivalTold: z.strictObject({ by: z.enum(TOLD_BY) }),
  TechnicianArrived: z.strictObject({}),
  /** private: finding, work */
  RepairDiagnosed: z.strictObject({ charged: z.boolean(), expectedBy: storedInstant.nullable() }),
  /** private: words */
  RepairQuoted: z.strictObject({ quote: z.number().int().positive(), costCents: z.number().int().positive() }),
  /** private: words */
  QuoteAccepted: z.strictObject({ quote: z.number().int().positive() }),
  QuoteDeclined: z.strictObject({ quote: z.number().int().positive() }),
  /** C4-6. private: words */
  RepairFollowedUp: z.strictObject({ area, photos: z.array(photo) }),
  /** private: result */
  RepairDone: z.strictObject({ category, area, photos: z.array(photo), final }),
  /** D-5.1c. private: words */
  WaterTested: z.strictObject({ outcome: z.enum(['tight', 'leaks']), final }),
  /** private: words */
  RepairAccepted: z.strictObject({
    /** the customer's; none where nobody signed, and in facts of earlier releases */
    signature: photo.optional(),
  }),
  RepairNotAccepted: z.strictObject({ outcome: z.literal('not-accepted') }),
  /** D-5.1e 整改: back to the repair staff, at once and with the fact that brought the problem up. */
  RectificationOrdered: z.strictObject({
    cause: z.enum(RECTIFICATION_CAUSES),
    workOrder: z.string(),
    technician: z.string().nullable(),
    area,
  }),
} as const;
