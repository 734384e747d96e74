import type { LatencyFigure } from '#libs/bench/figure.js';
import { latencyFigure } from './latency.bench.js';
import type { StackBench } from './stage-options.js';
import { withBoard } from './with-board.js';

/** commands a second, and how long they are offered; the first that is not kept up with is the last */
const LOADS = [
  { rate: 50, seconds: 30 },
  { rate: 100, seconds: 30 },
  { rate: 150, seconds: 30 },
  { rate: 200, seconds: 60 },
  { rate: 300, seconds: 30 },
  { rate: 400, seconds: 30 },
  { rate: 600, seconds: 30 },
];
/** A board that is further behind does not keep up. */
const P99_MS_MAX = 2_000;

/** How many commands a second the whole stack on this machine carries, desks and board on it as well. */
export const benchCapacity: StackBench = (options) =>
  withBoard(options, async (offer) => {
    const figures: LatencyFigure[] = [];
    for (const load of LOADS) {
      options.say(`${load.rate} commands/s for ${load.seconds} s`);
      const ways = await offer(load).catch((error: unknown) => {
        options.say(`not kept up with: ${String(error)}`);
        return undefined;
      });
      if (ways === undefined) break;
      const figure = latencyFigure('command to board, kept up with', load.rate, [ways.map(({ sinceDue }) => sinceDue)]);
      if (figure.p99 > P99_MS_MAX) {
        options.say(`not kept up with: p99 ${figure.p99} ms, p50 ${figure.p50} ms`);
        break;
      }
      figures.push(figure);
    }
    return figures;
  });
