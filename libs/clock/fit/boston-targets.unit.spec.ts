import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describeWithShared, sharedPath } from '../../../test/shared-data.js';
import {
  fitOf,
  MONDAY_TO_FRIDAY,
  MONDAY_TO_SATURDAY,
  rulesToTry,
  secondsOf,
  targetOf,
  type Fit,
  type Promised,
  type TargetRule,
} from './target-rule.suite.js';

const FILE = 'boston-311/boston311-2011-07-08.csv.gz';
const ZONE = 'America/New_York';

const NO_HOLIDAYS = { name: 'none', dates: [] };
/** What the federation, the state and the city all keep between July and the middle of September; no other falls in it. */
const PUBLIC_HOLIDAYS = { name: 'Independence Day and Labor Day', dates: ['2011-07-04', '2011-09-05'] };

describeWithShared(FILE)("Boston's two working days", () => {
  const rows = parse(gunzipSync(readFileSync(sharedPath(FILE))), { columns: true }) as Record<string, string>[];
  const promisedOf = (...types: string[]): Promised[] =>
    rows
      .filter((row) => types.includes(row['type']!) && row['target_dt'] !== '')
      .map((row) => ({ received: row['open_dt']!, target: row['target_dt']! }));
  const promised = promisedOf('Request for Pothole Repair', 'Sticker Request');

  const found: TargetRule = {
    week: MONDAY_TO_FRIDAY,
    hours: [['08:30', '17:00']],
    holidays: NO_HOLIDAYS,
    start: 'same-time',
    lateStartsAt: null,
    budget: { unit: 'working-days', amount: 2 },
  };
  const keepsEarlyTimes: TargetRule = { ...found, hours: [['00:00', '17:00']], lateStartsAt: '08:30' };

  it('are best explained by Monday to Friday, 08:30 to 17:00, no holidays, a weekend moved to Monday at the same time', () => {
    const fits = [...rulesToTry(2, [NO_HOLIDAYS, PUBLIC_HOLIDAYS])].map((rule) => fitOf(rule, promised, ZONE));
    const best = fits.reduce((kept, fit) => (betterThan(fit, kept) ? fit : kept));
    expect([promised.length, fits.length]).toEqual([629, 432]);
    expect(best).toEqual({ rule: found, dates: 620, instants: 565 });
    // What only the opening hour tells apart has the same dates; nothing else does.
    const equal = fits
      .filter(({ dates }) => dates === best.dates)
      .map(({ rule }) => ({ ...rule, hours: rule.hours[0]![1] }));
    expect(new Set(equal.map((rule) => JSON.stringify(rule))).size).toBe(1);
  });

  it('come to 620 of 629 dates, and to 610 instants when what comes before the opening keeps its time', () => {
    expect(fitOf(keepsEarlyTimes, promised, ZONE)).toMatchObject({ dates: 620, instants: 610 });
  });

  it.each<[string, Partial<TargetRule>, number]>([
    ['with the public holidays off', { holidays: PUBLIC_HOLIDAYS }, 599],
    ['with the close half an hour later', { hours: [['08:30', '17:30']] }, 600],
    ['with the close half an hour earlier', { hours: [['08:30', '16:30']] }, 598],
    ['with a weekend begun as Monday opens, the rule of the ledger alone', { start: 'next-opening' }, 603],
    ['with Saturday at work', { week: MONDAY_TO_SATURDAY }, 378],
    ['with the two days ending at the close', { budget: { unit: 'end-of-working-day', after: 2 } }, 490],
  ])('are explained worse %s', (_, change, dates) => {
    expect(fitOf({ ...found, ...change }, promised, ZONE).dates).toBe(dates);
  });

  it('are later than it says, and on a whole minute, where it does not explain the date: somebody set them', () => {
    const due = targetOf(keepsEarlyTimes, ZONE);
    const rest = promised.filter(({ received, target }) => due(received).slice(0, 10) !== target.slice(0, 10));
    expect(rest).toHaveLength(9);
    expect(rest.every(({ received, target }) => secondsOf(target) > secondsOf(due(received)))).toBe(true);
    expect(rest.every(({ target }) => target.endsWith(':00'))).toBe(true);
  });
  it.each([
    ['Schedule a Bulk Item Pickup', 4_582, 4_582],
    ['Missed Trash/Recycling/Yard Waste/Bulk Item', 861, 861],
    ['Requests for Street Cleaning', 233, 232],
    ['Sidewalk Repair (Make Safe)', 427, 419],
  ])('are the same two days for %s, which was not fitted', (type, count, dates) => {
    const others = promisedOf(type);
    expect(others.length).toBe(count);
    expect(fitOf(found, others, ZONE).dates).toBe(dates);
  });
});

function betterThan(fit: Fit, other: Fit): boolean {
  return fit.dates === other.dates ? fit.instants > other.instants : fit.dates > other.dates;
}
