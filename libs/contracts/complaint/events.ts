import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, arithmetic, obligationEvents, rung, storedInstant } from '../case.js';
import { ROLES } from '../event.js';
import {
  CHANNELS,
  DISPUTES,
  MISSING,
  PARTIES,
  REVISIT_OUTCOMES,
  TOLD_BY,
  VERIFY_OUTCOMES,
  WAITED_FOR,
} from './words.js';

/**
 * Plain data of each fact of a complaint; personal data and free text are in the sealed part and never read by a fold.
 * `private` names what is sealed with it, for the projector and the documents.
 */
export const complaintEvents = {
  ...obligationEvents,
  /** P-1. private: complainantName, contact, household (a room is personal), courseOfEvents, requestText, place, personComplainedOf, apologyWords */
  CaseAccepted: z.strictObject({
    kind: z.enum(CASE_KINDS),
    site: z.string(),
    region: z.string(),
    zone: z.string(),
    reference: z.string(),
    channel: z.enum(CHANNELS),
    receivedAt: storedInstant,
    /** time of the matter complained of (D-3.1) */
    happenedAt: storedInstant.nullable(),
    departmentComplainedOf: z.string().nullable(),
    person: z.string(),
    apologised: z.boolean(),
    provisionalSeverity: z.enum(SEVERITIES),
    /** `YYYY-MM-DD` or an instant; D-3.5c */
    requestedBy: z.string().nullable(),
    /** fields of D-3.1 and that the caller did not give and that have to be asked for */
    missing: z.array(z.enum(MISSING)),
    /** the working calendar that the case is judged under, `<id>@<version>`; facts of the first release have none */
    calendarVersion: z.string().optional(),
  }),
  /** R-3.3b: the complainant is told the process and the expected time. private: words */
  ComplaintAcknowledged: z.strictObject({ by: z.enum(TOLD_BY) }),
  /** P-N3: the matter waits on somebody else; clocks whose clause recognises the reason stand still. private: words */
  WaitBegan: z.strictObject({
    /** a reason of the pack */
    reason: z.string(),
    waitingFor: z.enum(WAITED_FOR),
    /** when it ends by itself */
    until: storedInstant.nullable(),
  }),
  WaitEnded: z.strictObject({ reason: z.string() }),
  /** P-N3, R-3.3b: progress and the efforts made are told. private: words */
  CustomerInformed: z.strictObject({ by: z.enum(TOLD_BY) }),
  /** A newly published calendar counts for this case from here on; verdicts stay. */
  CalendarAdopted: z.strictObject({ calendarVersion: z.string(), previous: z.string() }),
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
  /** D-3.5a, D-3.5b, D-3.6a: on whose desk it lies now. */
  CaseHandedOver: z.strictObject({
    toRole: z.enum(ROLES),
    toPerson: z.string().nullable(),
    department: z.string().nullable(),
  }),
  /** P-N1. private: words */
  BoundaryTold: z.strictObject({}),
  /** the promised time is a deadline. private: what */
  PromiseMade: z.strictObject({ promise: z.number().int().positive(), by: storedInstant }),
  PromiseKept: z.strictObject({ promise: z.number().int().positive() }),
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
  /** D-3.6a. private: words */
  ResultTold: z.strictObject({ by: z.enum(TOLD_BY) }),
  /** P-6. private: words, suggestions */
  RevisitRecorded: z.strictObject({
    by: z.enum(['phone', 'visit']),
    outcome: z.enum(REVISIT_OUTCOMES),
    clear: z.boolean(),
    satisfied: z.boolean(),
  }),
  /** P-7. private: summary */
  CaseArchived: z.strictObject({ lesson: z.boolean() }),
  /** private: reason */
  CaseWithdrawn: z.strictObject({}),
  /** Restarts no clock, wakes no workflow. private: text */
  NoteAdded: z.strictObject({}),
  /** History of another system: only what the source tells. private: as the mapping says */
  ImportedCaseRecorded: z.strictObject({
    kind: z.enum(CASE_KINDS),
    site: z.string(),
    region: z.string(),
    zone: z.string(),
    reference: z.string(),
    receivedAt: storedInstant,
    department: z.string().nullable(),
    severity: z.enum(SEVERITIES).nullable(),
    person: z.string().nullable(),
    /** the source's columns that are not personal, under the mapping's names */
    source: z.record(z.string(), z.string()),
    mapping: z.string(),
    /** when its source wanted it solved */
    targetAt: storedInstant.nullable().optional(),
    calendarVersion: z.string().optional(),
  }),
  CaseClosedAsAtSource: z.strictObject({
    closedAt: storedInstant,
    outcome: z.string().nullable(),
    /** the source's own on-time flag, kept beside our verdict */
    sourceVerdict: z.enum(['met', 'missed']).nullable(),
  }),
} as const;

export type ComplaintEventType = keyof typeof complaintEvents;
/** After one of these nothing is owed any more. */
export const ENDING_FACTS: ReadonlySet<string> = new Set<ComplaintEventType>([
  'CaseArchived',
  'CaseWithdrawn',
  'CaseClosedAsAtSource',
]);
export type ComplaintEventData<T extends ComplaintEventType> = z.infer<(typeof complaintEvents)[T]>;
export type ComplaintEvent = {
  [T in ComplaintEventType]: { readonly type: T; readonly data: ComplaintEventData<T> };
}[ComplaintEventType];

export { arithmetic, rung };
