import { dateOfDay, epochOf, isoOf, plainText, yearOfDay } from './instant-text.js';

const DAY_MS = 86_400_000;
const END_MS = Date.UTC(10_000, 0, 1);
const [FIRST_DAY, LAST_DAY] = [Date.UTC(1000, 0, 1) / DAY_MS, END_MS / DAY_MS - 1];

describe('instants at the edge of four-digit years', () => {
  it('are written as Date writes them from the year 10000 on', () => {
    expect(isoOf(END_MS)).toBe('+010000-01-01T00:00:00.000Z');
    expect(plainText(END_MS)).toBe(new Date(END_MS).toISOString().slice(0, 19).replace('T', ' '));
    expect(plainText(END_MS + DAY_MS)).toBe(new Date(END_MS + DAY_MS).toISOString().slice(0, 19).replace('T', ' '));
  });

  it('have dates of ten characters, before the year 1000 too', () => {
    expect([dateOfDay(FIRST_DAY - 1), dateOfDay(FIRST_DAY)]).toEqual(['0999-12-31', '1000-01-01']);
    const first = new Date(END_MS).toISOString().slice(0, 10);
    expect([dateOfDay(LAST_DAY), dateOfDay(LAST_DAY + 1)]).toEqual(['9999-12-31', first]);
  });

  it('have their year without a Date', () => {
    const { getUTCFullYear } = Date.prototype;
    Date.prototype.getUTCFullYear = () => {
      throw new Error('the slow way was taken');
    };
    try {
      expect([FIRST_DAY, 0, LAST_DAY].map(yearOfDay)).toEqual([1000, 1970, 9999]);
    } finally {
      Date.prototype.getUTCFullYear = getUTCFullYear;
    }
  });
});

describe('a text that is nearly an instant', () => {
  it.each([
    '2026-01-01T00:00:00.000Z ',
    '2026-01-01T24:30:00.000Z',
    '2026-01-01T00:00:60.000Z',
    '2026-01-01T00:60:00.000Z',
  ])('is none: %p', (text) => {
    expect(epochOf(text)).toBeNaN();
  });
});
