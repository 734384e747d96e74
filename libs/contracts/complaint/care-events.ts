import { z } from 'zod';
import { storedInstant } from '../case.js';
import { ROLES } from '../event.js';
import { TOLD_BY } from '../shared/words.js';
import {
  CALLED_IN,
  COMPENSATION_WAYS,
  HELP,
  MARKS,
  MEASURES,
  OPINIONS,
  PACKAGE,
  POSITIONS,
  RAISED_BY,
  REASONS_TAKEN,
  SECOND_LOOKS,
  TALKS,
} from './words.js';

const approver = z.strictObject({ id: z.string(), role: z.enum(ROLES) });
const count = z.number().int().positive();

/** Facts of a complaint beside the seven stages; `private` names what is sealed with each. */
export const careEvents = {
  /** D-3.6b. private: words */
  HarmReported: z.strictObject({}),
  /** D-3.6b. private: measure */
  HarmMeasureTaken: z.strictObject({ outcome: z.enum(MEASURES) }),
  /** D-3.6b. private: words */
  HelpCalled: z.strictObject({ called: z.array(z.enum(CALLED_IN)) }),
  /** D-3.3. private: words */
  CallerReceivedApart: z.strictObject({ byRole: z.enum(ROLES), receivedBy: z.string(), separateRoom: z.boolean() }),
  /** P-N2, D-3.6c. private: words */
  HelpGiven: z.strictObject({ help: z.enum(HELP) }),
  /** P-P2. private: words */
  MatterEscalated: z.strictObject({ toRole: z.enum(ROLES), contains: z.array(z.enum(PACKAGE)) }),
  /** P-P2. private: words */
  PositionRecorded: z.strictObject({ position: z.enum(POSITIONS), by: approver }),
  /** P-P3. private: words */
  ReasonsGiven: z.strictObject({ outcome: z.enum(REASONS_TAKEN), by: z.enum(TOLD_BY) }),
  /** P-P3: satisfied, or the reasons are on record: it is not raised again. */
  MatterLaidToRest: z.strictObject({}),
  /** P-P3, for the household. private: service */
  GoodwillRecorded: z.strictObject({}),
  /** P-P4. private: reason */
  SetOffApproved: z.strictObject({ approver }),
  /** P-P4. private: reason */
  CompensationRecorded: z.strictObject({
    amountCents: z.number().int().positive(),
    way: z.enum(COMPENSATION_WAYS),
    approver,
  }),
  /** P-1, D-3.2. private: words */
  ApologyGiven: z.strictObject({}),
  /** D-3.2. private: words */
  TalksHeld: z.strictObject({ way: z.enum(TALKS) }),
  /** D-3.2. private: minutes, jointPlan */
  JointVisitHeld: z.strictObject({ departments: z.array(z.string()) }),
  /** D-3.2b. `childCaseId` null: the repair is not opened yet. private: words */
  RoutedAsRepair: z.strictObject({ childCaseId: z.string().nullable() }),
  /** D-3.6c. private: reason */
  ComplaintMarked: z.strictObject({ mark: z.enum(MARKS) }),
  /** D-3.6c. private: reason */
  SecondOpinionGiven: z.strictObject({ mark: z.enum(MARKS), opinion: z.enum(OPINIONS) }),
  /** 催办, the how-manieth. private: words */
  CustomerUrged: z.strictObject({ urge: count, by: z.enum(TOLD_BY) }),
  /** From one department to another, the how-manieth; `heldMinutes`: how long the first one had it, whole minutes of elapsed time. */
  DepartmentBounced: z.strictObject({
    bounce: count,
    from: z.string(),
    to: z.string(),
    heldMinutes: z.number().int().nonnegative(),
  }),
  /** Urged or passed to and fro so often that it goes up; once. */
  CaseRaised: z.strictObject({ cause: z.enum(RAISED_BY), count }),
  /** By somebody who had no part in the case before. private: words */
  SecondLookTaken: z.strictObject({ outcome: z.enum(SECOND_LOOKS) }),
  /** A closed complaint goes on, without a new customer's clock. `until`: end of the window. private: reason */
  CaseReopened: z.strictObject({ outcome: z.literal('problem-found'), closedAt: storedInstant, until: storedInstant }),
} as const;
