import { wallClockReader } from './time-format.js';
import { instantsInOrder } from './wall-clock-order.js';

const ZONE = 'America/New_York';

describe('wall-clock times of one case', () => {
  it('become instants of their zone, summer and winter', () => {
    expect(instantsInOrder(['2011-07-01 01:32:33', undefined, '2011-12-01 01:32:33'], ZONE)).toEqual([
      '2011-07-01T05:32:33.000Z',
      undefined,
      '2011-12-01T06:32:33.000Z',
    ]);
  });

  it('keep their order where a promised date falls into the skipped hour', () => {
    // 13 March 2011: 02:00 to 03:00 did not exist. Read alone, 02:30 is 03:30, after a closing at 03:10.
    const [target, closed] = instantsInOrder(['2011-03-13 02:30:00', '2011-03-13 03:10:00'], ZONE);
    expect(target! < closed!).toBe(true);
    expect(closed).toBe('2011-03-13T07:10:00.000Z');
    const [early, late] = instantsInOrder(['2011-03-13 01:50:00', '2011-03-13 02:30:00'], ZONE);
    expect(early! < late!).toBe(true);
  });

  it('take the earlier of the two in the repeated hour, so that texts and instants compare alike', () => {
    expect(instantsInOrder(['2011-11-06 01:30:00', '2011-11-06 01:45:00', '2011-11-06 02:00:00'], ZONE)).toEqual([
      '2011-11-06T05:30:00.000Z',
      '2011-11-06T05:45:00.000Z',
      '2011-11-06T07:00:00.000Z',
    ]);
  });

  it('order as their texts do, over every quarter of an hour of a year', () => {
    const texts = Array.from({ length: 366 * 96 }, (_, quarter) =>
      new Date(Date.UTC(2012, 0, 1) + quarter * 900_000).toISOString().slice(0, 19).replace('T', ' '),
    );
    const wrong = texts.slice(1).filter((text, index) => {
      const [before, after] = instantsInOrder([texts[index]!, text], ZONE);
      return before! >= after!;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a time format', () => {
  it('reads days without a time as their first second, and both halves of the day', () => {
    expect(wallClockReader('MM/DD/YYYY')('02/29/2024')).toBe('2024-02-29 00:00:00');
    const halves = wallClockReader('MM/DD/YYYY hh:mm:ss A');
    expect(halves('01/02/2024 12:00:00 AM')).toBe('2024-01-02 00:00:00');
    expect(halves('01/02/2024 12:00:00 PM')).toBe('2024-01-02 12:00:00');
    expect(halves('01/02/2024 11:59:59 PM')).toBe('2024-01-02 23:59:59');
  });

  it.each(['02/29/2023', '13/01/2024', '00/10/2024', '2/9/2024', '01/01/0001', '01/01/2024 ', ''])(
    'finds no time in "%s"',
    (text) => expect(wallClockReader('MM/DD/YYYY')(text)).toBeUndefined(),
  );

  it('takes dots and brackets of a format as they are', () => {
    expect(wallClockReader('YYYY.MM.DD')('2024.01.02')).toBe('2024-01-02 00:00:00');
    expect(wallClockReader('YYYY.MM.DD')('2024-01-02')).toBeUndefined();
  });

  it('is refused without year, month or day', () => {
    expect(() => wallClockReader('HH:mm')).toThrow(/lacks year/);
  });
});
