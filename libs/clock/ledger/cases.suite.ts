import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { LedgerBudget } from './budget.js';
import { WEEKDAYS, type CalendarDay, type CalendarLayer, type Hours } from './calendar-layer.js';
import type { Segment } from './segments.js';

/** Random cases for the laws and the oracle: zones with every kind of change, odd calendars, pauses of every shape. */
export const ZONES = [
  'Asia/Shanghai',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2009, 0, 1);
const LAST = Date.UTC(2026, 10, 1);

const DAYTIME: Hours = [['09:00', '18:00']];
const LUNCH: Hours = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
];
const NIGHT: Hours = [
  ['00:00', '04:30'],
  ['22:00', '24:00'],
];
const HALF: Hours = [['09:00', '12:00']];
const ROUND: Hours = [['00:00', '24:00']];
export const hours = fc.constantFrom<Hours>(DAYTIME, DAYTIME, LUNCH, LUNCH, NIGHT, HALF, ROUND);

const week = fc.oneof(
  hours.map((each) => weekOf([1, 2, 3, 4, 5], each)),
  fc.tuple(hours, hours).map(([each, saturday]) => ({ ...weekOf([1, 2, 3, 4, 5], each), saturday })),
  hours.map((each) => weekOf([0, 1, 2, 3, 4, 5, 6], each)),
  fc.tuple(hours, hours).map(([odd, even]) => ({ ...weekOf([1, 3, 5], odd), ...weekOf([2, 6], even) })),
);

function weekOf(days: readonly number[], each: Hours): Record<string, Hours> {
  return Object.fromEntries(days.map((day) => [WEEKDAYS[day]!, each]));
}

export interface Case {
  readonly openedAt: string;
  readonly layers: readonly CalendarLayer[];
  readonly segments: readonly Segment[];
}

export const iso = (epochMs: number): string => new Date(epochMs).toISOString();

/** Half of them near a change of offset of their zone. */
const opening = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    at: fc.integer({ min: FIRST / MINUTE_MS, max: LAST / MINUTE_MS }),
    nearMinutes: fc.integer({ min: -3 * 1440, max: 300 }),
    near: fc.boolean(),
  })
  .map(({ zone, at, nearMinutes, near }) => {
    const change = near ? nextChange(zone, at * MINUTE_MS) : undefined;
    return { zone, openedMs: change === undefined ? at * MINUTE_MS : change + nearMinutes * MINUTE_MS };
  });

const changes = new Map<string, number | undefined>();

function nextChange(zone: string, epochMs: number): number | undefined {
  const quarter = Math.floor(epochMs / (90 * DAY_MS));
  const key = `${zone} ${quarter}`;
  if (!changes.has(key)) {
    const from = Temporal.Instant.fromEpochMilliseconds(quarter * 90 * DAY_MS).toZonedDateTimeISO(zone);
    const next = from.getTimeZoneTransition('next');
    // Zones have offsets of seconds far in the past and future only; here all changes are on whole minutes.
    changes.set(key, next === null || next.epochMilliseconds > LAST ? undefined : next.epochMilliseconds);
  }
  return changes.get(key);
}

const specialDays = (openedMs: number): fc.Arbitrary<CalendarDay[]> =>
  fc
    .array(
      fc.record({
        date: fc.integer({ min: -1, max: 12 }).map((days) => iso(openedMs + days * DAY_MS).slice(0, 10)),
        works: fc.boolean(),
        hours: fc.option(hours, { nil: undefined }),
        like: fc.option(fc.constantFrom(...WEEKDAYS), { nil: undefined, freq: 6 }),
      }),
      { maxLength: 4 },
    )
    .map((days) =>
      days.map(({ date, works, hours: own, like }) => ({
        date,
        works,
        ...(own === undefined ? {} : { hours: own }),
        ...(like === undefined ? {} : { like }),
      })),
    );

const changeOfClock = fc.record({
  gapMinutes: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 3 * 1440 })),
  suspended: fc.boolean(),
  holder: fc.constantFrom('agent', 'repairer', null),
  untilMinutes: fc.option(fc.integer({ min: 0, max: 2 * 1440 }), { nil: undefined }),
});

export const segmentsFrom = (openedMs: number): fc.Arbitrary<Segment[]> =>
  fc.array(changeOfClock, { maxLength: 5 }).map((list) => {
    let at = openedMs - 60 * MINUTE_MS;
    return list.map(({ gapMinutes, suspended, holder, untilMinutes }) => {
      at += gapMinutes * MINUTE_MS;
      const from = iso(at);
      if (!suspended) return { from, state: 'running', holder };
      const until = untilMinutes === undefined ? {} : { until: iso(at + untilMinutes * MINUTE_MS) };
      return { from, state: 'suspended', reason: holder ?? 'parts', ...until };
    });
  });

export const anyCase: fc.Arbitrary<Case> = opening.chain(({ zone, openedMs }) =>
  fc
    .record({
      week,
      inner: fc.option(week, { nil: undefined, freq: 5 }),
      days: specialDays(openedMs),
      siteDays: specialDays(openedMs),
      drops: fc.boolean(),
      segments: segmentsFrom(openedMs),
    })
    .map(({ week: outer, inner, days, siteDays, drops, segments }) => ({
      openedAt: iso(openedMs),
      segments,
      layers: [
        { id: 'group', version: '1', zone, week: outer, days },
        {
          id: 'site',
          version: '1',
          days: siteDays,
          ...(inner === undefined ? {} : { week: inner }),
          ...(drops && siteDays.length > 2 ? { dropsInheritedDays: true } : {}),
        },
      ],
    })),
);

const whole = (max: number) => fc.integer({ min: 1, max });

export const plainBudget: fc.Arbitrary<LedgerBudget> = fc.oneof(
  whole(3000).map((amount) => ({ unit: 'minutes' as const, amount })),
  whole(72).map((amount) => ({ unit: 'hours' as const, amount })),
  whole(5).map((amount) => ({ unit: 'calendar-days' as const, amount })),
  whole(2400).map((amount) => ({ unit: 'working-minutes' as const, amount })),
  whole(5).map((amount) => ({ unit: 'working-days' as const, amount })),
  fc.integer({ min: 0, max: 3 }).map((after) => ({ unit: 'end-of-local-day' as const, after })),
  fc.integer({ min: 0, max: 3 }).map((after) => ({ unit: 'end-of-working-day' as const, after })),
  fc.constantFrom('2015-03-29', '2010-11-06', '2011-12-29').map((date) => ({ unit: 'end-of-date' as const, date })),
  fc.constant({ unit: 'instant' as const, at: '2015-01-01T00:00:00.000Z' }),
);

export const anyBudget: fc.Arbitrary<LedgerBudget> = fc.oneof(
  { weight: 9, arbitrary: plainBudget },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('earlier-of' as const, 'later-of' as const),
        fc.array(plainBudget, { minLength: 1, maxLength: 3 }),
      )
      .map(([unit, of]) => ({ unit, of })),
  },
);
