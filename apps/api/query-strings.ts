import { z } from 'zod';
import { CASE_KINDS, SEVERITIES, STAGES, TARGETS, WRITTEN } from '#libs/contracts/case.js';
import { ROLES } from '#libs/contracts/event.js';
import { CASE_SORTS, REVISIT_FILTERS } from '#libs/read-model/cases/query.js';
import { ON_TIME_KEYS } from '#libs/contracts/views.js';

const word = z.string().trim().min(1).max(200).regex(WRITTEN, 'a text is expected');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month YYYY-MM is expected');
const day = z.iso.date('a day YYYY-MM-DD is expected');

export const CASES_LIMIT_MAX = 200;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Query of GET /v1/cases/count. Unknown names are refused: a filter misspelt would otherwise show too much. */
export const countQuery = z.strictObject({
  site: word.optional(),
  kind: z.enum(CASE_KINDS).optional(),
  stage: z.enum(STAGES).optional(),
  severity: z.enum(SEVERITIES).optional(),
  department: word.optional(),
  closed: flag.optional(),
  /** of the promise due next */
  target: z.enum(TARGETS).optional(),
  /** role in whose hands it is */
  holder: z.enum(ROLES).optional(),
  /** whether it waits for somebody now */
  waiting: flag.optional(),
  /** month of receipt, site time */
  month: month.optional(),
  /** months of receipt from and to, both counted, site time */
  since: month.optional(),
  until: month.optional(),
  /** first day of receipt, site time */
  receivedFrom: day.optional(),
  /** what it is about, as clusters say it: category, topic or sort; of a complaint the department complained of */
  about: word.optional(),
  /** what the last revisit found; `none`: ended without any */
  revisit: z.enum(REVISIT_FILTERS).optional(),
  /** whether it was closed and opened again, and passed from one department to another, at least once */
  reopened: flag.optional(),
  bounced: flag.optional(),
  /** clause of a promise that was missed */
  missed: word.optional(),
  /** words: start of a reference, part of the name of a site or department; or a case id */
  search: word.optional(),
  /** name of the mapping that brought it in */
  imported: word.optional(),
});

/** Query of GET /v1/cases. */
export const casesQuery = countQuery.extend({
  sort: z.enum(CASE_SORTS).default('next-due'),
  limit: z.coerce.number().int().min(1).max(CASES_LIMIT_MAX).default(50),
  cursor: z.string().min(1).max(500).optional(),
});

/** Query of POST /v1/photos: from where it is seen. */
export const photosQuery = z.strictObject({ site: word });

/** Query of GET /v1/boards/on-time. */
export const onTimeQuery = z.strictObject({
  /** comma-separated keys, e.g. `department,month` */
  groupBy: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(ON_TIME_KEYS)).min(1).max(ON_TIME_KEYS.length))
    .refine((keys) => new Set(keys).size === keys.length, 'each key once')
    .meta({ type: 'array', items: { enum: ON_TIME_KEYS }, minItems: 1, uniqueItems: true }),
  site: word.optional(),
  region: word.optional(),
  department: word.optional(),
  kind: z.enum(CASE_KINDS).optional(),
  severity: z.enum(SEVERITIES).optional(),
  clause: word.optional(),
  target: word.optional(),
  month: month.optional(),
  /** months of receipt from and to, both counted */
  since: month.optional(),
  until: month.optional(),
});

/** Query of GET /v1/boards/days, /sites and /outcomes: both days counted; the last 90 days unless asked otherwise. */
export const periodQuery = z.strictObject({
  site: word.optional(),
  kind: z.enum(CASE_KINDS).optional(),
  from: day.optional(),
  to: day.optional(),
});

/** Query of GET /v1/answers: `fee` takes site and area, `facilities` site and facility, `services` site, `repair-progress` the case. */
export const answersQuery = z.strictObject({
  about: z.enum(['fee', 'facilities', 'services', 'repair-progress']),
  site: word.optional(),
  /** square metres with at most two decimals */
  area: word.optional(),
  facility: word.optional(),
  case: z.uuid().optional(),
});

/** Query of GET /v1/inbox. */
export const inboxQuery = z.strictObject({
  unread: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
  limit: z.coerce.number().int().min(1).max(CASES_LIMIT_MAX).default(50),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

/** Query of GET /v1/cases/:caseId/script. */
export const scriptQuery = z.strictObject({ topic: word.optional() });

/** Query of GET /v1/sites/:site/script: a call of which nothing is known yet but its kind. */
export const newCallQuery = z.strictObject({ kind: z.enum(CASE_KINDS).default('complaint'), topic: word.optional() });

export const totalsQuery = z.strictObject({ site: word.optional() });
export const noQuery = z.strictObject({});
