import { z } from 'zod';
import { STAGES } from '#libs/contracts/case.js';
import { ROLES } from '#libs/contracts/event.js';
import { wordingAdvice } from '#libs/contracts/wording.js';
import { caseRow, onTimeRow, similarCase } from '#libs/contracts/views.js';

/** What commands and the small queries answer with; the large views are in the contracts. */
export const commandAnswer = z.object({
  caseId: z.uuid(),
  /** for the next If-Match */
  version: z.number().int(),
  stage: z.enum(STAGES),
  /** the key had been used with the same body: this is the first answer, nothing was added */
  duplicate: z.boolean(),
  /** C1-11: on what of it goes out, how it is put better; advice, the command is stored all the same */
  wording: z.array(wordingAdvice),
});
export type CommandAnswer = z.infer<typeof commandAnswer>;

/** An answer to read out, from published data or from the case asked about. */
export const dataAnswer = z.object({
  clause: z.string(),
  text: z.object({ zh: z.string(), en: z.string() }),
  /** of the property fee: cents a month */
  monthlyCents: z.number().int().optional(),
  /** of a repair that is not done: when it should be, null where nobody has said */
  expectedAt: z.string().nullable().optional(),
});

/** Of a new case; what is similar is offered and never blocks. */
export const openingAnswer = commandAnswer.extend({
  /** cases of the same household or contact in the last 7 days, the newest first */
  similar: z.array(similarCase),
});
export type OpeningAnswer = z.infer<typeof openingAnswer>;

export const similarList = z.object({
  items: z.array(
    similarCase.extend({
      /** where it stands, as lists know it; null while they do not */
      stands: z.object({ stage: z.enum(STAGES), closed: z.boolean(), dueAt: z.string().nullable() }).nullable(),
    }),
  ),
});
export type SimilarList = z.infer<typeof similarList>;

/** `caseId`, `version` and `stage` are those of the child. */
export const childAnswer = commandAnswer.extend({
  parent: z.object({ caseId: z.uuid(), /** for the next If-Match */ version: z.number().int() }),
});
export type ChildAnswer = z.infer<typeof childAnswer>;

export const caseList = z.object({
  items: z.array(caseRow),
  /** null on the last page */
  nextCursor: z.string().nullable(),
});
export type CaseList = z.infer<typeof caseList>;

export const caseCount = z.object({
  /** at most 10,000 */
  count: z.number().int(),
  /** there are more than that */
  more: z.boolean(),
});
export type CaseCount = z.infer<typeof caseCount>;

export const onTimeBoard = z.object({ rows: z.array(onTimeRow) });
export type OnTimeBoard = z.infer<typeof onTimeBoard>;

export const me = z.object({
  id: z.string(),
  name: z.string(),
  /** the first role of the token */
  role: z.enum(ROLES),
  roles: z.array(z.enum(ROLES)),
  /** `*` = the whole group */
  sites: z.union([z.literal('*'), z.array(z.string())]),
  group: z.string(),
});
export type Me = z.infer<typeof me>;

export const siteAnswer = z.object({
  id: z.string(),
  region: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  zone: z.string(),
});
export const siteList = z.array(siteAnswer);

export const clockAnswer = z.object({
  /** the store's clock, simulated where `simulation` */
  now: z.string(),
  simulation: z.boolean(),
  /** how far the stack's clock runs ahead, milliseconds */
  offsetMs: z.number(),
});
export type ClockAnswer = z.infer<typeof clockAnswer>;

const said = z.object({ title: z.string(), detail: z.string(), instead: z.string() });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** what would be accepted */
  instead: z.string(),
  /** `title`, `detail` and `instead` in both languages; the three beside it are in the one of Accept-Language, else English */
  said: z.object({ zh: said, en: said }),
  /** stable; guard by it */
  code: z.string(),
  /** id of the rule that refused */
  clause: z.string().optional(),
  instance: z.string(),
  correlationId: z.string(),
  /** `issues`: [{path, message}] of an invalid input; `expected`, `actual` of a version conflict */
  details: z.record(z.string(), z.unknown()),
});

export const forwarded = z.object({
  /** how far the stack's clock runs ahead now, milliseconds */
  offsetMs: z.number(),
  /** running, of these moved on, of these not yet (they catch up with the next forward) */
  workflows: z.number().int(),
  forwarded: z.number().int(),
  failed: z.number().int(),
});
export type Forwarded = z.infer<typeof forwarded>;

export const boardTotals = z.object({
  /** cases not closed */
  openCases: z.number().int(),
  closedCases: z.number().int(),
  /** open cases with a promise missed that is still not done */
  overdueCases: z.number().int(),
  /** promises */
  met: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
});
export type BoardTotals = z.infer<typeof boardTotals>;
