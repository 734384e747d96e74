import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  localDateTime,
  localMonth,
  localText,
  midnights,
  mondayOf,
  sameTimeDaysOn,
  wallClockToInstant,
} from './civil.js';

/** Zones with summer time north and south, half-hour shifts, a skipped day, midnight changes, and none at all. */
const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Beirut',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc
  .date({ min: new Date('1985-01-01T00:00:00Z'), max: new Date('2045-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Instants around the zone's changes of offset, where the rules bite. */
const nearTransition = fc
  .tuple(zone, instant, fc.integer({ min: -26 * 3600, max: 26 * 3600 }))
  .map(([name, at, seconds]) => {
    const next = Temporal.Instant.from(at).toZonedDateTimeISO(name).getTimeZoneTransition('next');
    const base = next === null ? Date.parse(at) : next.epochMilliseconds;
    return { zone: name, at: new Date(base + seconds * 1000).toISOString() };
  });
const zoned = fc.oneof(nearTransition, fc.record({ zone, at: instant }));
const there = (at: string, name: string) => Temporal.Instant.from(at).toZonedDateTimeISO(name);
const iso = (moment: { readonly epochMilliseconds: number }) => new Date(moment.epochMilliseconds).toISOString();

describe('local texts', () => {
  it('show the instant on the clocks of the zone', () => {
    expect(localText('2026-03-01T16:30:05.999Z', 'Asia/Shanghai')).toBe('2026-03-02 00:30:05');
    expect(localDateTime('2026-03-01T16:30:05.999Z', 'Asia/Shanghai')).toBe('2026-03-02T00:30:05.999');
    expect(localMonth('2026-02-28T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03');
    expect(localMonth('2026-02-28T16:00:00.000Z', 'America/New_York')).toBe('2026-02');
  });

  it('agree with Temporal at every instant of every zone', () => {
    fc.assert(
      fc.property(zoned, ({ at, zone: name }) => {
        const expected = there(at, name).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
        expect(localText(at, name)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('refuse a zone that does not exist', () => {
    expect(() => localText('2026-03-01T16:30:05.999Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('a wall-clock time', () => {
  it('is read with and without seconds, with blank or T', () => {
    const expected = { instant: '2011-07-01T13:05:00.000Z', kind: 'exact' };
    expect(wallClockToInstant('2011-07-01 09:05:00', 'America/New_York')).toEqual(expected);
    expect(wallClockToInstant('2011-07-01T09:05', 'America/New_York')).toEqual(expected);
    expect(wallClockToInstant('2011-07-01 09:05:00.25', 'America/New_York')?.instant).toBe('2011-07-01T13:05:00.250Z');
  });

  it('has no more digits than are read, and nothing about it', () => {
    const read = (text: string) => wallClockToInstant(text, 'Etc/UTC')?.instant;
    expect(read('2011-07-01 09:05:00.25049')).toBe('2011-07-01T09:05:00.250Z');
    expect(['x2011-07-01 09:05', '2011-07-01 09:05x', '2011-07-01 09:05:00.2x'].map(read)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('at the very instant of a change is of the offset that begins', () => {
    const newYork = (text: string) => wallClockToInstant(text, 'America/New_York');
    expect(newYork('2011-03-13 03:00')).toEqual({ instant: '2011-03-13T07:00:00.000Z', kind: 'exact' });
    expect(newYork('2011-03-13 02:00')).toEqual({ instant: '2011-03-13T07:00:00.000Z', kind: 'gap' });
    expect(newYork('2011-11-06 01:00')).toEqual({ instant: '2011-11-06T05:00:00.000Z', kind: 'ambiguous' });
    expect(newYork('2011-11-06 02:00')).toEqual({ instant: '2011-11-06T07:00:00.000Z', kind: 'exact' });
  });

  it('that the clocks jumped over is taken an hour later, and says so', () => {
    expect(wallClockToInstant('2011-03-13 02:30:00', 'America/New_York')).toEqual({
      instant: '2011-03-13T07:30:00.000Z',
      kind: 'gap',
    });
  });

  it('that came twice is taken the first time, and says so', () => {
    expect(wallClockToInstant('2011-11-06 01:30:00', 'America/New_York')).toEqual({
      instant: '2011-11-06T05:30:00.000Z',
      kind: 'ambiguous',
    });
  });

  it.each([
    '2011-02-29 00:00:00',
    '2011-13-01 00:00:00',
    '2011-01-01 24:00:00',
    '2011-01-01 10:60:00',
    '2011-01-01 10:00:60',
    '07/01/2011 09:05',
    '2011-01-01',
    '',
  ])('%p is none', (text) => {
    expect(wallClockToInstant(text, 'America/New_York')).toBeUndefined();
  });

  it('follows the compatible rule of Temporal everywhere', () => {
    fc.assert(
      fc.property(zoned, ({ at, zone: name }) => {
        const local = there(at, name).toPlainDateTime().round({ smallestUnit: 'second', roundingMode: 'floor' });
        // The digits of this time in another place may not exist here: shifting them finds gaps too.
        for (const shifted of [local, local.add({ minutes: 30 }), local.subtract({ minutes: 45 })]) {
          const text = shifted.toString({ smallestUnit: 'second' });
          const expected = shifted.toZonedDateTime(name, { disambiguation: 'compatible' });
          const reading = wallClockToInstant(text, name);
          expect(reading?.instant).toBe(iso(expected));
          const later = shifted.toZonedDateTime(name, { disambiguation: 'later' });
          const exact = expected.toPlainDateTime().equals(shifted);
          expect(reading?.kind).toBe(!exact ? 'gap' : later.equals(expected) ? 'exact' : 'ambiguous');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('and back is the same text', () => {
    fc.assert(
      fc.property(zoned, ({ at, zone: name }) => {
        const text = localText(at, name);
        expect(localText(wallClockToInstant(text, name)?.instant ?? '', name)).toBe(text);
      }),
    );
  });
});

describe('days', () => {
  it('end and begin where Temporal has the start of the day', () => {
    fc.assert(
      fc.property(zoned, ({ at, zone: name }) => {
        const date = there(at, name).toPlainDate();
        expect(new Date(midnights(date.toString(), name)[0]!).toISOString()).toBe(iso(date.toZonedDateTime(name)));
      }),
      { numRuns: 500 },
    );
  });

  it('on keep the time of day as Temporal keeps it', () => {
    fc.assert(
      fc.property(zoned, fc.integer({ min: 1, max: 40 }), ({ at, zone: name }, days) => {
        const expected = there(at, name).toPlainDateTime().add({ days }).toZonedDateTime(name);
        expect(sameTimeDaysOn(at, name, days)).toBe(iso(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('are of the week whose Monday Temporal names', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days });
        expect(mondayOf(date.toString())).toBe(date.subtract({ days: date.dayOfWeek - 1 }).toString());
      }),
    );
  });
});
