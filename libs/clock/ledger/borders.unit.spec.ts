import type { LedgerBudget } from './budget.js';
import type { CalendarLayer, Hours } from './calendar-layer.js';
import { type Calendar, compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';
import type { Segment } from './segments.js';
import { isMet, verdict } from './verdict.js';

/** What happens exactly where one thing ends and another begins. */
const OFFICE: Hours = [['09:00', '18:00']];
const week = { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE };
const office = (zone: string, more: Partial<CalendarLayer> = {}) =>
  compileCalendar([{ id: 'office', version: '1', zone, week, ...more }]);
const utc = office('Etc/UTC');
const MONDAY = '2026-03-02T10:00:00.000Z';
const on = (day: number, time: string) => `2026-03-0${day}T${time}:00.000Z`;
const paused = (from: string, until?: string): Segment => ({
  ...{ from, state: 'suspended', reason: 'parts' },
  ...(until === undefined ? {} : { until }),
});
const due = (budget: LedgerBudget, segments: readonly Segment[] = [], openedAt = MONDAY, calendar: Calendar = utc) =>
  dueAt(budget, openedAt, segments, calendar).dueAt;
const localEnd = { unit: 'end-of-local-day' } as const;
const workEnd = { unit: 'end-of-working-day' } as const;

describe('the end of a day', () => {
  it('counts where the clock runs up to it, however short', () => {
    expect(due(localEnd, [paused(on(3, '00:00'))])).toBe(on(3, '00:00'));
    expect(due(workEnd, [paused(on(2, '18:00'))])).toBe(on(2, '18:00'));
  });

  it('does not count where the clock runs again only from it on', () => {
    expect(due(localEnd, [paused(on(2, '12:00'), on(3, '00:00'))])).toBe(on(4, '00:00'));
    expect(due(workEnd, [paused(on(2, '12:00'), on(2, '18:00'))])).toBe(on(3, '18:00'));
  });

  it('never comes for a clock that stood still from its opening', () => {
    for (const budget of [
      localEnd,
      workEnd,
      { unit: 'hours', amount: 1 },
      { unit: 'working-days', amount: 1 },
    ] as const) {
      expect(due(budget, [paused(MONDAY)])).toBeNull();
    }
  });

  it('of work that is over at the opening is the next one', () => {
    expect(due(workEnd, [], on(2, '18:00'))).toBe(on(3, '18:00'));
    expect(due(workEnd, [], on(2, '17:59'))).toBe(on(2, '18:00'));
  });

  it('that comes twice is the first that lies ahead', () => {
    // 2010-11-07 00:01 the clocks of St. John's went back to 23:01: midnight at 02:30Z, and an hour later again
    const stJohns = office('America/St_Johns');
    const at = (time: string) => `2010-11-07T${time}:00.000Z`;
    expect(due(localEnd, [], at('02:00'), stJohns)).toBe(at('02:30'));
    expect(due(localEnd, [], at('02:45'), stJohns)).toBe(at('03:30'));
  });
});

describe('a working day', () => {
  it('used up to its close goes on to the next opening, and a pause in between still counts', () => {
    const day = { unit: 'working-days', amount: 1 } as const;
    expect(due(day, [], on(2, '09:00'))).toBe(on(3, '09:00'));
    expect(due(day, [paused(on(2, '18:00'), on(3, '12:00'))], on(2, '09:00'))).toBe(on(3, '12:00'));
    expect(due(day, [paused(on(2, '18:00'))], on(2, '09:00'))).toBeNull();
    const minutes = { unit: 'working-minutes', amount: 540 } as const;
    expect(due(minutes, [paused(on(2, '18:00'))], on(2, '09:00'))).toBe(on(2, '18:00'));
  });

  it('of thirds is whole again, a year of them too', () => {
    const thirds: Hours = [
      ['09:00', '10:00'],
      ['11:00', '12:00'],
      ['13:00', '14:00'],
    ];
    const daily = Object.fromEntries(Object.keys(week).map((day) => [day, thirds]));
    const calendar = office('Etc/UTC', { week: daily });
    const amount = 260;
    expect(due({ unit: 'working-days', amount }, [], '2026-01-01T11:20:00.000Z', calendar)).toBe(
      '2026-12-31T11:20:00.000Z',
    );
  });

  it('is none where the clocks jump over all of it', () => {
    // New York, 2015-03-08: 02:00 to 03:00 does not exist
    const calendar = office('America/New_York', { week: { ...week, sunday: [['02:00', '03:00']] } });
    const saturday = '2015-03-07T17:00:00.000Z';
    expect(due({ unit: 'working-days', amount: 1 }, [], saturday, calendar)).toBe('2015-03-10T13:00:00.000Z');
    expect(due(workEnd, [], saturday, calendar)).toBe('2015-03-09T22:00:00.000Z');
  });

  it('whose hours come twice is worked in the order in which they come', () => {
    // London, 2015-10-25: from 01:00 to 02:00 in summer time, then once more
    const calendar = office('Europe/London', {
      week: {
        sunday: [
          ['01:00', '01:20'],
          ['01:40', '02:00'],
        ],
      },
    });
    const at = (time: string) => `2015-10-25T${time}:00.000Z`;
    const minutes = (amount: number) => due({ unit: 'working-minutes', amount }, [], at('00:00'), calendar);
    expect([10, 30, 50, 70].map(minutes)).toEqual([at('00:10'), at('00:50'), at('01:10'), at('01:50')]);
    expect(due(workEnd, [], at('00:00'), calendar)).toBe(at('02:00'));
  });
});

describe('a judgement', () => {
  const judged = { openedAt: MONDAY, segments: [], now: on(9, '00:00') };

  it('at the last instant is met, at the end of a day just before it', () => {
    const hour = { unit: 'hours', amount: 1 } as const;
    const at = (budget: LedgerBudget, metAt: string) => verdict({ ...judged, budget, metAt }, utc).verdict;
    expect(at(hour, on(2, '11:00'))).toBe('met');
    expect(at(hour, '2026-03-02T11:00:00.001Z')).toBe('missed');
    expect(at(localEnd, '2026-03-02T23:59:59.999Z')).toBe('met');
    expect(at(localEnd, on(3, '00:00'))).toBe('missed');
  });

  it('of a clock that stands still is never late', () => {
    expect(isMet({ dueAt: null, exclusive: true }, MONDAY)).toBe(true);
    expect(isMet({ dueAt: null, exclusive: false }, MONDAY)).toBe(true);
    const standing = verdict(
      { ...judged, segments: [paused(MONDAY)], budget: { unit: 'hours', amount: 1 }, metAt: null },
      utc,
    );
    expect(standing).toMatchObject({ verdict: 'open', dueAt: null, marginMs: null, usedMs: 0 });
  });

  it('knows nothing of what begins with it', () => {
    const segments = [{ from: MONDAY, state: 'running', holder: 'agent' } as const, paused(on(2, '11:00'))];
    const at11 = verdict({ ...judged, segments, budget: { unit: 'hours', amount: 5 }, metAt: on(2, '11:00') }, utc);
    expect(at11.perReason).toEqual({});
    expect(at11.perHolder).toEqual({ agent: 3_600_000 });
  });

  it('charges what ran before the first holder was named to nobody in particular', () => {
    const segments = [{ from: on(2, '11:00'), state: 'running', holder: 'agent' } as const];
    const now = verdict({ ...judged, segments, budget: { unit: 'hours', amount: 5 }, metAt: on(2, '12:00') }, utc);
    expect(now.perHolder).toEqual({ unassigned: 3_600_000, agent: 3_600_000 });
  });
});

describe('parts of a budget that fall together', () => {
  it('are decided by each other in any order', () => {
    const early: LedgerBudget = { unit: 'hours', amount: 1 };
    const late: LedgerBudget = { unit: 'hours', amount: 2 };
    for (const of of [
      [early, late],
      [late, early],
      [early, late, early],
    ]) {
      expect(due({ unit: 'earlier-of', of })).toBe(on(2, '11:00'));
      expect(due({ unit: 'later-of', of })).toBe(on(2, '12:00'));
    }
  });
});
