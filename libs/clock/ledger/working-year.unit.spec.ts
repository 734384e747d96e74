import { dayNumberOf } from './calendar.js';
import type { MinuteSpan } from './calendar-layer.js';
import { buildWorkingYear } from './working-year.js';

const HOUR_MS = 3_600_000;
const iso = (epochMs: number) => new Date(epochMs).toISOString();

/** Works on these dates alone, in these minutes of the local day. */
const yearOf = (year: number, zone: string, days: Readonly<Record<string, readonly (readonly [number, number])[]>>) => {
  const spans = new Map<number, MinuteSpan[]>(
    Object.entries(days).map(([date, list]) => [dayNumberOf(date), list.map(([from, to]) => ({ from, to }))]),
  );
  return buildWorkingYear(year, zone, (dayNumber) => spans.get(dayNumber) ?? []);
};
const stretches = ({ starts, ends }: ReturnType<typeof yearOf>) =>
  starts.map((start, row) => `${iso(start).slice(0, 16)}/${iso(ends[row]!).slice(11, 16)}`);

describe('the working time of a year', () => {
  it('lies in rows that know what was worked before them, in milliseconds and in days', () => {
    const year = yearOf(2026, 'Asia/Shanghai', {
      '2026-01-05': [
        [540, 720],
        [780, 1080],
      ],
      '2026-01-06': [[540, 780]],
    });
    expect(stretches(year)).toEqual(['2026-01-05T01:00/04:00', '2026-01-05T05:00/10:00', '2026-01-06T01:00/05:00']);
    expect(year.beforeMs).toEqual([0, 3 * HOUR_MS, 8 * HOUR_MS]);
    expect(year.dateMs).toEqual([8 * HOUR_MS, 8 * HOUR_MS, 4 * HOUR_MS]);
    expect(year.beforeDays).toEqual([0, 3 / 8, 1]);
    expect([year.year, year.totalMs, year.totalDays]).toEqual([2026, 12 * HOUR_MS, 2]);
    expect(year.closings.map(({ dayNumber, at }) => [dayNumber, iso(at)])).toEqual([
      [dayNumberOf('2026-01-05'), '2026-01-05T10:00:00.000Z'],
      [dayNumberOf('2026-01-06'), '2026-01-06T05:00:00.000Z'],
    ]);
  });

  it('has its first and its last day, wherever the zone puts them', () => {
    const days = { '2026-01-01': [[0, 60]], '2026-12-31': [[1380, 1440]] } as const;
    expect(stretches(yearOf(2026, 'Pacific/Kiritimati', days))).toEqual([
      '2025-12-31T10:00/11:00',
      '2026-12-31T09:00/10:00',
    ]);
    expect(stretches(yearOf(2026, 'Pacific/Pago_Pago', days))).toEqual([
      '2026-01-01T11:00/12:00',
      '2027-01-01T10:00/11:00',
    ]);
    const outside = { '2025-12-31': [[0, 1440]], '2027-01-01': [[0, 1440]] } as const;
    expect(yearOf(2026, 'Asia/Shanghai', outside)).toMatchObject({
      starts: [],
      closings: [],
      totalMs: 0,
      totalDays: 0,
    });
  });

  it('counts a time that is shown twice twice, in the order in which it comes', () => {
    const year = yearOf(2026, 'Europe/Berlin', {
      '2026-10-25': [
        [120, 150],
        [150, 180],
      ],
    });
    expect(stretches(year)).toEqual([
      '2026-10-25T00:00/00:30',
      '2026-10-25T00:30/01:00',
      '2026-10-25T01:00/01:30',
      '2026-10-25T01:30/02:00',
    ]);
    expect(year.beforeDays).toEqual([0, 0.25, 0.5, 0.75]);
    expect(year.closings.map(({ at }) => iso(at))).toEqual(['2026-10-25T02:00:00.000Z']);
  });

  it('closes a day with its last stretch, though one of its spans is shown again after the next', () => {
    const { closings } = yearOf(2026, 'Europe/Berlin', {
      '2026-10-25': [
        [60, 150],
        [150, 160],
      ],
    });
    expect(closings.map(({ at }) => iso(at))).toEqual(['2026-10-25T01:40:00.000Z']);
    const backwards = yearOf(2026, 'Europe/Berlin', {
      '2026-10-25': [
        [120, 180],
        [90, 120],
      ],
    });
    expect(backwards.closings.map(({ at }) => iso(at))).toEqual(['2026-10-25T02:00:00.000Z']);
  });

  it('knows nothing of a time that the clocks jump over', () => {
    const spring = yearOf(2026, 'Europe/Berlin', { '2026-03-29': [[60, 240]], '2026-03-30': [[60, 240]] });
    expect(stretches(spring)).toEqual(['2026-03-29T00:00/01:00', '2026-03-29T01:00/02:00', '2026-03-29T23:00/02:00']);
    expect(spring.beforeDays).toEqual([0, 0.5, 1]);
    expect(yearOf(2026, 'Europe/Berlin', { '2026-03-29': [[120, 180]] })).toMatchObject({ starts: [], closings: [] });
    // Samoa went over the date line and had no 30 December
    expect(yearOf(2011, 'Pacific/Apia', { '2011-12-30': [[0, 1440]] })).toMatchObject({ starts: [], totalDays: 0 });
  });

  it('sees clocks that are changed in the last hour of the year', () => {
    expect(stretches(yearOf(2009, 'Asia/Dhaka', { '2009-12-31': [[1380, 1440]] }))).toEqual([
      '2009-12-31T16:00/17:00',
      '2009-12-31T17:00/18:00',
    ]);
  });

  it('sees every change of a zone that has four in a year', () => {
    const noon = [[720, 780]] as const;
    const days = { '2010-04-01': noon, '2010-06-01': noon, '2010-08-20': noon, '2010-09-20': noon, '2010-12-01': noon };
    expect(stretches(yearOf(2010, 'Africa/Cairo', days))).toEqual([
      '2010-04-01T10:00/11:00',
      '2010-06-01T09:00/10:00',
      '2010-08-20T10:00/11:00',
      '2010-09-20T09:00/10:00',
      '2010-12-01T10:00/11:00',
    ]);
  });

  it('names the instants that are of the year in any zone', () => {
    const { surelyFrom, surelyUntil } = yearOf(2026, 'Asia/Shanghai', {});
    expect([iso(surelyFrom), iso(surelyUntil)]).toEqual(['2026-01-02T00:00:00.000Z', '2026-12-31T00:00:00.000Z']);
  });
});
