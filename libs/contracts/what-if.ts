import { z } from 'zod';
import { WRITTEN } from './case.js';
import { WHAT_IF_LIMITS } from './what-if-limits.js';

const word = z.string().trim().min(1).max(200).regex(WRITTEN, 'a text is expected');
const month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/, 'a month YYYY-MM is expected');

/** Body of POST /v1/rules/what-if: a draft as text, or an edition that is published. */
const asked = {
  /** months of receipt, both counted, site time */
  since: month,
  until: month,
  site: word.optional(),
  /** `nextCursor` of the answer before */
  cursor: z.string().min(1).max(500).optional(),
};
export const whatIfRequest = z.union([
  z.strictObject({ draft: z.string().min(1).max(WHAT_IF_LIMITS.draft), ...asked }),
  z.strictObject({ edition: word, ...asked }),
]);
export type WhatIfRequest = z.infer<typeof whatIfRequest>;

const counts = z.object({
  met: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
  /** minutes by which those that were done came late */
  lateMinutes: z.number().int(),
});
export type WhatIfCounts = z.infer<typeof counts>;

const promise = { site: z.string(), clause: z.string(), target: z.string(), holder: z.string() };
const row = z.object({ ...promise, was: counts, would: counts });
/** Counts of promises: as they were judged, and as they would have been. */
export type WhatIfRow = z.infer<typeof row>;

const change = z.object({
  ...promise,
  caseId: z.string(),
  reference: z.string(),
  obligationId: z.string(),
  /** verdicts; null where that regulation owes no such promise */
  was: z.string().nullable(),
  would: z.string().nullable(),
  wasDueAt: z.string().nullable(),
  wouldBeDueAt: z.string().nullable(),
});
export type WhatIfChange = z.infer<typeof change>;

export const whatIfPage = z.object({
  packVersion: z.string(),
  /** judged in this answer; rows and changes are of these alone */
  cases: z.number().int(),
  rows: z.array(row),
  changed: z.array(change),
  nextCursor: z.string().nullable(),
});
export type WhatIfPage = z.infer<typeof whatIfPage>;
