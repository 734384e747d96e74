import { compileCalendar, dateOf, dayNumberOf } from '../ledger/calendar.js';
import { GB_CALENDAR, GB_OFFICIAL_YEARS } from './gb.js';

const calendar = compileCalendar([GB_CALENDAR]);
const years = Object.keys(GB_OFFICIAL_YEARS).map(Number);
const holidays = (GB_CALENDAR.days ?? []).map(({ date }) => date);

describe('the bank holidays of England and Wales', () => {
  it('are known from 2015 to 2027', () => {
    expect(years).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(years.every((year) => calendar.isKnownYear(year))).toBe(true);
    expect(calendar.isKnownYear(2028)).toBe(false);
  });

  it('are what the rules of the law give, but for the days that were proclaimed', () => {
    const proclaimed = { add: ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'] };
    const movedAway = new Set(['2020-05-04', '2022-05-30']);
    const byRule = years.flatMap(statutory).filter((date) => !movedAway.has(date));
    expect(holidays).toEqual([...byRule, ...proclaimed.add].sort());
  });

  it('all fall on weekdays, each with a name in both languages', () => {
    for (const date of holidays) expect([1, 2, 3, 4, 5]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    for (const { name } of GB_CALENDAR.days ?? []) {
      expect(name?.zh).toMatch(/^[\p{Script=Han}（）]+$/u);
      expect(name?.en).toMatch(/^[A-Z]/);
    }
  });

  it.each([
    ['2020-05-04', true], // May Day was moved
    ['2020-05-08', false], // to VE Day
    ['2022-05-30', true],
    ['2022-06-02', false],
    ['2022-06-03', false],
    ['2022-09-19', false],
    ['2023-05-08', false],
    ['2026-12-25', false],
    ['2026-12-28', false], // Boxing Day 2026 is a Saturday
    ['2027-12-27', false],
    ['2027-12-28', false],
    ['2027-12-29', true],
    ['2026-08-03', true], // the summer holiday of Scotland
  ])('%s is worked: %p', (date, works) => {
    expect(calendar.isWorkingDay(date)).toBe(works);
  });

  it('lie between the working days that are counted', () => {
    expect(calendar.workingDaysAfter('2026-03-26', 10)).toBe('2026-04-13');
    expect(calendar.workingDaysAfter('2024-12-20', 5)).toBe('2024-12-31');
  });

  it('leave a week from Monday to Friday, nine to five in London', () => {
    expect(calendar.zone).toBe('Europe/London');
    expect(calendar.spansOf(dayNumberOf('2026-07-01'))).toEqual([{ from: 540, to: 1020 }]);
    expect(calendar.isWorkingDay('2026-07-04') || calendar.isWorkingDay('2026-07-05')).toBe(false);
  });
});

/** The Banking and Financial Dealings Act and common law, without any proclamation but early May (since 1978). */
function statutory(year: number): string[] {
  const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
  const plus = (date: string, days: number) => dateOf(dayNumberOf(date) + days);
  const firstMonday = (month: string) => plus(`${year}-${month}-01`, (8 - weekday(`${year}-${month}-01`)) % 7);
  const lastMonday = (month: string) => plus(`${year}-${month}-31`, -((weekday(`${year}-${month}-31`) + 6) % 7));
  const easter = easterSunday(year);
  const newYear = `${year}-01-01`;
  const christmas = [`${year}-12-25`, `${year}-12-26`];
  const free = christmas.filter((date) => ![0, 6].includes(weekday(date)));
  // each of the two that falls on a weekend is taken on the next weekday that is not the other
  for (let date = `${year}-12-27`; free.length < 2; date = plus(date, 1)) {
    if (![0, 6].includes(weekday(date))) free.push(date);
  }
  return [
    plus(newYear, { 6: 2, 0: 1 }[weekday(newYear)] ?? 0),
    plus(easter, -2),
    plus(easter, 1),
    firstMonday('05'),
    lastMonday('05'),
    lastMonday('08'),
    ...free,
  ];
}

/** The Gregorian computus as Meeus gives it. */
function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const e = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * (century % 4) + 2 * Math.floor(e / 4) - (e % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  const day = (h - m + r + month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
