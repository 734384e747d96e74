import { z } from 'zod';
import { localDate } from '../case.js';
import { text, word } from '../shared/fields.js';
import { month, opened, words } from './fields.js';

export const visitPlanCommands = {
  /** D-5.2a: the supervisor of the desk sends somebody to an owner or resident */
  PlanVisit: z.strictObject({ month, on: localDate, assignedTo: word, household: word, purpose: words }),
  /** D-5.4: by whoever was sent; the form, the opinion on the handling and the result, all three */
  RecordVisit: z.strictObject({
    month,
    form: text().optional(),
    opinion: text().optional(),
    result: text().optional(),
  }),
  /** D-5.4: it has come to the supervisor of the desk */
  SeeVisitRecord: z.strictObject({ month }),
} as const;

/** Facts of a stream `visit-plan-<uuid>`: a site's month. */
export const visitPlanEvents = {
  /** private: household, purpose */
  VisitPlanned: z.strictObject({ visitId: z.uuid(), on: z.string(), assignedTo: z.string() }),
  /** private: form, opinion, result */
  VisitRecorded: z.strictObject({ visitId: z.uuid() }),
  VisitRecordSeen: z.strictObject({ visitId: z.uuid() }),
} as const;

const deed = z.object({ by: z.string(), at: z.string() });

export const visitPlanView = z.object({
  site: z.string(),
  month: z.string(),
  version: z.number().int(),
  visits: z.array(
    z.object({
      visitId: z.string(),
      on: z.string(),
      assignedTo: z.string(),
      planned: deed,
      recorded: deed.nullable(),
      seen: deed.nullable(),
      /** of plan and record; null: not permitted, or erased */
      private: opened,
    }),
  ),
});
export type VisitPlanView = z.infer<typeof visitPlanView>;
