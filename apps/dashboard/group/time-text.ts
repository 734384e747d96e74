import type { Say } from '../text/use-text.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span in the unit that it is read in: minutes, hours or days. */
export function timeText(t: Say, ms: number | null): string {
  if (ms === null) return '—';
  if (ms < HOUR_MS) return t('group.minutes-n', { n: Math.round(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return t('group.hours', { n: (ms / HOUR_MS).toFixed(ms < 10 * HOUR_MS ? 1 : 0) });
  return t('group.days-n', { n: (ms / DAY_MS).toFixed(ms < 10 * DAY_MS ? 1 : 0) });
}
