import { z } from 'zod';
import { SEVERITIES, instant } from '../case.js';
import { text, told, word } from '../shared/fields.js';
import { CHANNELS, TOLD_BY } from '../shared/words.js';
import { photo } from './fields.js';
import { REPAIR_AREAS, REPAIR_CATEGORIES, REPAIR_ORIGINS } from './words.js';

const photos = z.array(photo).max(12).default([]);

/** What a repair alone takes. Unknown fields are refused. */
export const repairCommands = {
  /** D-1. `originCase`: the complaint that it comes from (D-3.2b). `label`: urgency in the caller's or the source's word. */
  ReportRepair: z.strictObject({
    site: word,
    channel: z.enum(CHANNELS),
    receivedAt: instant.optional(),
    evidence: text(500).optional(),
    origin: z.enum(REPAIR_ORIGINS),
    originCase: z.uuid().optional(),
    category: z.enum(REPAIR_CATEGORIES),
    area: z.enum(REPAIR_AREAS).default('home'),
    label: word.optional(),
    /** what the label means here */
    labelled: z.enum(SEVERITIES).optional(),
    description: text(),
    place: text(200).optional(),
    callerName: word.optional(),
    contact: word.optional(),
    household: word.optional(),
    /** sent along by whoever told of it */
    photos: z.array(photo).max(12).optional(),
  }),
  /** the time agreed with the household is a deadline. */
  AgreeAppointment: z.strictObject({ ...told, from: instant, until: instant, words: text(1_000).optional() }),
  DispatchTechnician: z.strictObject({ ...told, workOrder: word, technician: word, department: word.optional() }),
  /** R-3.2b. `patrols`: more rounds a day from now on. */
  PassToCleaning: z.strictObject({
    ...told,
    workOrder: word,
    department: word,
    patrols: z.number().int().positive().max(24),
  }),
  /** R-3.2a: with the expected arrival, which the household is then told. */
  SetOut: z.strictObject({ ...told, eta: instant }),
  TellArrival: z.strictObject({ ...told, by: z.enum(TOLD_BY), words: text(1_000).optional() }),
  Arrive: z.strictObject({ ...told }),
  /** `category`: what it turned out to be; `expectedBy`: the expected date of R-3.1c. */
  RecordDiagnosis: z.strictObject({
    ...told,
    finding: text(),
    work: text(),
    charged: z.boolean(),
    category: z.enum(REPAIR_CATEGORIES).optional(),
    expectedBy: instant.optional(),
  }),
  QuoteRepair: z.strictObject({
    ...told,
    costCents: z.number().int().positive().max(1e12),
    words: text(1_000).optional(),
  }),
  RecordQuoteAnswer: z.strictObject({ ...told, accepted: z.boolean(), words: text(1_000).optional() }),
  /** C4-6: followed daily, recorded, photographed. */
  FollowUpRepair: z.strictObject({ ...told, words: text(), photos }),
  CompleteRepair: z.strictObject({ ...told, result: text(), photos }),
  /** D-5.1c */
  RecordWaterTest: z.strictObject({ ...told, tight: z.boolean(), words: text(1_000).optional() }),
  /** The household looks at the work. `signature`: the customer's, drawn on the technician's screen. */
  RecordAcceptance: z.strictObject({
    ...told,
    accepted: z.boolean(),
    words: text(1_000).optional(),
    signature: photo.optional(),
  }),
} as const;
