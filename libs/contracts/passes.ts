import { z } from 'zod';
import { CASE_KINDS, STAGES, TARGETS } from './case.js';
import { photo } from './repair/fields.js';
import { text, word } from './shared/fields.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });
/** How long a household can follow its case by a link that nobody set a term for, days. */
export const FOLLOW_DAYS = 30;
/** Longest life of a pass, days. */
const DAYS_MAX = { case: 90, site: 730 } as const;

export const passCommands = {
  MakeHouseholdLink: z.strictObject({
    days: z.number().int().min(1).max(DAYS_MAX.case).default(FOLLOW_DAYS),
  }),
  MakeIntakeLink: z.strictObject({ days: z.number().int().min(1).max(DAYS_MAX.site).default(365) }),
  RevokeLinks: z.strictObject({}),
  /** P-5, in the household's own words; an objection has some. */
  AnswerAsHousehold: z.discriminatedUnion('satisfied', [
    z.strictObject({ satisfied: z.literal(true), words: text(1_000).optional() }),
    z.strictObject({ satisfied: z.literal(false), words: text(1_000) }),
  ]),
  RateAsHousehold: z.strictObject({ satisfied: z.boolean(), words: text(1_000).optional() }),
  /** A report by whoever stands before the code. `website`: left empty by people, filled in by machines. */
  ReportAtSite: z.strictObject({
    about: z.enum(['repair', 'complaint']),
    what: text(2_000),
    where: text(200),
    contact: word,
    name: word.optional(),
    photos: z.array(photo).max(6).default([]),
    website: z.string().max(200).optional(),
  }),
} as const;
export type SiteReport = z.infer<(typeof passCommands)['ReportAtSite']>;

export const passLink = z.object({
  /** address of the page, without the host */
  path: z.string(),
  expiresAt: z.string(),
});
export type PassLink = z.infer<typeof passLink>;
export const linksRevoked = z.object({ revoked: z.number().int() });

/** A case as its household may see it: no names of staff, no internal words, no figures of the company. */
export const householdCase = z.object({
  reference: z.string(),
  siteName: bilingual,
  zone: z.string(),
  kind: z.enum(CASE_KINDS),
  stage: z.enum(STAGES),
  closed: z.boolean(),
  receivedAt: z.string(),
  /** what the household said itself; null once erased */
  said: z.string().nullable(),
  /** what is owed to the household next, and until when; the earliest first */
  promised: z.array(z.object({ target: z.enum(TARGETS), dueAt: z.string(), what: z.string().nullable() })),
  /** the plan that waits for the household's answer */
  plan: z.object({ id: z.string(), words: z.string().nullable() }).nullable(),
  /** what the household has answered, latest last */
  answers: z.array(z.object({ satisfied: z.boolean(), at: z.string(), words: z.string().nullable() })),
  result: z.object({ at: z.string(), words: z.string().nullable() }).nullable(),
  /** whether it may say how satisfied it is: the result has been told, and it has not said so yet */
  mayRate: z.boolean(),
  expiresAt: z.string(),
});
export type HouseholdCase = z.infer<typeof householdCase>;

export const intakePage = z.object({ siteName: bilingual });
export const reportTaken = z.object({
  /** null where nothing was taken in */
  reference: z.string().nullable(),
  /** address of the page on which the case can be followed */
  path: z.string().nullable(),
});
export type ReportTaken = z.infer<typeof reportTaken>;
