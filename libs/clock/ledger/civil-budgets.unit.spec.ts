import fc from 'fast-check';
import type { Budget } from '#libs/contracts/case.js';
import { localDateOf } from '../civil.js';
import { compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';
import { isMet } from './verdict.js';

/** A budget that no working time and no pause has a part in. */
function due(budget: Budget, openedAt: string, zone = 'Asia/Shanghai') {
  const { explanation, ...rest } = dueAt(budget, openedAt, [], compileCalendar([{ id: 'civil', version: '1', zone }]));
  const { budget: explained, openedLocal, dueLocal } = explanation;
  return { ...rest, budget: explained, openedAt, openedLocal, dueLocal: dueLocal ?? '', dueAt: rest.dueAt ?? '' };
}
const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

describe('the due instant', () => {
  const received = '2026-03-02T01:00:00.000Z'; // 09:00 in Shanghai

  it.each([
    ['minutes', { unit: 'minutes', amount: 60 }, '2026-03-02 10:00:00', false],
    ['calendar days', { unit: 'calendar-days', amount: 10 }, '2026-03-12 09:00:00', false],
    ['the end of the local day', { unit: 'end-of-local-day' }, '2026-03-03 00:00:00', true],
    ['the end of a date', { unit: 'end-of-date', date: '2026-03-08' }, '2026-03-09 00:00:00', true],
    ['an instant', { unit: 'instant', at: '2026-03-02T04:00:00.000Z' }, '2026-03-02 12:00:00', false],
  ] as const)('of %s', (_name, budget, dueLocal, exclusive) => {
    const result = due(budget, received);
    expect(result).toMatchObject({ dueLocal, exclusive, openedLocal: '2026-03-02 09:00:00', budget });
  });

  it('of a day opened at midnight is the next midnight', () => {
    expect(due({ unit: 'end-of-local-day' }, '2026-03-01T16:00:00.000Z').dueLocal).toBe('2026-03-03 00:00:00');
  });

  it('of two days over the start of summer time keeps the time of day', () => {
    const result = due({ unit: 'calendar-days', amount: 2 }, '2026-03-28T08:00:00.000Z', 'Europe/Berlin');
    expect(result.dueLocal).toBe('2026-03-30 09:00:00');
    expect(Date.parse(result.dueAt) - Date.parse(result.openedAt)).toBe(47 * 3_600_000);
  });

  it('that falls into the hour that summer time skips comes an hour later', () => {
    const result = due({ unit: 'calendar-days', amount: 2 }, '2026-03-27T01:30:00.000Z', 'Europe/Berlin');
    expect(result.dueLocal).toBe('2026-03-29 03:30:00');
  });

  it('of a day whose midnight summer time skips is the first instant of the next', () => {
    const result = due({ unit: 'end-of-local-day' }, '2017-10-14T15:00:00.000Z', 'America/Sao_Paulo');
    expect(result.dueLocal).toBe('2017-10-15 01:00:00');
  });

  it('of a day in whose repeated hour it was opened lies after the opening', () => {
    // St. John's, 2010-11-07: 00:01 became 23:01 of the day before.
    const result = due({ unit: 'end-of-local-day' }, '2010-11-07T03:00:00.000Z', 'America/St_Johns');
    expect(result.openedLocal).toBe('2010-11-06 23:30:00');
    expect(result.dueLocal).toBe('2010-11-07 00:00:00');
    expect(result.dueAt > result.openedAt).toBe(true);
  });
});

describe('met', () => {
  it('up to and including the instant', () => {
    const arithmetic = due({ unit: 'minutes', amount: 60 }, '2026-03-02T01:00:00.000Z');
    expect(isMet(arithmetic, '2026-03-02T02:00:00.000Z')).toBe(true);
    expect(isMet(arithmetic, '2026-03-02T02:00:00.001Z')).toBe(false);
  });

  it('only before the midnight that ends a day', () => {
    const arithmetic = due({ unit: 'end-of-local-day' }, '2026-03-02T01:00:00.000Z');
    expect(isMet(arithmetic, '2026-03-02T15:59:59.999Z')).toBe(true);
    expect(isMet(arithmetic, '2026-03-02T16:00:00.000Z')).toBe(false);
  });
});

describe('laws', () => {
  const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
  const openedAt = fc
    .date({ min: new Date('2005-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const amount = fc.integer({ min: 1, max: 400 });

  it('a longer budget is never due earlier', () => {
    fc.assert(
      fc.property(zone, openedAt, amount, fc.constantFrom('minutes', 'calendar-days'), (name, at, n, unit) => {
        const shorter = due({ unit, amount: n } as Budget, at, name).dueAt;
        const longer = due({ unit, amount: n + 1 } as Budget, at, name).dueAt;
        expect(longer > shorter).toBe(true);
      }),
    );
  });

  it('a later start is never due earlier: minutes exactly, days up to the shift of the zone', () => {
    fc.assert(
      fc.property(zone, openedAt, amount, fc.integer({ min: 0, max: 2e8 }), (name, at, n, laterMs) => {
        const later = after(at, laterMs);
        const minutes: Budget = { unit: 'minutes', amount: n };
        expect(due(minutes, later, name).dueAt >= due(minutes, at, name).dueAt).toBe(true);
        const days: Budget = { unit: 'calendar-days', amount: n };
        expect(due(days, later, name).dueAt >= after(due(days, at, name).dueAt, -3_600_000)).toBe(true);
      }),
    );
  });

  it('minutes are elapsed minutes, whatever the zone', () => {
    fc.assert(
      fc.property(zone, openedAt, amount, (name, at, n) => {
        expect(due({ unit: 'minutes', amount: n }, at, name).dueAt).toBe(after(at, n * 60_000));
      }),
    );
  });

  it('a day ends after it was opened, within 25 hours, and all before its end bears its date', () => {
    fc.assert(
      fc.property(zone, openedAt, (name, at) => {
        const end = due({ unit: 'end-of-local-day' }, at, name).dueAt;
        expect(end > at && end <= after(at, 25 * 3_600_000)).toBe(true);
        expect(localDateOf(after(end, -1), name)).toBe(localDateOf(at, name));
        expect(localDateOf(end, name) > localDateOf(at, name)).toBe(true);
      }),
    );
  });

  it('the end of a date depends on the date alone', () => {
    fc.assert(
      fc.property(zone, openedAt, openedAt, (name, one, other) => {
        const budget: Budget = { unit: 'end-of-date', date: localDateOf(one, name) };
        expect(due(budget, one, name).dueAt).toBe(due(budget, other, name).dueAt);
        expect(due(budget, one, name).dueAt).toBe(due({ unit: 'end-of-local-day' }, one, name).dueAt);
      }),
    );
  });
});
