import { z } from 'zod';
import { storedInstant } from '../case.js';
import { TOLD_BY } from '../shared/words.js';
import { EMERGENCY_TYPES } from './words.js';

/** Said with each fact on which the plan by type turns, so that rules can ask for it. */
const type = z.enum(EMERGENCY_TYPES);

/** Plain data of each fact that emergencies alone have; `private` names what is sealed with it. */
export const emergencyEvents = {
  /** R-3.2a, R-3.2c, R-3.2d: opens the plan of its type. private: place, situation */
  EmergencyReported: z.strictObject({ type }),
  /** `doneBy`: null where whoever told it did it. private: words */
  EmergencyTaskDone: z.strictObject({ task: z.string(), doneBy: z.string().nullable() }),
  /** R-3.2a. private: words */
  SetOutTold: z.strictObject({
    by: z.enum(TOLD_BY),
    expectedAt: storedInstant,
    technician: z.string().nullable(),
  }),
  /** R-3.2c. private: finding */
  EmergencyProgressTold: z.strictObject({
    type,
    by: z.enum(TOLD_BY),
    /** when it should be restored */
    expectedAt: storedInstant.nullable(),
  }),
  /** private: words */
  EmergencyStabilised: z.strictObject({ type }),
  /** private: words */
  EmergencyEnded: z.strictObject({ type }),
  /** P-7. private: cause, course, measures */
  EmergencyReportFiled: z.strictObject({}),
} as const;
