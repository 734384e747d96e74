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
  let holder: string | null = null;
  let nextMs = startOf(segments, 0, { openedAt, openedMs });
  if (openedMs < nextMs) running.push({ fromMs: openedMs, untilMs: nextMs, holder });
  // Each text is read once: that costs more than what is done with it.
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index]!;
    const fromMs = nextMs;
    nextMs = startOf(segments, index + 1, { openedAt, openedMs });
    if (!(nextMs >= fromMs)) refuse(`segments are out of order at ${segments[index + 1]?.from ?? segment.from}`);
    let runsFrom = Math.max(fromMs, openedMs);
    if (segment.state === 'running') holder = segment.holder;
    else {
      const untilMs = segment.until === undefined ? nextMs : Math.min(nextMs, epochOf(segment.until));
      if (runsFrom < untilMs) {
        paused.push({ fromMs: runsFrom, untilMs, reason: segment.reason });
        runsFrom = untilMs;
      }
    }
    if (runsFrom < nextMs) running.push({ fromMs: runsFrom, untilMs: nextMs, holder });
  }
  return { running, paused };
}

interface Opening {
  readonly openedAt: string;
  readonly openedMs: number;
}

/** Infinity where there is no such segment. The first one mostly begins with the opening. */
function startOf(segments: readonly Segment[], index: number, { openedAt, openedMs }: Opening): number {
  const from = segments[index]?.from;
  if (from === undefined) return Infinity;
  return from === openedAt ? openedMs : epochOf(from);
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
