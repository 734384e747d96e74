import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LedgerBudget } from '../ledger/budget.js';
import type { CalendarLayer } from '../ledger/calendar-layer.js';
import { compileCalendar, type Calendar } from '../ledger/calendar.js';
import { dueAt, type Due } from '../ledger/due-at.js';
import type { Segment } from '../ledger/segments.js';
import { verdict, type Judged, type Verdict } from '../ledger/verdict.js';

const FOLDER = new URL('./', import.meta.url);

const instant = z.iso.datetime({ offset: true });
const figures = z.record(z.string(), z.number());
const vectorSchema = z.strictObject({
  name: z.string().min(1),
  calendar: z.array(z.string()).min(1),
  budget: z.looseObject({ unit: z.string() }),
  openedAt: instant,
  segments: z.array(
    z.discriminatedUnion('state', [
      z.strictObject({ from: instant, state: z.literal('running'), holder: z.string().nullable() }),
      z.strictObject({ from: instant, state: z.literal('suspended'), reason: z.string(), until: instant.optional() }),
    ]),
  ),
  expect: z.strictObject({
    dueAt: instant.nullable(),
    exclusive: z.literal(true).optional(),
    provisional: z.literal(true).optional(),
  }),
  judge: z
    .strictObject({
      metAt: instant.nullable(),
      now: instant,
      expect: z.strictObject({
        verdict: z.enum(['met', 'missed', 'open']),
        usedMs: z.number(),
        marginMs: z.number().nullable().optional(),
        perHolder: figures.optional(),
        perReason: figures.optional(),
      }),
    })
    .optional(),
});
export type Vector = z.infer<typeof vectorSchema>;

const fileSchema = z.strictObject({
  thread: z.string().nullable(),
  found: z.boolean(),
  what: z.string().min(40),
  vectors: z.array(vectorSchema).min(1),
});
export type VectorFile = z.infer<typeof fileSchema> & { readonly file: string };

export function vectorFiles(): readonly VectorFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'calendars.json')
    .sort()
    .map((name) => ({ ...fileSchema.parse(readJson(name)), file: name.replace('.json', '') }));
}

export function calendarLayers(): Readonly<Record<string, CalendarLayer>> {
  return readJson('calendars.json') as Record<string, CalendarLayer>;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

/** What a vector is run against: the ledger, or a wrong variant of it. */
export interface Clockwork {
  dueAt(budget: LedgerBudget, openedAt: string, segments: readonly Segment[], calendar: Calendar): Due;
  verdict(judged: Judged, calendar: Calendar): Verdict;
  calendar(layers: readonly CalendarLayer[]): Calendar;
}

export const ledger: Clockwork = { dueAt, verdict, calendar: compileCalendar };

export interface Prepared {
  readonly budget: LedgerBudget;
  readonly openedAt: string;
  readonly segments: readonly Segment[];
  readonly layers: readonly CalendarLayer[];
}

/** The vector in the ledger's own terms: UTC instants, layers by value. */
export function prepared(vector: Vector): Prepared {
  const known = calendarLayers();
  return {
    budget: vector.budget as unknown as LedgerBudget,
    openedAt: utc(vector.openedAt),
    segments: vector.segments.map((segment) => inUtc(segment as Segment)),
    layers: vector.calendar.map((name) => known[name] ?? { id: `missing ${name}`, version: '0' }),
  };
}

/** What the clockwork gets wrong; empty where the vector holds. */
export function faults(vector: Vector, { dueAt: dueOf, verdict: judge, calendar: compile }: Clockwork): string[] {
  const { budget, openedAt, segments, layers } = prepared(vector);
  const calendar = compile(layers);
  const due = dueOf(budget, openedAt, segments, calendar);
  const expected = vector.expect.dueAt === null ? null : utc(vector.expect.dueAt);
  const found = [
    ...differs('dueAt', due.dueAt, expected),
    ...differs('exclusive', due.exclusive, vector.expect.exclusive ?? false),
    ...differs('provisional', due.provisional, vector.expect.provisional ?? false),
  ];
  if (vector.judge === undefined) return found;
  const { metAt, now, expect: wanted } = vector.judge;
  const judged = judge(
    { budget, openedAt, segments, metAt: metAt === null ? null : utc(metAt), now: utc(now) },
    calendar,
  );
  const figuresFound = Object.entries(wanted).flatMap(([name, value]) =>
    differs(name, shown(judged[name as keyof Verdict]), value),
  );
  return [...found, ...differs('dueAt judged by', judged.dueAt, due.dueAt), ...figuresFound];
}

/** Holders and reasons with nothing to their name are not written down in a vector. */
function shown(value: Verdict[keyof Verdict]): unknown {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, ms]) => ms !== 0))
    : value;
}

function differs(name: string, actual: unknown, expected: unknown): string[] {
  const [left, right] = [JSON.stringify(sorted(actual)), JSON.stringify(sorted(expected))];
  return left === right ? [] : [`${name}: ${left}, not ${right}`];
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
    : value;
}

function inUtc(segment: Segment): Segment {
  if (segment.state === 'running') return { ...segment, from: utc(segment.from) };
  const until = segment.until === undefined ? {} : { until: utc(segment.until) };
  return { ...segment, from: utc(segment.from), ...until };
}

function utc(text: string): string {
  return new Date(text).toISOString();
}
