import { spanAt, spansAround } from './zone.js';

const ms = (iso: string) => Date.parse(iso);
const HOUR_MS = 3_600_000;
const SPRING = ms('2026-03-29T01:00:00.000Z');
const AUTUMN = ms('2026-10-25T01:00:00.000Z');

describe('the span of one offset', () => {
  it('reaches from one change of the clocks to the next, the change itself included', () => {
    const summer = { from: SPRING, until: AUTUMN, offsetMs: 2 * HOUR_MS };
    expect(spanAt(SPRING, 'Europe/Berlin')).toEqual(summer);
    expect(spanAt(AUTUMN - 1, 'Europe/Berlin')).toEqual(summer);
    expect(spanAt(AUTUMN, 'Europe/Berlin')).toMatchObject({ from: AUTUMN, offsetMs: HOUR_MS });
    expect(spanAt(SPRING - 1, 'Europe/Berlin')).toMatchObject({ until: SPRING, offsetMs: HOUR_MS });
  });

  it('has no end where the clocks are never changed', () => {
    expect(spanAt(SPRING, 'Etc/GMT-8')).toEqual({ from: -Infinity, until: Infinity, offsetMs: 8 * HOUR_MS });
  });

  it('is asked of the rules of the zone once, whatever is asked in between', () => {
    const asked = spanAt(ms('2026-07-01T00:00:00.000Z'), 'Europe/Paris');
    expect(spanAt(SPRING, 'Asia/Shanghai')).not.toBe(asked);
    expect(spanAt(ms('2026-12-01T00:00:00.000Z'), 'Europe/Paris')).not.toBe(asked);
    expect(spanAt(asked.from, 'Europe/Paris')).toBe(asked);
    expect(spanAt(SPRING, 'Asia/Shanghai').offsetMs).toBe(8 * HOUR_MS);
    expect(spanAt(asked.until - 1, 'Europe/Paris')).toBe(asked);
  });

  it('is refused for a zone that does not exist', () => {
    expect(() => spanAt(SPRING, 'Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('the spans that could show a time of day', () => {
  const offsetsAround = (local: string, zone: string) => spansAround(ms(local), zone).map(({ offsetMs }) => offsetMs);

  it('are all that begin or end within a day of it, in order', () => {
    expect(offsetsAround('2026-07-01T12:00:00.000Z', 'Europe/Berlin')).toEqual([2 * HOUR_MS]);
    expect(offsetsAround('2026-03-29T02:30:00.000Z', 'Europe/Berlin')).toEqual([HOUR_MS, 2 * HOUR_MS]);
    expect(offsetsAround('2026-10-25T02:30:00.000Z', 'Europe/Berlin')).toEqual([2 * HOUR_MS, HOUR_MS]);
    expect(offsetsAround('2026-03-28T01:00:00.000Z', 'Europe/Berlin')).toEqual([HOUR_MS, 2 * HOUR_MS]);
    expect(offsetsAround('2026-03-30T01:00:00.000Z', 'Europe/Berlin')).toEqual([2 * HOUR_MS]);
  });
});
