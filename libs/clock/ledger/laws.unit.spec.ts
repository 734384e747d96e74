import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { LedgerBudget } from './budget.js';
import { compileCalendar, type Calendar } from './calendar.js';
import { anyBudget, anyCase, iso, plainBudget } from './cases.suite.js';
import { dueAt } from './due-at.js';
import { handOver, openClock, resume, stateAt, suspend, type ObligationClock } from './obligation-clock.js';
import type { Segment } from './segments.js';
import { verdict } from './verdict.js';

const RUNS = { numRuns: Number(process.env['REDRESS_TEST_RUNS'] ?? 500) };
const MINUTE_MS = 60_000;

const ms = (budget: LedgerBudget, openedAt: string, segments: readonly Segment[], calendar: Calendar) => {
  const { dueAt: due } = dueAt(budget, openedAt, segments, calendar);
  return due === null ? Infinity : Date.parse(due);
};
const pausesIn = (list: readonly (readonly [fromMs: number, untilMs: number])[]): Segment[] => {
  // Overlapping pauses are one pause; the segments of a clock do not overlap.
  const merged: [number, number][] = [];
  for (const [from, until] of [...list].sort((left, right) => left[0] - right[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], until);
    else merged.push([from, until]);
  }
  return merged.map(([from, until]) => ({ from: iso(from), state: 'suspended', reason: 'parts', until: iso(until) }));
};
const pause = fc.tuple(fc.integer({ min: -500, max: 9_000 }), fc.integer({ min: 1, max: 3_000 }));
const pauses = fc.array(pause, { maxLength: 4 });
const at = (openedAt: string, [from, length]: readonly [number, number]) => {
  const fromMs = Date.parse(openedAt) + from * MINUTE_MS;
  return [fromMs, fromMs + length * MINUTE_MS] as const;
};
const counted = fc.oneof(
  fc.integer({ min: 1, max: 4_000 }).map((amount) => ({ unit: 'minutes' as const, amount })),
  fc.integer({ min: 1, max: 3_000 }).map((amount) => ({ unit: 'working-minutes' as const, amount })),
  fc.integer({ min: 1, max: 8 }).map((amount) => ({ unit: 'working-days' as const, amount })),
);
const working: fc.Arbitrary<LedgerBudget> = fc.oneof(
  fc.integer({ min: 1, max: 3_000 }).map((amount) => ({ unit: 'working-minutes' as const, amount })),
  fc.integer({ min: 1, max: 8 }).map((amount) => ({ unit: 'working-days' as const, amount })),
  fc.integer({ min: 0, max: 4 }).map((after) => ({ unit: 'end-of-working-day' as const, after })),
);

describe('a pause', () => {
  it('cut in two is the same pause', () => {
    fc.assert(
      fc.property(anyCase, anyBudget, pause, fc.nat(), ({ openedAt, layers }, budget, span, cut) => {
        const calendar = compileCalendar(layers);
        const [from, until] = at(openedAt, span);
        const middle = from + (cut % (span[1] * MINUTE_MS + 1));
        const whole: Segment[] = [{ from: iso(from), state: 'suspended', reason: 'parts', until: iso(until) }];
        const halves: Segment[] = [
          { from: iso(from), state: 'suspended', reason: 'parts', until: iso(middle) },
          { from: iso(middle), state: 'suspended', reason: 'parts', until: iso(until) },
        ];
        const now = iso(until + 600 * MINUTE_MS);
        expect(ms(budget, openedAt, halves, calendar)).toBe(ms(budget, openedAt, whole, calendar));
        const judged = { budget, openedAt, metAt: null, now };
        const cutVerdict = verdict({ ...judged, segments: halves }, calendar);
        const wholeVerdict = verdict({ ...judged, segments: whole }, calendar);
        expect(cutVerdict.verdict).toBe(wholeVerdict.verdict);
        expect(cutVerdict.usedMs).toBeCloseTo(wholeVerdict.usedMs, 3);
      }),
      RUNS,
    );
  });

  it('outside working time changes nothing for working budgets', () => {
    fc.assert(
      fc.property(anyCase, working, fc.nat(), ({ openedAt, layers }, budget, pick) => {
        const calendar = compileCalendar(layers);
        const year = calendar.year(calendar.yearOf(Date.parse(openedAt)));
        const near = year.starts.findIndex((start) => start > Date.parse(openedAt));
        const row = near + (pick % 8);
        const closes = year.ends[row];
        const opens = year.starts[row + 1];
        fc.pre(near >= 0 && closes !== undefined && opens !== undefined && closes < opens);
        const idle: Segment[] = [{ from: iso(closes), state: 'suspended', reason: 'night', until: iso(opens) }];
        expect(ms(budget, openedAt, idle, calendar)).toBe(ms(budget, openedAt, [], calendar));
      }),
      RUNS,
    );
  });

  it('more never brings a due instant forward', () => {
    fc.assert(
      fc.property(anyCase, anyBudget, pauses, pause, ({ openedAt, layers }, budget, list, extra) => {
        const calendar = compileCalendar(layers);
        const spans = list.map((span) => at(openedAt, span));
        const before = ms(budget, openedAt, pausesIn(spans), calendar);
        const after = ms(budget, openedAt, pausesIn([...spans, at(openedAt, extra)]), calendar);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('after the due instant leaves it alone', () => {
    fc.assert(
      fc.property(anyCase, anyBudget, pauses, fc.integer({ min: 1, max: 999 }), (each, budget, list, minutes) => {
        const calendar = compileCalendar(each.layers);
        const spans = list.map((span) => at(each.openedAt, span));
        const due = ms(budget, each.openedAt, pausesIn(spans), calendar);
        const late = [...spans, [due, due + minutes * MINUTE_MS] as const].filter(([from]) => from <= due);
        const later = ms(budget, each.openedAt, pausesIn(late), calendar);
        // Working days end as the next one opens; a pause from that very opening still meets a clock that is not used up.
        const opensLater = (part: LedgerBudget): boolean =>
          part.unit === 'working-days' || ('of' in part && part.of.some(opensLater));
        if (opensLater(budget)) expect(later).toBeGreaterThanOrEqual(due);
        else expect(later).toBe(due);
      }),
      RUNS,
    );
  });
});

describe('a due instant', () => {
  it('grows with the budget', () => {
    fc.assert(
      fc.property(
        anyCase,
        plainBudget,
        fc.integer({ min: 1, max: 5 }),
        ({ openedAt, layers, segments }, budget, more) => {
          const calendar = compileCalendar(layers);
          const longer: LedgerBudget =
            'amount' in budget
              ? { ...budget, amount: budget.amount + more }
              : budget.unit === 'end-of-local-day' || budget.unit === 'end-of-working-day'
                ? { ...budget, after: (('after' in budget ? budget.after : 0) ?? 0) + more }
                : budget;
          expect(ms(longer, openedAt, segments, calendar)).toBeGreaterThanOrEqual(
            ms(budget, openedAt, segments, calendar),
          );
        },
      ),
      RUNS,
    );
  });

  it('grows with the start, for elapsed and working budgets, whatever the pauses', () => {
    fc.assert(
      fc.property(anyCase, counted, pauses, fc.nat(6_000), ({ openedAt, layers }, budget, list, minutes) => {
        const calendar = compileCalendar(layers);
        const segments = pausesIn(list.map((span) => at(openedAt, span)));
        const later = iso(Date.parse(openedAt) + minutes * MINUTE_MS);
        expect(ms(budget, later, segments, calendar)).toBeGreaterThanOrEqual(ms(budget, openedAt, segments, calendar));
      }),
      RUNS,
    );
  });

  it('of calendar days grows with the start but for the shift of the zone', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 9 }), fc.nat(3_000), ({ openedAt, layers }, amount, minutes) => {
        const calendar = compileCalendar(layers);
        const budget = { unit: 'calendar-days', amount } as const;
        const later = iso(Date.parse(openedAt) + minutes * MINUTE_MS);
        const first = ms(budget, openedAt, [], calendar);
        const second = ms(budget, later, [], calendar);
        const offsets = [Date.parse(openedAt), Date.parse(later), first, second].map(
          (epochMs) =>
            Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(calendar.zone).offsetNanoseconds / 1e6,
        );
        expect(second + Math.max(...offsets) - Math.min(...offsets)).toBeGreaterThanOrEqual(first);
      }),
      RUNS,
    );
  });

  it('never comes sooner for one more holiday', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyBudget,
        fc.integer({ min: -1, max: 12 }),
        ({ openedAt, layers, segments }, budget, days) => {
          const date = iso(Date.parse(openedAt) + days * 86_400_000).slice(0, 10);
          const closed = [...layers, { id: 'closed', version: '1', days: [{ date, works: false }] }];
          expect(ms(budget, openedAt, segments, compileCalendar(closed))).toBeGreaterThanOrEqual(
            ms(budget, openedAt, segments, compileCalendar(layers)),
          );
        },
      ),
      RUNS,
    );
  });

  it('is where the budget is used up, to the millisecond', () => {
    fc.assert(
      fc.property(anyCase, counted, pauses, ({ openedAt, layers }, budget, list) => {
        fc.pre(budget.unit !== 'working-days');
        const calendar = compileCalendar(layers);
        const segments = pausesIn(list.map((span) => at(openedAt, span)));
        const metAt = iso(ms(budget, openedAt, segments, calendar));
        const judged = verdict({ budget, openedAt, segments, metAt, now: metAt }, calendar);
        expect(judged).toMatchObject({ verdict: 'met', marginMs: 0, usedMs: budget.amount * MINUTE_MS });
      }),
      RUNS,
    );
  });
});

describe('used time', () => {
  it('of all holders and all pauses is the time that passed', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(9_000), ({ openedAt, layers, segments }, minutes) => {
        const budget = { unit: 'hours', amount: 1 } as const;
        const now = iso(Date.parse(openedAt) + minutes * MINUTE_MS);
        const judged = verdict({ budget, openedAt, segments, metAt: null, now }, compileCalendar(layers));
        const sum = (list: Readonly<Record<string, number>>) =>
          Object.values(list).reduce((all, each) => all + each, 0);
        expect(sum(judged.perHolder)).toBe(judged.usedMs);
        expect(sum(judged.perHolder) + sum(judged.perReason)).toBe(minutes * MINUTE_MS);
      }),
      RUNS,
    );
  });
});

describe('recomputation', () => {
  const change = fc.record({ minutes: fc.nat(2_000), what: fc.constantFrom('pause', 'short', 'resume', 'hand') });

  it('from what was stored, after every change and any restart, gives what was stored', () => {
    fc.assert(
      fc.property(anyCase, anyBudget, fc.array(change, { maxLength: 6 }), ({ openedAt, layers }, budget, changes) => {
        const calendar = compileCalendar(layers);
        let clock: ObligationClock = openClock(budget, openedAt, 'agent');
        let now = Date.parse(openedAt);
        for (const { minutes, what } of changes) {
          now += minutes * MINUTE_MS;
          clock = changed(clock, what, now);
          const live = dueAt(clock.budget, clock.openedAt, clock.segments, calendar);
          const stored = JSON.parse(JSON.stringify(clock)) as ObligationClock;
          const fresh = compileCalendar(JSON.parse(JSON.stringify(layers)) as typeof layers);
          expect(dueAt(stored.budget, stored.openedAt, stored.segments, fresh)).toEqual(live);
          expect(stored.openedAt).toBe(openedAt);
        }
      }),
      RUNS,
    );
  });

  function changed(clock: ObligationClock, what: string, now: number): ObligationClock {
    const { running, holder } = stateAt(clock, iso(now));
    if (!running) return what === 'resume' ? resume(clock, { at: iso(now) }) : clock;
    if (what === 'hand') return handOver(clock, { at: iso(now), holder: holder === 'agent' ? 'repairer' : 'agent' });
    if (what === 'short') return suspend(clock, { at: iso(now), reason: 'parts', until: iso(now + 90 * MINUTE_MS) });
    return what === 'pause' ? suspend(clock, { at: iso(now), reason: 'household' }) : clock;
  }
});
