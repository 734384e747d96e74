import { z } from 'zod';
import { SEVERITIES, WRITTEN, alarm, instant, localDate, storedInstant } from '../case.js';
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

/** Free text: trimmed, not empty, bounded, without U+0000. `max` in characters. */
const text = (max = 4_000) => z.string().trim().min(1).max(max).regex(WRITTEN, 'a text without U+0000 is expected');
const word = text(120);
/** When it happened, if not now. Told late: `evidence` is needed where it would turn a recorded miss. */
const told = { occurredAt: instant.optional(), evidence: text(500).optional() };
const requestedBy = z.union([localDate, instant]);

/** Body of each command as the API takes it. Unknown fields are refused. */
export const complaintCommands = {
  /** P-1, D-3.1, R-3.3. Missing fields are listed in the event and asked for. */
  AcceptComplaint: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    happenedAt: instant.optional(),
    place: text(200).optional(),
    personComplainedOf: text(200).optional(),
    departmentComplainedOf: word.optional(),
    courseOfEvents: text().optional(),
    request: text().optional(),
    complainantName: word.optional(),
    contact: word.optional(),
    household: word.optional(),
    apologyWords: text(500).optional(),
    provisionalSeverity: z.enum(SEVERITIES).default('minor'),
    requestedBy: requestedBy.optional(),
  }),
  CompleteDetails: z
    .strictObject({
      ...told,
      happenedAt: instant.optional(),
      place: text(200).optional(),
      personComplainedOf: text(200).optional(),
      departmentComplainedOf: word.optional(),
      courseOfEvents: text().optional(),
      request: text().optional(),
      complainantName: word.optional(),
      contact: word.optional(),
    })
    .refine((body) => MISSING.some((field) => body[field] !== undefined), 'at least one detail is expected')
    .meta({ anyOf: MISSING.map((field) => ({ required: [field] })) }),
  DecideDispute: z.strictObject({ ...told, dispute: z.enum(DISPUTES), reason: text(1_000) }),
  AssessSeverity: z.strictObject({
    ...told,
    severity: z.enum(SEVERITIES),
    reason: text(1_000),
    requestedBy: requestedBy.optional(),
  }),
  VerifyComplaint: z.strictObject({
    ...told,
    outcome: z.enum(VERIFY_OUTCOMES),
    motive: text(1_000),
    outcomeAsked: text(1_000),
  }),
  HandOver: z.strictObject({ ...told, toRole: z.enum(ROLES), toPerson: word.optional(), department: word.optional() }),
  TellBoundary: z.strictObject({ ...told, words: text(1_000) }),
  MakePromise: z.strictObject({ ...told, what: text(1_000), by: instant }),
  KeepPromise: z.strictObject({ ...told, promise: z.number().int().positive() }),
  RecordInvestigation: z.strictObject({
    ...told,
    cause: text(),
    course: text(),
    outcome: text(),
    impact: text(),
    responsible: z.array(z.enum(PARTIES)).min(1).max(7),
    departments: z.array(word).max(20).default([]),
  }),
  ProposeRemedyPlans: z.strictObject({
    ...told,
    plans: z
      .array(
        z.strictObject({
          id: word,
          description: text(),
          costCents: z.number().int().nonnegative().max(1e12),
          agreedBy: z.array(word).min(1).max(20),
        }),
      )
      .min(1)
      .max(10)
      .refine((plans) => new Set(plans.map((plan) => plan.id)).size === plans.length, 'plan ids must differ'),
  }),
  PutPlanToCustomer: z.strictObject({ ...told, plan: word }),
  RecordCustomerAnswer: z.strictObject({ ...told, satisfied: z.boolean(), words: text().optional() }),
  CompleteRemedy: z.strictObject({ ...told, result: text() }),
  TellResult: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text().optional() }),
  RecordRevisit: z.strictObject({
    ...told,
    by: z.enum(['phone', 'visit']),
    outcome: z.enum(REVISIT_OUTCOMES),
    clear: z.boolean(),
    satisfied: z.boolean(),
    words: text().optional(),
    suggestions: text().optional(),
  }),
  ArchiveCase: z.strictObject({ ...told, summary: text(), lesson: z.boolean().default(false) }),
  WithdrawCase: z.strictObject({ ...told, reason: text(1_000) }),
  /** R-3.3b: the process and the expected time are told. */
  Acknowledge: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text().optional() }),
  /** P-N3: the matter waits on somebody; `reason` is one of the pack's, `until` ends the wait by itself. */
  BeginWait: z.strictObject({
    ...told,
    reason: word,
    waitingFor: z.enum(WAITED_FOR).optional(),
    until: instant.optional(),
    words: text(1_000).optional(),
  }),
  EndWait: z.strictObject({ ...told, words: text(1_000).optional() }),
  /** P-N3, R-3.3b: progress is told. */
  InformCustomer: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text(1_000) }),
  /** Before it is due; without `until` by the whole extension that the clause allows. */
  ExtendObligation: z.strictObject({
    ...told,
    obligationId: word,
    until: instant.optional(),
    reason: text(1_000),
  }),
  AddNote: z.strictObject({ ...told, text: text() }),
} as const;

export type ComplaintCommandType = keyof typeof complaintCommands;

/** Commands of the machinery; no route takes them. */
export const engineCommands = {
  /** `at`: the workflow's own time when the timer fired. */
  RingAlarm: z.strictObject({ alarmId: alarm.shape.id, at: storedInstant }),
  /** Open due instants that are provisional are confirmed or moved; verdicts stay. */
  AdoptCalendar: z.strictObject({ calendarVersion: word }),
  RecordImportedCase: z.strictObject({
    site: word,
    receivedAt: storedInstant,
    reference: word,
    department: word.optional(),
    severity: z.enum(SEVERITIES).optional(),
    /** the only obligation of an imported case: what the source names */
    targetAt: storedInstant.optional(),
    /** the source knows no closing: a target that is past by now is missed at once, and nobody is told */
    staysOpen: z.boolean().optional(),
    source: z.record(z.string(), z.string()),
    private: z.record(z.string(), z.string()).optional(),
    mapping: word,
    /** how long the source says that it waited for whom, in its own order */
    waits: z.array(z.strictObject({ reason: word, from: storedInstant, until: storedInstant.optional() })).optional(),
  }),
  CloseAsAtSource: z.strictObject({
    closedAt: storedInstant,
    outcome: text(200).optional(),
    sourceVerdict: z.enum(['met', 'missed']).optional(),
  }),
} as const;

export type CommandBodies = typeof complaintCommands & typeof engineCommands;
export type CommandType = keyof CommandBodies;
/** A command as `decide` takes it: validated body, type beside it. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly body: z.infer<CommandBodies[K]> };
}[T];
