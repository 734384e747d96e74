import type { CalendarDay, CalendarLayer, Hours } from './calendar-layer.js';
import { compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';
import { sentence } from './sentence.js';
import type { Segment } from './segments.js';

const OFFICE: Hours = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
];
const week = { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE };
const layer = (days: readonly CalendarDay[], more: Partial<CalendarLayer> = {}): CalendarLayer => ({
  ...{ id: 'office', version: '1', zone: 'Etc/UTC', week, days },
  ...more,
});
const FRIDAY = '2026-02-27T10:00:00.000Z';
const days10 = { unit: 'working-days', amount: 10 } as const;
const explained = (days: readonly CalendarDay[], segments: readonly Segment[] = []) =>
  dueAt(days10, FRIDAY, segments, compileCalendar([layer(days)])).explanation;
const moon = { zh: '中秋', en: 'Moon' };
const flag = { zh: '国庆', en: 'Flag' };
const off = (date: string, name?: typeof moon): CalendarDay => ({ date, works: false, ...(name ? { name } : {}) });

describe('the days on the way', () => {
  it('of one name are one run over the weekend, of two names two', () => {
    const run = [off('2026-03-05', moon), off('2026-03-06', moon), off('2026-03-09', moon), off('2026-03-10', flag)];
    expect(explained(run).days).toEqual([
      { kind: 'holiday', from: '2026-03-05', to: '2026-03-09', name: moon },
      { kind: 'holiday', from: '2026-03-10', to: '2026-03-10', name: flag },
    ]);
  });

  it('with a day at work between them are two runs', () => {
    const { days } = explained([off('2026-03-03', moon), off('2026-03-05', moon)]);
    expect(days.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-03', '2026-03-03'],
      ['2026-03-05', '2026-03-05'],
    ]);
  });

  it('at work in exchange are a run too', () => {
    const weekend = ['2026-02-28', '2026-03-01'].map((date): CalendarDay => ({ date, works: true, name: moon }));
    expect(explained(weekend).days).toEqual([{ kind: 'make-up', from: '2026-02-28', to: '2026-03-01', name: moon }]);
  });

  it('without a name have none, in the data and in both sentences', () => {
    const half: CalendarDay = { date: '2026-03-03', works: true, hours: [['09:00', '12:00']] };
    const explanation = explained([half]);
    expect(explanation.days).toStrictEqual([{ kind: 'special-hours', from: '2026-03-03', to: '2026-03-03' }]);
    expect(sentence(explanation, 'zh')).toContain('，2026-03-03 按特殊时间上班，最迟');
    expect(sentence(explanation, 'en')).toContain(', 2026-03-03 with hours of its own, to be done');
  });

  it('are those whose hours differ from their weekday, at either end of any span', () => {
    const hours = (date: string, ...spans: Hours): CalendarDay => ({ date, works: true, hours: spans });
    const calendar = compileCalendar([
      layer([
        hours('2026-03-02', ['09:00', '12:00'], ['14:00', '18:00']),
        hours('2026-03-03', ['09:00', '12:00'], ['14:00', '17:00']),
        hours('2026-03-04', ['10:00', '12:00'], ['14:00', '18:00']),
        hours('2026-03-05', ['09:00', '12:00']),
      ]),
    ]);
    const special = calendar.specialDays('2026-03-01', '2026-03-31').map(({ date, kind }) => [date, kind]);
    expect(special).toEqual(['2026-03-03', '2026-03-04', '2026-03-05'].map((date) => [date, 'special-hours']));
  });

  it('have no part in what is not counted by a calendar', () => {
    const { explanation } = dueAt(
      { unit: 'hours', amount: 240 },
      FRIDAY,
      [],
      compileCalendar([layer([off('2026-03-03')])]),
    );
    expect(explanation).toMatchObject({ days: [], unknownYears: [] });
  });

  it('up to a date agreed before the opening are none', () => {
    const calendar = compileCalendar([layer([off('2026-02-26'), off('2026-02-27')])]);
    const budget = { unit: 'earlier-of', of: [{ unit: 'instant', at: '2026-02-20T00:00:00.000Z' }, days10] } as const;
    expect(dueAt(budget, FRIDAY, [], calendar).explanation.days).toEqual([]);
  });
});

describe('a pause', () => {
  const until = (from: string, end?: string): Segment => ({
    ...{ from, state: 'suspended', reason: 'parts' },
    ...(end === undefined ? {} : { until: end }),
  });

  it('that is not over has no end and no length', () => {
    const [first, second] = explained(
      [],
      [until('2026-03-02T10:00:00.000Z', '2026-03-02T11:30:00.000Z'), until('2026-03-03T10:00:00.000Z')],
    ).pauses;
    expect(first).toMatchObject({ untilLocal: '2026-03-02 11:30:00', elapsedMs: 5_400_000 });
    expect(second).toEqual({ reason: 'parts', fromLocal: '2026-03-03 10:00:00', untilLocal: null, elapsedMs: null });
  });

  it('of no length is none', () => {
    const at = '2026-03-02T10:00:00.000Z';
    expect(explained([], [until(at, at)]).pauses).toEqual([]);
    expect(explained([], [until(at), { from: at, state: 'running', holder: null }]).pauses).toEqual([]);
  });

  it('that begins as it is due is not on the way', () => {
    const hour = { unit: 'hours', amount: 1 } as const;
    const { explanation } = dueAt(hour, FRIDAY, [until('2026-02-27T11:00:00.000Z')], compileCalendar([layer([])]));
    expect(explanation).toMatchObject({ dueLocal: '2026-02-27 11:00:00', pauses: [] });
  });

  it('in which the clock stands still ends what is told of the days', () => {
    const standing = explained(
      [off('2026-03-02', moon), off('2026-03-05', moon)],
      [until('2026-02-27T12:00:00.000Z', '2026-02-27T13:00:00.000Z'), until('2026-03-04T10:00:00.000Z')],
    );
    expect(standing.days.map(({ from }) => from)).toEqual(['2026-03-02']);
    expect(standing.dueLocal).toBeNull();
  });
});

describe('a make-up day', () => {
  const hoursOn = (date: string, days: readonly CalendarDay[], its: CalendarLayer['week']) => {
    const calendar = compileCalendar([layer(days, { week: its ?? {} })]);
    return dueAt({ unit: 'end-of-working-day' }, `${date}T00:00:00.000Z`, [], calendar).explanation.dueLocal;
  };

  it('has the hours of its own weekday where that has some, else of the first that has', () => {
    const saturday: CalendarDay = { date: '2026-02-28', works: true };
    expect(hoursOn('2026-02-28', [saturday], { ...week, saturday: [['10:00', '13:00']] })).toBe('2026-02-28 13:00:00');
    expect(hoursOn('2026-02-28', [saturday], { wednesday: [['08:00', '15:00']] })).toBe('2026-02-28 15:00:00');
  });

  it('of a week without hours has none', () => {
    const idle = compileCalendar([layer([{ date: '2026-02-28', works: true }], { week: {} })]);
    expect(idle.isWorkingDay('2026-02-28')).toBe(false);
  });
});

describe('the years that are not published', () => {
  it('are named one by one, in both languages', () => {
    const calendar = compileCalendar([layer([], { knownYears: [2025] })]);
    const { explanation } = dueAt({ unit: 'working-days', amount: 260 }, FRIDAY, [], calendar);
    expect(explanation.unknownYears).toEqual([2026, 2027]);
    expect(sentence(explanation, 'zh')).toMatch(/（暂定：2026、2027 年的放假安排尚未公布）。$/);
    expect(sentence(explanation, 'en')).toMatch(
      / \(provisional: the holidays of 2026, 2027 are not published yet\)\.$/,
    );
  });
});

describe('a budget of several parts', () => {
  it('names them all', () => {
    const calendar = compileCalendar([layer([])]);
    const of = [{ unit: 'hours', amount: 1 }, { unit: 'end-of-local-day' }] as const;
    const { explanation } = dueAt({ unit: 'later-of', of }, FRIDAY, [], calendar);
    expect(sentence(explanation, 'zh')).toContain('时限 1 小时与当日之内，取较晚者，');
    expect(sentence(explanation, 'en')).toContain('the later of: 1 hour; within the same local day, ');
  });
});
