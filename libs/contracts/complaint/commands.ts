import { z } from 'zod';
import { SEVERITIES, instant } from '../case.js';
import { photo } from '../repair/fields.js';
import { requestedBy, text, told, word } from '../shared/fields.js';
import { CHANNELS, MISSING, TOLD_BY } from '../shared/words.js';
import { careCommands } from './care-commands.js';
import { DISPUTES, PARTIES, VERIFY_OUTCOMES } from './words.js';

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
    /** D-3.6b: what is happening right now */
    harmWords: text(1_000).optional(),
    /** R-3.3b: how the process and the expected time were told at once */
    processWords: text(1_000).optional(),
    provisionalSeverity: z.enum(SEVERITIES).default('minor'),
    requestedBy: requestedBy.optional(),
    /** sent along by whoever told of it */
    photos: z.array(photo).max(12).optional(),
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
  TellBoundary: z.strictObject({ ...told, words: text(1_000) }),
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
  /** R-3.3b: the process and the expected time are told. */
  Acknowledge: z.strictObject({
    ...told,
    by: z.enum(TOLD_BY),
    words: text().optional(),
    expectedBy: requestedBy.optional(),
  }),
  ...careCommands,
} as const;

export type ComplaintCommandType = keyof typeof complaintCommands;
