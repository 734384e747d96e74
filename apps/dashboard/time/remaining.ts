/** How near a deadline is; decides colour, icon and words together, so that none of them stands alone. */
export type Tone = 'calm' | 'soon' | 'urgent' | 'late';

export interface Remaining {
  readonly tone: Tone;
  readonly late: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const hourMs = 3_600_000;

/** @param dueAt ISO-8601; @param nowMs server time. A deadline is late from its instant on. */
export function remaining(dueAt: string, nowMs: number): Remaining {
  const leftMs = Date.parse(dueAt) - nowMs;
  const late = leftMs <= 0;
  const total = Math.floor(Math.abs(leftMs) / 1_000);
  const tone = late ? 'late' : leftMs <= hourMs ? 'urgent' : leftMs <= 24 * hourMs ? 'soon' : 'calm';
  return { tone, late, ...split(total) };
}

/** A span in ms as days, hours, minutes, seconds. */
export function split(totalSeconds: number) {
  return {
    days: Math.floor(totalSeconds / 86_400),
    hours: Math.floor(totalSeconds / 3_600) % 24,
    minutes: Math.floor(totalSeconds / 60) % 60,
    seconds: totalSeconds % 60,
  };
}
