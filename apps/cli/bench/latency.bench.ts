import type { LatencyFigure } from '#libs/bench/figure.js';
import { median } from '#libs/bench/measure-ratio.js';
import type { StackBench } from './stage-options.js';
import { withBoard } from './with-board.js';
import type { Way } from './offered-load.js';

/** commands a second, and how long each round offers them */
const LOADS = [
  { rate: 1, seconds: 20 },
  { rate: 50, seconds: 10 },
  { rate: 200, seconds: 10 },
];
const WARM_UP = { rate: 50, seconds: 10 };

const MEASURES: Readonly<Record<string, (way: Way) => number>> = {
  'commit to board (acknowledged to SSE message)': ({ sinceAcknowledged }) => sinceAcknowledged,
  'command to board (due to be sent to SSE message)': ({ sinceDue }) => sinceDue,
};

/** On a whole stack with its five services, one board open: how old news is when it is shown. */
export const benchLatency: StackBench = (options) =>
  withBoard(options, async (offer) => {
    await offer(WARM_UP);
    const rounds = new Map<number, Way[][]>(LOADS.map(({ rate }) => [rate, []]));
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const load of LOADS) {
        options.say(`round ${round}: ${load.rate} commands/s for ${load.seconds} s`);
        rounds.get(load.rate)?.push(await offer(load));
      }
    }
    return Object.entries(MEASURES).flatMap(([name, of]) =>
      [...rounds].map(([rate, measured]) =>
        latencyFigure(
          name,
          rate,
          measured.map((ways) => ways.map(of)),
        ),
      ),
    );
  });

export function latencyFigure(name: string, rate: number, rounds: readonly (readonly number[])[]): LatencyFigure {
  const p99s = rounds.map((values) => quantile(values, 0.99));
  return {
    kind: 'latency',
    name,
    unit: 'ms',
    rate,
    p50: round1(median(rounds.map((values) => quantile(values, 0.5)))),
    p99: round1(median(p99s)),
    ...{ bar: null, reached: null },
    rounds: rounds.length,
    spread: [round1(Math.min(...p99s)), round1(Math.max(...p99s))],
    samples: rounds.reduce((sum, values) => sum + values.length, 0),
  };
}

/** The smallest value that so large a part of all does not exceed. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
