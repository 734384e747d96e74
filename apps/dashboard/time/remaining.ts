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

/** Parts of the time between opening and deadline that are used: an hour left is much of a day and little of an hour. */
const SOON = 0.5;
const URGENT = 0.8;
/** Taken where nobody says when it was opened. */
const DAY_MS = 86_400_000;

/** Instants ISO-8601; `nowMs`: server time. A deadline is late from its instant on. */
export function remaining(dueAt: string, openedAt: string | null, nowMs: number): Remaining {
  const dueMs = Date.parse(dueAt);
  const leftMs = dueMs - nowMs;
  const wholeMs = openedAt === null ? DAY_MS : Math.max(1, dueMs - Date.parse(openedAt));
  const used = 1 - leftMs / wholeMs;
  const late = leftMs <= 0;
  const total = Math.floor(Math.abs(leftMs) / 1_000);
  const tone = late ? 'late' : used >= URGENT ? 'urgent' : used >= SOON ? 'soon' : 'calm';
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
