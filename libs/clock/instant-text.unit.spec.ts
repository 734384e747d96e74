import fc from 'fast-check';
import { dateOfDay, epochOf, isoOf, plainText, yearOfDay } from './instant-text.js';

const DAY_MS = 86_400_000;
const instants = fc.double({ min: Date.UTC(-2000, 0, 1), max: Date.UTC(12_000, 0, 1), noNaN: true });

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
    const days = Array.from({ length: 182_622 }, (_, index) => index - 90_000);
    const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
    expect(days.filter((day) => dateOfDay(day) !== dateOf(day))).toEqual([]);
    expect(days.filter((day) => epochOf(`${dateOf(day)}T12:34:56.789Z`) !== day * DAY_MS + 45_296_789)).toEqual([]);
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
