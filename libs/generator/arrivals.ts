import { v5 as uuidv5 } from 'uuid';
import { wallClockToInstant } from '#libs/clock/civil.js';
import type { Site } from '#libs/contracts/site.js';
import { Chance } from './chance.js';
import type { ScriptedKind } from './script.js';
import { characterOf } from './site-character.js';
import { type Weather, monthOf, weatherOf } from './weather.js';

/** Somebody comes to the desk, by whatever way. */
export interface Arrival {
  readonly caseId: string;
  readonly kind: ScriptedKind;
  readonly site: Site;
  readonly receivedAt: string;
  readonly weather: Weather;
}

interface Rate {
  /** of a thousand households on an ordinary day */
  readonly perDay: number;
  /** by month, January first, in percent */
  readonly months: readonly number[];
  readonly weekendPercent: number;
  readonly weather: Readonly<Record<Weather, number>>;
}

const FLAT = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100];

const RATES: Readonly<Record<ScriptedKind, Rate>> = {
  repair: {
    perDay: 0.95,
    months: [130, 110, 95, 85, 90, 115, 125, 120, 95, 85, 105, 125],
    weekendPercent: 120,
    weather: { fair: 1, storm: 4, 'cold-snap': 3 },
  },
  enquiry: {
    perDay: 0.9,
    months: [120, 80, 100, 100, 100, 95, 95, 95, 100, 95, 100, 130],
    weekendPercent: 70,
    weather: { fair: 1, storm: 1.6, 'cold-snap': 1.4 },
  },
  complaint: {
    perDay: 0.3,
    months: [100, 85, 90, 95, 100, 110, 120, 115, 100, 95, 100, 105],
    weekendPercent: 90,
    weather: { fair: 1, storm: 2, 'cold-snap': 2.4 },
  },
  'service-order': {
    perDay: 0.28,
    // before the Spring Festival everybody has the house cleaned
    months: [210, 120, 80, 90, 100, 100, 100, 90, 105, 95, 90, 110],
    weekendPercent: 130,
    weather: { fair: 1, storm: 0.6, 'cold-snap': 0.7 },
  },
  'fee-reminder': {
    perDay: 0.12,
    // after the end of each quarter
    months: [220, 60, 40, 220, 60, 40, 220, 60, 40, 220, 60, 40],
    weekendPercent: 20,
    weather: { fair: 1, storm: 1, 'cold-snap': 1 },
  },
  formality: {
    perDay: 0.09,
    months: [40, 40, 150, 150, 140, 100, 80, 80, 140, 150, 120, 70],
    weekendPercent: 150,
    weather: { fair: 1, storm: 0.5, 'cold-snap': 0.7 },
  },
  emergency: { perDay: 0.018, months: FLAT, weekendPercent: 110, weather: { fair: 1, storm: 14, 'cold-snap': 6 } },
};

/** How many come in each hour of the day, beside each other; nobody asks about the fee at three in the morning. */
const BY_DAY = [0, 0, 0, 0, 0, 0, 1, 4, 10, 11, 10, 8, 5, 6, 8, 8, 7, 7, 8, 7, 5, 3, 1, 0];
const AROUND_THE_CLOCK = [4, 3, 2, 2, 2, 3, 5, 7, 8, 8, 7, 6, 5, 5, 6, 6, 6, 8, 10, 11, 10, 8, 6, 5];
const HOURS: Readonly<Record<ScriptedKind, readonly number[]>> = {
  complaint: BY_DAY.map((weight, hour) => weight + (hour > 18 ? 2 : 0)),
  repair: BY_DAY.map((weight) => weight + 0.5),
  enquiry: BY_DAY,
  'service-order': BY_DAY,
  'fee-reminder': BY_DAY.map((weight, hour) => (hour < 9 || hour > 17 ? 0 : weight)),
  formality: BY_DAY.map((weight, hour) => (hour > 17 ? 0 : weight)),
  emergency: AROUND_THE_CLOCK,
};

/** Any constant will do. */
const GENERATED_NAMESPACE = 'c0a4b7de-52f1-5d0e-8a34-6a1d3f0b9e57';
const KINDS = Object.keys(RATES) as ScriptedKind[];

/** All that comes to one site on one day of its own calendar, in order of time. `group` tells one group from another. */
export function arrivalsOn(site: Site, day: string, { seed, group }: { seed: number; group: string }): Arrival[] {
  const weather = weatherOf(site.region, day, seed);
  const chance = Chance.of(`${group}/${site.id}/${day}`);
  const arrivals = KINDS.flatMap((kind) =>
    Array.from({ length: chance.times(expected(kind, site, { day, weather })) }, (_, number): Arrival => {
      const caseId = uuidv5(`${group}/${site.id}/${day}/${kind}/${number}`, GENERATED_NAMESPACE);
      return { caseId, kind, site, weather, receivedAt: momentOf(kind, site, { day, chance }) };
    }),
  );
  return arrivals.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

function expected(kind: ScriptedKind, site: Site, { day, weather }: { day: string; weather: Weather }): number {
  const { perDay, months, weekendPercent, weather: factors } = RATES[kind];
  const { households, ageYears } = characterOf(site);
  const aged = kind === 'repair' || kind === 'emergency' ? 0.7 + ageYears / 40 : 1;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const week = weekday === 0 || weekday === 6 ? weekendPercent : 100;
  return (perDay * households * (months[monthOf(day)] ?? 100) * week * aged * factors[weather]) / 1_000 / 10_000;
}

function momentOf(kind: ScriptedKind, site: Site, { day, chance }: { day: string; chance: Chance }): string {
  const hour = chance.weighted(Object.fromEntries(HOURS[kind].map((weight, at) => [String(at), weight])));
  const midnight = wallClockToInstant(`${day} ${hour.padStart(2, '0')}:00:00`, site.zone);
  // where the clocks change, an hour may be missing; none of the generated sites is there
  const from = midnight === undefined ? Date.parse(day) : Date.parse(midnight.instant);
  return new Date(from + chance.int(0, 3_599_999)).toISOString();
}
