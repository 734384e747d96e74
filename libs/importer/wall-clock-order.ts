import { wallClockToInstant } from '#libs/clock/civil.js';
import { invariant } from '#libs/contracts/errors.js';

/**
 * Instants of the wall-clock times of one case (`YYYY-MM-DD HH:mm:ss`), in the order given; undefined stays undefined.
 *
 * Each time is read by the `compatible` rule. A promised date may fall into the hour that the clocks jump over, and
 * would then come to lie after later times of that night: a case closed at 03:10 would be in time for 02:30. A source
 * compares the texts, so the order of the texts is kept: the skipped time gives way to just before the next one.
 */
export function instantsInOrder<T extends readonly (string | undefined)[]>(
  texts: T,
  zone: string,
): { [K in keyof T]: T[K] } {
  const times = texts.map((text) => (text === undefined ? undefined : { text, ...read(text, zone) }));
  const descending = times.filter((time) => time !== undefined).sort((a, b) => (a.text < b.text ? 1 : -1));
  let later: { text: string; epochMs: number } | undefined;
  for (const time of descending) {
    if (later !== undefined && time.skipped && time.text < later.text && time.epochMs >= later.epochMs) {
      time.epochMs = later.epochMs - 1;
    }
    later = time;
  }
  return times.map((time) => time && new Date(time.epochMs).toISOString()) as unknown as { [K in keyof T]: T[K] };
}

function read(text: string, zone: string): { epochMs: number; skipped: boolean } {
  const reading = wallClockToInstant(text, zone);
  // The row was checked before: only real dates come here.
  invariant(reading !== undefined, `no such time: ${text}`);
  return { epochMs: Date.parse(reading.instant), skipped: reading.kind === 'gap' };
}
