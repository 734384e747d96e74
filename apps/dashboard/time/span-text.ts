import type { Say } from '../text/use-text.js';
import { split } from './remaining.js';

const two = (n: number) => String(n).padStart(2, '0');

/** Short: `2d 03h`, `5:04:09`, `04:09`. */
export function spanShort(t: Say, span: ReturnType<typeof split>): string {
  const { days, hours, minutes, seconds } = span;
  if (days > 0) return t('span.days', { days, hours: two(hours) });
  if (hours > 0) return t('span.hours', { hours, minutes: two(minutes), seconds: two(seconds) });
  return t('span.minutes', { minutes: two(minutes), seconds: two(seconds) });
}

/** For margins in sentences, to the minute; units that are nought are left out: `2 h`, `1 d 5 min`. */
export function spanWords(t: Say, ms: number): string {
  const { days, hours, minutes } = split(Math.floor(Math.abs(ms) / 1_000));
  const units = [
    ['span.day', days],
    ['span.hour', hours],
    ['span.minute', minutes],
  ] as const;
  const said = units.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }));
  if (said.length === 0) return t('span.none');
  return said.reduce((before, next) => t('span.joined', { before, next }));
}
