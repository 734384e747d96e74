import fc from 'fast-check';
import { dateOfDay, epochOf, isoOf, plainText, yearOfDay } from './instant-text.js';

const DAY_MS = 86_400_000;
const instants = fc.double({ min: Date.UTC(-2000, 0, 1), max: Date.UTC(12_000, 0, 1), noNaN: true });
/** The two ends of the four-digit years, the ends of every kind of month, of a day, an hour, a minute and a second. */
const KNOWN: readonly (readonly [iso: string, epochMs: number])[] = [
  ['1000-01-01T00:00:00.000Z', -30_610_224_000_000],
  ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
  ['1969-12-31T23:59:59.999Z', -1],
  ['1970-01-01T00:00:00.000Z', 0],
  ['2000-02-28T23:59:59.909Z', 951_782_399_909],
  ['2000-03-01T00:00:00.099Z', 951_868_800_099],
  ['2026-04-30T09:09:09.090Z', 1_777_540_149_090],
  ['2026-05-31T10:10:10.100Z', 1_780_222_210_100],
].map(([iso, epochMs]) => [String(iso), Number(epochMs)]);

describe('instants as text', () => {
  it('are what Date writes, before 1970, beyond four digits of a year and between milliseconds too', () => {
    fc.assert(
      fc.property(instants, (epochMs) => {
        const iso = new Date(epochMs).toISOString();
        expect(isoOf(epochMs)).toBe(iso);
        expect(epochOf(iso)).toBe(Date.parse(iso));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are what Date writes on every day of five centuries', () => {
    // The first that differs is enough to know, and quick to find.
    const wrongDay = Array.from({ length: 182_622 }, (_, index) => index - 90_000).find((day) => {
      const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
      const atNoon = epochOf(`${date}T12:34:56.789Z`);
      const right = dateOfDay(day) === date && yearOfDay(day) === Number(date.slice(0, 4));
      return !right || atNoon !== day * DAY_MS + 45_296_789;
    });
    expect(wrongDay).toBeUndefined();
  });

  it.each([
    Date.UTC(999, 11, 31, 23, 59, 59, 999),
    Date.UTC(1000, 0, 1),
    Date.UTC(9999, 11, 31, 23, 59, 59, 999),
    -1,
    0,
  ])('are what Date writes at %p', (epochMs) => {
    const iso = new Date(epochMs).toISOString();
    expect([isoOf(epochMs), plainText(epochMs)]).toEqual([iso, iso.slice(0, 19).replace('T', ' ')]);
  });

  it('take no Date where the year has four digits, for that is what took the time', () => {
    const { parse } = Date;
    const { toISOString } = Date.prototype;
    const slow = () => {
      throw new Error('the slow way was taken');
    };
    Date.parse = slow;
    Date.prototype.toISOString = slow;
    try {
      for (const [iso, epochMs] of KNOWN) {
        expect(isoOf(epochMs)).toBe(iso);
        expect(epochOf(iso)).toBe(epochMs);
        expect(plainText(epochMs)).toBe(`${iso.slice(0, 10)} ${iso.slice(11, 19)}`);
        expect(dateOfDay(Math.floor(epochMs / DAY_MS))).toBe(iso.slice(0, 10));
      }
      expect([yearOfDay(-354_285), yearOfDay(2_932_896)]).toEqual([1000, 9999]);
    } finally {
      Date.parse = parse;
      Date.prototype.toISOString = toISOString;
    }
  });

  it('are refused for what is no instant', () => {
    expect(() => isoOf(Number.NaN)).toThrow(RangeError);
    expect(() => isoOf(Infinity)).toThrow(RangeError);
  });

  it.each([
    ...['2026-02-30T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-01T24:00:00.000Z', '2026-01-01T23:60:00.000Z'],
    ...[
      '2026-01-01T00:00:00.000+08:00',
      '2026-01-01',
      '2026-01-01T00:00:00Z',
      '2026-01-01 00:00:00.0000',
      '20x6-01-01T00:00:00.000Z',
    ],
    ...['2026-1-01T00:00:00.0000Z', '0026-01-01T00:00:00.000Z', '+012026-01-01T00:00:00.0Z', 'Infinity', ''],
  ])('are read as Date.parse reads them: %p', (text) => {
    expect(epochOf(text)).toBe(Date.parse(text));
  });

  it('are read as Date.parse reads them after one character was changed', () => {
    const damage = fc.tuple(instants, fc.nat(23), fc.constantFrom('0', '9', '-', ':', 'T', 'Z', ' ', '.', '٣'));
    fc.assert(
      fc.property(damage, ([epochMs, at, character]) => {
        const iso = new Date(epochMs).toISOString();
        const damaged = iso.slice(0, at) + character + iso.slice(at + 1);
        expect(epochOf(damaged)).toBe(Date.parse(damaged));
      }),
      { numRuns: 2_000 },
    );
  });
});
