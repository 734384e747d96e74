import { z } from 'zod';
import { ROLES } from './event.js';

/** The seven stages that each kind of case goes through (P-1 .. P-7). */
export const STAGES = ['accept', 'verify', 'investigate', 'remedy', 'reply', 'revisit', 'archive'] as const;
export type Stage = (typeof STAGES)[number];

export const CASE_KINDS = ['complaint', 'repair', 'enquiry', 'emergency', 'service-order', 'fee-reminder'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const SEVERITIES = ['major', 'important', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Patterns and not code, so that the OpenAPI document says exactly what is taken: days that exist, years that keep four
 * digits whatever the offset (`+010000-…` would sort before every other text).
 */
const DAY =
  '(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)' +
  '|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)';
const HOUR_AND_MINUTE = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const INSTANT = new RegExp(`^${DAY}T${HOUR_AND_MINUTE}:[0-5][0-9](?:\\.[0-9]{1,3})?(?:Z|[+-]${HOUR_AND_MINUTE})$`);

/** An instant with its offset; normalised to UTC with milliseconds, so equal instants are equal strings. */
export const instant = z
  .string()
  .regex(INSTANT, 'an existing ISO 8601 instant with offset is expected, e.g. 2026-03-01T09:00:00+08:00')
  .transform((text) => new Date(text).toISOString());

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const localDate = z.string().regex(new RegExp(`^${DAY}$`), 'an existing date YYYY-MM-DD is expected');

/** A text with more than white space in it (U+FEFF counts as such here, and not everywhere) and without U+0000. */
export const WRITTEN = /^[^\u0000]*[^\s\ufeff\u0000][^\u0000]*$/;

/** Stored instants are already normalised. */
export const storedInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** What libs/clock understands; the full set of budgets grows there. Amounts are positive integers. */
export const budget = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('minutes'), amount: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('calendar-days'), amount: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('end-of-local-day') }),
  /** End of the given local day in the site's zone. */
  z.strictObject({ unit: z.literal('end-of-date'), date: z.string() }),
  z.strictObject({ unit: z.literal('instant'), at: storedInstant }),
]);
export type Budget = z.infer<typeof budget>;

/** How a due instant came about, so that nobody downstream computes it again. */
export const arithmetic = z.strictObject({
  openedAt: storedInstant,
  dueAt: storedInstant,
  /** true: met only strictly before dueAt (end of a local day); false: met up to and including dueAt */
  exclusive: z.boolean(),
  zone: z.string(),
  budget,
  /** local wall-clock texts `YYYY-MM-DD HH:mm:ss`, for the sentence on the page */
  openedLocal: z.string(),
  dueLocal: z.string(),
  /** `<pack>@<version>` and the calendar's version */
  packVersion: z.string(),
  calendarVersion: z.string(),
});
export type Arithmetic = z.infer<typeof arithmetic>;

/** One step of an obligation's ladder: who is told, when. */
export const rung = z.strictObject({
  /** 1.. in order of time */
  rung: z.number().int().positive(),
  at: storedInstant,
  notify: z.enum(ROLES),
  /** the first rung at the due instant records the miss */
  meaning: z.enum(['reminder', 'missed', 'escalation']),
});
export type Rung = z.infer<typeof rung>;

export const TARGETS = ['hand-over', 'answer', 'solve', 'tell-result', 'revisit', 'promise', 'as-at-source'] as const;
export type Target = (typeof TARGETS)[number];

const obligationRef = {
  /** unique in its case, for example `D-3.5a/answer` or `R-2.4/promise#2` */
  obligationId: z.string(),
  clause: z.string(),
  target: z.enum(TARGETS),
};

/** Facts about promises, the same for every kind of case. Each carries its arithmetic. */
export const obligationEvents = {
  ObligationOpened: z.strictObject({
    ...obligationRef,
    holder: z.enum(ROLES),
    arithmetic,
    ladder: z.array(rung),
  }),
  /** The due instant of an open obligation moved (a new date asked for by the household). */
  ObligationDueMoved: z.strictObject({
    ...obligationRef,
    reason: z.string(),
    previousDueAt: storedInstant,
    arithmetic,
    ladder: z.array(rung),
  }),
  ObligationMet: z.strictObject({
    ...obligationRef,
    metAt: storedInstant,
    marginMs: z.number().int().nonnegative(),
    arithmetic,
  }),
  /** The due instant passed. `missedAt` is that instant, whenever it was noticed. */
  ObligationMissed: z.strictObject({ ...obligationRef, missedAt: storedInstant, arithmetic }),
  /** What was missed has been done after all; the verdict stays, the ladder stops. */
  ObligationDischarged: z.strictObject({ ...obligationRef, dischargedAt: storedInstant, lateMs: z.number().int() }),
  /** No longer owed: severity changed, case withdrawn. */
  ObligationWaived: z.strictObject({ ...obligationRef, reason: z.string() }),
  RungNotified: z.strictObject({
    ...obligationRef,
    rung: z.number().int().positive(),
    at: storedInstant,
    notify: z.enum(ROLES),
    meaning: rung.shape.meaning,
  }),
  /** Rungs that were past when the engine came to them; nobody is told of these. */
  RungsLapsed: z.strictObject({
    ...obligationRef,
    rungs: z.array(z.number().int().positive()),
    reason: z.enum(['outage', 'imported', 'superseded']),
  }),
  /** private: evidence (the proof, or who approved). A fact told late shows that a recorded miss was none, or the reverse. The miss stays in the stream. */
  VerdictCorrected: z.strictObject({
    ...obligationRef,
    from: z.enum(['met', 'missed']),
    to: z.enum(['met', 'missed']),
    /** when it really happened, and when it was told */
    happenedAt: storedInstant,
    toldAt: storedInstant,
    cause: z.string(),
    by: z.strictObject({ id: z.string(), role: z.enum(ROLES) }),
    arithmetic,
  }),
} as const;

/** What a case's workflow has to know; JSON. */
export const alarm = z.strictObject({ id: z.string(), at: storedInstant, summary: z.string() });
export type Alarm = z.infer<typeof alarm>;

/** State of a case as the conductor signals it and `ringAlarm` returns it. */
export const caseTimetable = z.strictObject({
  caseId: z.string(),
  version: z.number().int().nonnegative(),
  stage: z.enum(STAGES),
  closed: z.boolean(),
  /** in order of time */
  alarms: z.array(alarm),
});
export type CaseTimetable = z.infer<typeof caseTimetable>;
