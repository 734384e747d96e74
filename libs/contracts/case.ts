import { z } from 'zod';
import { ROLES } from './event.js';

/** The seven stages that each kind of case goes through (P-1 .. P-7). */
export const STAGES = ['accept', 'verify', 'investigate', 'remedy', 'reply', 'revisit', 'archive'] as const;
export type Stage = (typeof STAGES)[number];

export const CASE_KINDS = [
  'complaint',
  'repair',
  'enquiry',
  'emergency',
  'service-order',
  'fee-reminder',
  'formality',
] as const;
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

const amount = z.number().int().positive();
const after = z.number().int().nonnegative().optional();

const plainBudgets = [
  z.strictObject({ unit: z.literal('minutes'), amount }),
  z.strictObject({ unit: z.literal('hours'), amount }),
  z.strictObject({ unit: z.literal('calendar-days'), amount }),
  z.strictObject({ unit: z.literal('working-minutes'), amount }),
  z.strictObject({ unit: z.literal('working-days'), amount }),
  z.strictObject({ unit: z.literal('end-of-local-day'), after }),
  z.strictObject({ unit: z.literal('end-of-working-day'), after }),
  z.strictObject({ unit: z.literal('end-of-date'), date: z.string() }),
  z.strictObject({ unit: z.literal('instant'), at: storedInstant }),
] as const;
const plainBudget = z.discriminatedUnion('unit', plainBudgets);

/**
 * How long an obligation has. Amounts are positive integers.
 *
 * - `minutes`, `hours`: elapsed time, day and night.
 * - `calendar-days`: to the same wall-clock time n days on (Temporal's `compatible` rule where that time is missing or double).
 * - `working-minutes`: time inside the spans of the calendar.
 * - `working-days`: to the same share of the working day, n working days on; with equal days this is the same time of day.
 * - `end-of-local-day`, `end-of-working-day`: to the close of the day of opening, or of the `after`-th day (working day) after it.
 * - `end-of-date`, `instant`: agreed with the household; nothing but a new agreement moves them.
 */
export const budget = z.discriminatedUnion('unit', [
  ...plainBudgets,
  z.strictObject({ unit: z.literal('earlier-of'), of: z.array(plainBudget).min(2) }),
  z.strictObject({ unit: z.literal('later-of'), of: z.array(plainBudget).min(2) }),
]);
export type Budget = z.infer<typeof budget>;

/**
 * What an obligation's clock does from an instant on, until the next segment begins. Before the first segment it runs for
 * nobody in particular. A suspension with `until` ends by itself then, and the clock runs on for whom it ran before.
 */
export const segment = z.discriminatedUnion('state', [
  z.strictObject({ from: storedInstant, state: z.literal('running'), holder: z.string().nullable() }),
  z.strictObject({
    from: storedInstant,
    state: z.literal('suspended'),
    reason: z.string(),
    until: storedInstant.optional(),
    /** who is waited for */
    waitingFor: z.string().optional(),
  }),
]);
export type Segment = z.infer<typeof segment>;

/**
 * How a due instant came about, so that nobody downstream computes it again. Local times are wall-clock texts
 * `YYYY-MM-DD HH:mm:ss` in `zone`.
 */
export const arithmetic = z.strictObject({
  openedAt: storedInstant,
  /** null while the clock is suspended with no end in sight */
  dueAt: storedInstant.nullable(),
  /** true: met only strictly before dueAt (end of a local day); false: met up to and including dueAt */
  exclusive: z.boolean(),
  /** true: a year on the way has no official calendar yet; its publication confirms or moves the instant */
  provisional: z.boolean(),
  zone: z.string(),
  budget,
  segments: z.array(segment),
  openedLocal: z.string(),
  dueLocal: z.string().nullable(),
  /** pauses before the due instant; null: not over */
  pauses: z.array(
    z.strictObject({
      reason: z.string(),
      fromLocal: z.string(),
      untilLocal: z.string().nullable(),
      elapsedMs: z.number().int().nullable(),
    }),
  ),
  /** dates on the way that are not what their weekday says; none where the calendar has no part in it */
  days: z.array(
    z.strictObject({
      kind: z.enum(['holiday', 'make-up', 'special-hours']),
      from: z.string(),
      to: z.string(),
      name: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
    }),
  ),
  /** years on the way whose official list is not published */
  unknownYears: z.array(z.number().int()),
  /** `<pack>@<version>` and `<calendar>@<version>`, with those of the region and the site after a `+` */
  packVersion: z.string(),
  calendarVersion: z.string(),
});
export type Arithmetic = z.infer<typeof arithmetic>;

/** What the clock ran until a verdict: milliseconds, working time for working budgets, elapsed time for the rest. */
export const used = z.strictObject({
  usedMs: z.number(),
  perHolder: z.record(z.string(), z.number()),
  /** suspended time by reason */
  perReason: z.record(z.string(), z.number()),
});
export type Used = z.infer<typeof used>;

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

export const TARGETS = [
  'acknowledge',
  'hand-over',
  'dispatch',
  'arrive',
  'answer',
  'solve',
  'test',
  'tell-result',
  'revisit',
  'promise',
  'keep-informed',
  'as-at-source',
  'task',
] as const;
export type Target = (typeof TARGETS)[number];

const obligationRef = {
  /** unique in its case, for example `D-3.5a/answer` or `R-2.4/promise#2` */
  obligationId: z.string(),
  clause: z.string(),
  target: z.enum(TARGETS),
};

/** A clock that changed while it ran: what it was due before, and what it says now. */
const changed = {
  ...obligationRef,
  previousDueAt: storedInstant.nullable(),
  arithmetic,
  ladder: z.array(rung),
};

/** Facts about promises, the same for every kind of case. Each carries its arithmetic. */
export const obligationEvents = {
  ObligationOpened: z.strictObject({
    ...obligationRef,
    holder: z.enum(ROLES),
    arithmetic,
    ladder: z.array(rung),
  }),
  /** The due instant of an open obligation moved: by the household's wish, a year's calendar, or another pack. */
  ObligationDueMoved: z.strictObject({
    ...changed,
    reason: z.enum(['requested-by-household', 'calendar-published', 'pack-adopted']),
  }),
  /** A wait that the clause recognises stops the clock. */
  ObligationSuspended: z.strictObject({ ...changed, reason: z.string(), until: storedInstant.nullable() }),
  ObligationResumed: z.strictObject(changed),
  /** Another holder's minutes from here on; the due instant stays. */
  ObligationHeldBy: z.strictObject({ ...obligationRef, holder: z.string(), arithmetic }),
  /** private: reason. Before it was due, by somebody who may. */
  ObligationExtended: z.strictObject({
    ...changed,
    clause: z.string(),
    approver: z.strictObject({ id: z.string(), role: z.enum(ROLES) }),
  }),
  /** What had been met is owed again; the time in between is a pause, what was used stays used. */
  ObligationReopened: z.strictObject({ ...changed, answeredAt: storedInstant, reopenedAt: storedInstant }),
  /** The year's calendar, or the pack that was adopted, leaves the instant as it was. */
  DueConfirmed: z.strictObject({ ...obligationRef, arithmetic }),
  ObligationMet: z.strictObject({
    ...obligationRef,
    metAt: storedInstant,
    /** elapsed; null: met while the clock was suspended with no end */
    marginMs: z.number().int().nonnegative().nullable(),
    used,
    arithmetic,
  }),
  /** The due instant passed. `missedAt` is that instant, whenever it was noticed. */
  ObligationMissed: z.strictObject({ ...obligationRef, missedAt: storedInstant, used, arithmetic }),
  /** What was missed has been done after all; the verdict stays, the ladder stops. */
  ObligationDischarged: z.strictObject({
    ...obligationRef,
    dischargedAt: storedInstant,
    lateMs: z.number().int(),
    used,
  }),
  /** No longer owed: severity or pack changed, case withdrawn. */
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
