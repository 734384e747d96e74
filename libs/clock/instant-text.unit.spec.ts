import fc from 'fast-check';
import { dateOfDay, isoOf, plainText, yearOfDay } from './instant-text.js';

const DAY_MS = 86_400_000;
const instants = fc.double({ min: Date.UTC(-2000, 0, 1), max: Date.UTC(12_000, 0, 1), noNaN: true });

describe('instants as text', () => {
  it('are what Date writes, before 1970, beyond four digits of a year and between milliseconds too', () => {
    fc.assert(
      fc.property(instants, (epochMs) => {
        const iso = new Date(epochMs).toISOString();
        expect(isoOf(epochMs)).toBe(iso);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are what Date writes on every day of five centuries', () => {
    const days = Array.from({ length: 182_622 }, (_, index) => index - 90_000);
    const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
    expect(days.filter((day) => dateOfDay(day) !== dateOf(day))).toEqual([]);
    expect(days.filter((day) => yearOfDay(day) !== Number(dateOf(day).slice(0, 4)))).toEqual([]);
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

  it('are refused for what is no instant', () => {
    expect(() => isoOf(Number.NaN)).toThrow(RangeError);
    expect(() => isoOf(Infinity)).toThrow(RangeError);
  });
});
