import type { Segment } from '#libs/contracts/case.js';
import { epochOf } from '../instant-text.js';
import { refuse } from './calendar-layer.js';

export type { Segment };

/** from ≤ t < until, epoch milliseconds; until may be Infinity. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface RunningStretch extends Stretch {
  readonly holder: string | null;
}

export interface PausedStretch extends Stretch {
  readonly reason: string;
}

export interface Course {
  readonly running: readonly RunningStretch[];
  readonly paused: readonly PausedStretch[];
}

/** Stretches from the opening on, in order, none empty. Throws DomainError `invalid-input` where segments are out of order. */
export function courseOf(openedAt: string, segments: readonly Segment[]): Course {
  const openedMs = epochOf(openedAt);
  const running: RunningStretch[] = [];
  const paused: PausedStretch[] = [];
  const run = (fromMs: number, untilMs: number, holder: string | null) => {
    if (Math.max(fromMs, openedMs) < untilMs) running.push({ fromMs: Math.max(fromMs, openedMs), untilMs, holder });
  };
  let holder: string | null = null;
  // Read once: parsing an instant costs more than what is done with it.
  const startsMs = segments.map(({ from }) => epochOf(from));
  run(openedMs, startsMs[0] ?? Infinity, holder);
  for (const [index, segment] of segments.entries()) {
    const fromMs = startsMs[index]!;
    const nextMs = startsMs[index + 1] ?? Infinity;
    if (!(nextMs >= fromMs)) refuse(`segments are out of order at ${segments[index + 1]?.from ?? segment.from}`);
    if (segment.state === 'running') {
      holder = segment.holder;
      run(fromMs, nextMs, holder);
      continue;
    }
    const untilMs = Math.max(fromMs, Math.min(nextMs, segment.until === undefined ? Infinity : epochOf(segment.until)));
    const pausedFrom = Math.max(fromMs, openedMs);
    if (pausedFrom < untilMs) paused.push({ fromMs: pausedFrom, untilMs, reason: segment.reason });
    run(untilMs, nextMs, holder);
  }
  return { running, paused };
}

/** True where the clock runs in the moment before the instant: what ends then ends for the holder. */
export function runsUpTo(running: readonly RunningStretch[], atMs: number): boolean {
  return running.some(({ fromMs, untilMs }) => fromMs < atMs && atMs <= untilMs);
}

/** Amount of `measure` in each stretch up to `endMs`, summed under the stretch's key. */
export function sumBy<T extends Stretch>(
  stretches: readonly T[],
  endMs: number,
  keyOf: (stretch: T) => string,
  between: (fromMs: number, toMs: number) => number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const stretch of stretches) {
    if (stretch.fromMs >= endMs) break;
    const key = keyOf(stretch);
    sums[key] = (sums[key] ?? 0) + between(stretch.fromMs, Math.min(stretch.untilMs, endMs));
  }
  return sums;
}
