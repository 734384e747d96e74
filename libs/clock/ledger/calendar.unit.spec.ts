import type { CalendarLayer, Hours } from './calendar-layer.js';
import { compileCalendar } from './calendar.js';
import { dueAt } from './due-at.js';

const OFFICE: Hours = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
];
const HALF: Hours = [['09:00', '12:00']];
const group: CalendarLayer = {
  id: 'group',
  version: '3',
  zone: 'Asia/Shanghai',
  week: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE },
  days: [
    { date: '2026-05-01', works: false, name: { zh: '劳动节', en: 'Labour Day' } },
    { date: '2026-05-09', works: true, name: { zh: '劳动节', en: 'Labour Day' } },
  ],
  knownYears: [2026],
};
const region: CalendarLayer = { id: 'south', version: '1', week: { saturday: HALF } };
const site: CalendarLayer = {
  id: 'site-12',
  version: '7',
  days: [
    { date: '2026-05-01', works: true, hours: HALF },
    { date: '2026-05-06', works: false, name: { zh: '停电', en: 'power cut' } },
  ],
};
const due = (layers: readonly CalendarLayer[], openedAt: string, amount: number) =>
  dueAt({ unit: 'working-minutes', amount }, openedAt, [], compileCalendar(layers)).explanation.dueLocal;

describe('a calendar', () => {
  it('is the group, unless the region says otherwise, unless the site does', () => {
    expect(compileCalendar([group]).isWorkingDay('2026-05-02')).toBe(false);
    expect(compileCalendar([group, region]).isWorkingDay('2026-05-02')).toBe(true);
    expect(compileCalendar([group, region]).isWorkingDay('2026-05-01')).toBe(false);
    expect(compileCalendar([group, region, site]).isWorkingDay('2026-05-01')).toBe(true);
    expect(compileCalendar([group, region, site]).isWorkingDay('2026-05-06')).toBe(false);
  });

  it('names every layer it was made of with its version', () => {
    expect(compileCalendar([group, region, site]).version).toBe('group@3+south@1+site-12@7');
  });

  it('gives a make-up day the hours of a weekday, or of the day it is told to be like', () => {
    expect(due([group], '2026-05-09T01:00:00.000Z', 7 * 60)).toBe('2026-05-09 18:00:00');
    const like: CalendarLayer = {
      ...region,
      days: [{ date: '2026-05-10', works: true, like: 'saturday' }],
    };
    expect(due([group, like], '2026-05-10T01:00:00.000Z', 180)).toBe('2026-05-10 12:00:00');
    expect(due([group, like], '2026-05-10T01:00:00.000Z', 181)).toBe('2026-05-11 09:01:00');
  });

  it('counts a half day as the hours it has', () => {
    expect(due([group, region, site], '2026-05-01T01:00:00.000Z', 181)).toBe('2026-05-02 09:01:00');
  });

  it('of a desk that is staffed every day can drop the holidays of the group', () => {
    const always: CalendarLayer = { id: 'desk', version: '1', week: { friday: OFFICE }, dropsInheritedDays: true };
    expect(compileCalendar([group, always]).isWorkingDay('2026-05-01')).toBe(true);
    expect(compileCalendar([group, always]).isWorkingDay('2026-05-09')).toBe(false);
  });

  it('tells which dates are not what their weekday says', () => {
    expect(compileCalendar([group]).specialDays('2026-04-30', '2026-05-09')).toEqual([
      expect.objectContaining({ date: '2026-05-01', kind: 'holiday' }),
      expect.objectContaining({ date: '2026-05-09', kind: 'make-up' }),
    ]);
    expect(compileCalendar([group, region, site]).specialDays('2026-05-01', '2026-05-01')).toEqual([
      expect.objectContaining({ kind: 'special-hours' }),
    ]);
    expect(compileCalendar([group]).specialDays('2026-05-02', '2026-05-08')).toEqual([]);
  });

  it('without any list waits for none', () => {
    expect(compileCalendar([{ id: 'plain', version: '1', zone: 'Etc/UTC', week: {} }]).isKnownYear(2099)).toBe(true);
    expect(compileCalendar([group]).isKnownYear(2027)).toBe(false);
    expect(compileCalendar([group, { ...site, knownYears: 'all' }]).isKnownYear(2027)).toBe(true);
  });

  it.each([
    ['no zone', [{ id: 'a', version: '1' }]],
    ['a time that is none', [{ ...group, week: { monday: [['09:00', '25:00']] } }]],
    ['a time past the end of the day', [{ ...group, week: { monday: [['09:00', '24:30']] } }]],
    ['spans that overlap', [{ ...group, week: { monday: [['09:00', '12:00'], ['11:00', '13:00']] } }]], // prettier-ignore
    ['a span that ends before it begins', [{ ...group, week: { monday: [['22:00', '06:00']] } }]],
    ['a date that is none', [{ ...group, days: [{ date: '2026-02-30', works: false }] }]],
  ] as const)('is refused with %s', (_what, layers) => {
    expect(() => compileCalendar(layers as readonly CalendarLayer[])).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  it('is refused with a zone that does not exist', () => {
    expect(() => compileCalendar([{ ...group, zone: 'Mars/Olympus' }])).toThrow(RangeError);
  });

  it('without working time says so instead of searching for ever', () => {
    const idle = compileCalendar([{ id: 'idle', version: '1', zone: 'Etc/UTC' }]);
    const opened = '2026-05-01T01:00:00.000Z';
    expect(() => dueAt({ unit: 'working-minutes', amount: 1 }, opened, [], idle)).toThrow(/idle@1/);
    expect(() => dueAt({ unit: 'end-of-working-day' }, opened, [], idle)).toThrow(/idle@1/);
    expect(() => idle.workingDaysAfter('2026-05-01', 1)).toThrow(/idle@1/);
  });
});
