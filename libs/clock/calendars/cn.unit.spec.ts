import chineseDays from 'chinese-days';
import { describeWithShared, readShared } from '../../../test/shared-data.js';
import { compileCalendar, dateOf, dayNumberOf } from '../ledger/calendar.js';
import { CN_CALENDAR, CN_OFFICIAL_YEARS } from './cn.js';
import { CHINA, officialLayer } from './official-year.js';

const calendar = compileCalendar([CN_CALENDAR]);
const FIRST = dayNumberOf('2010-01-01');
const LAST = dayNumberOf('2026-12-31');
const dates = Array.from({ length: LAST - FIRST + 1 }, (_, index) => dateOf(FIRST + index));

describe("China's official calendar", () => {
  it('has a list for each of its 6,209 days', () => {
    expect(dates).toHaveLength(6_209);
    expect(dates.every((date) => calendar.isKnownYear(Number(date.slice(0, 4))))).toBe(true);
    expect(calendar.isKnownYear(2027)).toBe(false);
  });

  it('agrees with chinese-days on every day', () => {
    const differing = dates.filter((date) => calendar.isWorkingDay(date) !== chineseDays.isWorkday(date));
    expect(differing).toEqual([]);
  });

  it('has as many working days a year as were announced', () => {
    const years = Object.keys(CN_OFFICIAL_YEARS);
    const counts = years.map(
      (year) => dates.filter((date) => date.startsWith(year) && calendar.isWorkingDay(date)).length,
    );
    expect(counts).toEqual([250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248]);
  });

  it('counts two working days from before the Spring Festival to a Sunday at work', () => {
    expect(calendar.workingDaysAfter('2024-02-08', 2)).toBe('2024-02-18');
    expect(calendar.workingDaysAfter('2024-02-08', 3)).toBe('2024-02-19');
  });

  it('takes a year that is published later as one more entry', () => {
    const next = officialLayer(
      { ...CN_OFFICIAL_YEARS, 2027: { off: '元旦 01-01..01-03', work: '元旦 01-09' } },
      '2027',
    );
    const then = compileCalendar([next]);
    expect(then.isKnownYear(2027)).toBe(true);
    expect(then.isWorkingDay('2027-01-09')).toBe(true);
    expect(then.isWorkingDay('2027-01-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true);
  });

  it('calls each of its days as the list does, and by an English name', () => {
    for (const [key, { zh, en }] of Object.entries(CHINA.names))
      expect([key, zh, en]).toEqual([key, key, expect.stringMatching(/^[A-Z]\w+/)]);
    const named = CN_CALENDAR.days!.filter(({ name }) => name === undefined || name.en === name.zh);
    expect(named).toEqual([]);
  });

  it('takes stretches however far apart, and a name that it does not know as it is', () => {
    const layer = officialLayer({ 2027: { off: ' 校庆  05-04   05-06..05-07 ; ' } }, '2027');
    const name = { zh: '校庆 ', en: '校庆 ' };
    expect(layer.days).toEqual(['05-04', '05-06', '05-07'].map((day) => ({ date: `2027-${day}`, works: false, name })));
    expect(layer.knownYears).toEqual([2027]);
  });

  it.each([
    ['元旦', '2027: 元旦 names no day'],
    ['01-01', '2027: 01-01 names no day'],
    ['2 元旦 01-01', '2027: 2 元旦 01-01 names no day'],
    ['元旦 101-01', '2027: 101-01 is no day MM-DD or stretch MM-DD..MM-DD'],
    ['元旦 01-01x', '2027: 01-01x is no day MM-DD or stretch MM-DD..MM-DD'],
  ])('says what is wrong with %p', (off, message) => {
    expect(() => officialLayer({ 2027: { off } }, '2027')).toThrow(message);
  });

  it.each(['元旦 1-1', '元旦 01-01..', '元旦 02-30'])('refuses a list that reads %p', (off) => {
    expect(() => compileCalendar([officialLayer({ 2027: { off, work: '' } }, '2027')])).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});

describeWithShared('cn-calendar')("China's official calendar, against the published notices", () => {
  it('agrees on every day', () => {
    const official = new Map<string, boolean>();
    for (let year = 2010; year <= 2026; year += 1) {
      const list = JSON.parse(readShared(`cn-calendar/${year}.json`)) as {
        days: readonly { date: string; isOffDay: boolean }[];
      };
      for (const { date, isOffDay } of list.days) official.set(date, !isOffDay);
    }
    const worked = (date: string) => official.get(date) ?? ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect(dates.filter((date) => calendar.isWorkingDay(date) !== worked(date))).toEqual([]);
  });
});
