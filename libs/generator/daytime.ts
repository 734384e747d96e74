import { localDateTime, wallClockToInstant } from '#libs/clock/civil.js';
import { invariant } from '#libs/contracts/errors.js';

const OPENS = 8;
const CLOSES = 20;

/** `at`, or in the night some seconds after the next morning at eight. */
export function inDaytime(at: string, zone: string, seconds: number): string {
  const hour = Number(localDateTime(at, zone).slice(11, 13));
  if (hour >= OPENS && hour < CLOSES) return at;
  const later = hour < OPENS ? at : new Date(Date.parse(at) + 12 * 3_600_000).toISOString();
  const opening = wallClockToInstant(`${localDateTime(later, zone).slice(0, 10)} 08:00:00`, zone);
  invariant(opening !== undefined, 'every day has a morning');
  return new Date(Date.parse(opening.instant) + seconds * 1_000).toISOString();
}
