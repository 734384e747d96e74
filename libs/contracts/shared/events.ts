import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, obligationEvents, storedInstant } from '../case.js';
import { ROLES } from '../event.js';
import { photo, raised } from '../repair/fields.js';
import { marks } from './marks.js';
import type { RelationEventType } from './relations.js';
import { CHANNELS, DEMAND_KINDS, MISSING, REVISIT_OUTCOMES, TOLD_BY, WAITED_FOR } from './words.js';

/**
 * Facts that cases of every kind have; personal data and free text are in the sealed part and never read by a fold.
 * `private` names what is sealed with it, for the projector and the documents.
 */
export const sharedEvents = {
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
    /** null: the kind has no severities */
    provisionalSeverity: z.enum(SEVERITIES).nullable(),
    /** `YYYY-MM-DD` or an instant; D-3.5c */
    requestedBy: z.string().nullable(),
    /** fields of D-3.1 and that the caller did not give and that have to be asked for */
    missing: z.array(z.enum(MISSING)),
    /** the working calendar that the case is judged under, `<id>@<version>`; facts of the first release have none */
    calendarVersion: z.string().optional(),
    /** of household and words; none where neither household nor contact is known, and in facts of earlier releases */
    marks: marks.optional(),
    /** sent along by whoever told of it */
    photos: z.array(photo).optional(),
  }),
  /** D-3.5a, D-3.5b, D-3.6a: on whose desk it lies now. */
  CaseHandedOver: z.strictObject({
    toRole: z.enum(ROLES),
    toPerson: z.string().nullable(),
    department: z.string().nullable(),
  }),
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
  /** Another regulation counts for this case from here on; verdicts stay. private: reason */
  PackAdopted: z.strictObject({ packVersion: z.string(), previous: z.string() }),
  /** the promised time is a deadline. private: what */
  PromiseMade: z.strictObject({ promise: z.number().int().positive(), by: storedInstant }),
  PromiseKept: z.strictObject({ promise: z.number().int().positive() }),
  /** D-3.6a. private: words */
  ResultTold: z.strictObject({ by: z.enum(TOLD_BY) }),
  /** P-6. private: words, suggestions */
  RevisitRecorded: z.strictObject({
    by: z.enum(['phone', 'visit']),
    outcome: z.enum(REVISIT_OUTCOMES),
    clear: z.boolean(),
    satisfied: z.boolean(),
  }),
  /** C3-R: something new came up in the revisit; it belongs into a follow-up case. private: demand */
  NewDemandRaised: z.strictObject({ kind: z.enum(DEMAND_KINDS) }),
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
    /** why it is graver than the source's label says (D-3.5) */
    raised: raised.nullable().optional(),
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

export type SharedEventType = keyof typeof sharedEvents;
/** After one of these nothing is owed any more. */
export const ENDING_FACTS: ReadonlySet<string> = new Set<SharedEventType | RelationEventType>([
  'CaseArchived',
  'CaseWithdrawn',
  'CaseClosedAsAtSource',
  'CaseClosedWithParent',
]);
export type SharedEventData<T extends SharedEventType> = z.infer<(typeof sharedEvents)[T]>;
export type SharedEvent = {
  [T in SharedEventType]: { readonly type: T; readonly data: SharedEventData<T> };
}[SharedEventType];
