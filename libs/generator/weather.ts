import { Chance } from './chance.js';

/** What makes many households call on one day. */
export const WEATHERS = ['fair', 'storm', 'cold-snap'] as const;
export type Weather = (typeof WEATHERS)[number];

/** How likely a day of the month is stormy, in percent; January first. The rains come in June. */
const STORMY = [0, 0, 1, 2, 3, 8, 10, 9, 6, 2, 1, 0];
/** How likely a cold snap begins on a day of the month, in percent. */
const FREEZING = [7, 5, 2, 0, 0, 0, 0, 0, 0, 1, 5, 7];
const SNAP_DAYS = 3;
const DAY_MS = 86_400_000;

/** The same for a whole region. `day`: `YYYY-MM-DD`. */
export function weatherOf(region: string, day: string, seed: number): Weather {
  const snap = Array.from({ length: SNAP_DAYS }, (_, ago) => daysBefore(day, ago));
  if (snap.some((begin) => strikes(`${seed}/${region}/cold/${begin}`, FREEZING, begin))) return 'cold-snap';
  return strikes(`${seed}/${region}/storm/${day}`, STORMY, day) ? 'storm' : 'fair';
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7)) - 1;
}

function strikes(name: string, percents: readonly number[], day: string): boolean {
  return Chance.of(name).happens(percents[monthOf(day)] ?? 0);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}
