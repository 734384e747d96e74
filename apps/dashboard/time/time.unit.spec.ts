import { remaining } from './remaining.js';
import { zh } from '../locales/zh.js';
import { en } from '../locales/en.js';
import type { Say } from '../text/use-text.js';
import { spanWords } from './span-text.js';
import { instantAt, wallClock } from './zoned.js';

describe('wall clocks', () => {
  it('show an instant in the zone of its site', () => {
    expect(wallClock('2026-03-01T16:30:05.000Z', 'Asia/Shanghai')).toBe('2026-03-02 00:30:05');
    expect(wallClock('2026-07-01T16:30:05.000Z', 'America/New_York')).toBe('2026-07-01 12:30:05');
  });

  it.each([
    ['2026-03-02T00:30', 'Asia/Shanghai', '2026-03-01T16:30:00.000Z'],
    ['2026-01-15T12:00', 'America/New_York', '2026-01-15T17:00:00.000Z'],
    ['2026-07-15T12:00', 'America/New_York', '2026-07-15T16:00:00.000Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
  ])('read %s in %s as %s', (local, zone, expected) => {
    expect(instantAt(local, zone)).toBe(expected);
  });

  it('move a time that the clocks leave out on by the gap', () => {
    expect(instantAt('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('take the first of an hour that comes twice', () => {
    expect(instantAt('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('know no instant of a text that is no time', () => {
    expect(instantAt('soon', 'Asia/Shanghai')).toBeNull();
  });
});

describe('a deadline', () => {
  const due = '2026-03-03T09:00:00.000Z';
  const at = (msBefore: number) => remaining(due, null, Date.parse(due) - msBefore);

  it('turns from calm to soon to urgent by how much of its time is used, and is late from its instant on', () => {
    const hour = 3_600_000;
    const ofTenHours = (left: number) => remaining(due, '2026-03-02T23:00:00.000Z', Date.parse(due) - left).tone;
    expect([5 * hour + 1, 5 * hour, 2 * hour + 1, 2 * hour].map(ofTenHours)).toEqual([
      'calm',
      'soon',
      'soon',
      'urgent',
    ]);
    // of a day where nobody says since when
    expect(at(12 * hour + 1).tone).toBe('calm');
    expect(at(12 * hour).tone).toBe('soon');
    expect(at(1).tone).toBe('urgent');
    expect(at(0)).toMatchObject({ tone: 'late', late: true });
  });

  it('counts days, hours, minutes and seconds on either side', () => {
    const span = { days: 1, hours: 2, minutes: 3, seconds: 4 };
    const ms = ((26 * 60 + 3) * 60 + 4) * 1_000;
    expect(at(ms)).toMatchObject({ ...span, late: false });
    expect(at(-ms)).toMatchObject({ ...span, late: true });
  });
});

describe('a span in words', () => {
  const say =
    (texts: Readonly<Record<string, string>>): Say =>
    (key, values = {}) =>
      (texts[key] ?? key).replace(/{{(\w+)}}/g, (_, name: string) => String(values[name]));
  const hour = 3_600_000;

  it.each([
    [2 * hour, '2小时', '2 h'],
    [-2 * hour - 5_000, '2小时', '2 h'],
    [26 * hour + 60_000, '1天2小时1分', '1 d 2 h 1 min'],
    [24 * hour + 60_000, '1天1分', '1 d 1 min'],
    [59_999, '不到1分', 'under 1 min'],
  ])('of %i ms leaves out the units that are nought', (ms, inChinese, inEnglish) => {
    expect([spanWords(say(zh), ms), spanWords(say(en), ms)]).toEqual([inChinese, inEnglish]);
  });
});
