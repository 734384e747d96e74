import { DomainError } from '#libs/contracts/errors.js';
import type { RatioFigure } from '#libs/bench/figure.js';
import { Audience } from './audience.js';
import { latencyFigure } from './latency.bench.js';
import type { Way } from './offered-load.js';
import type { StackBench } from './stage-options.js';
import { withBoard } from './with-board.js';

const CLIENTS = 500;
const LOAD = { rate: 50, seconds: 20 };
const MIB = 2 ** 20;
const MEASURES: Readonly<Record<string, (way: Way) => number>> = {
  'commit to client (acknowledged to SSE message)': ({ sinceAcknowledged }) => sinceAcknowledged,
  'command to client (due to be sent to SSE message)': ({ sinceDue }) => sinceDue,
};

/**
 * Five hundred boards open at once on a whole stack: how old news is when it reaches each of them, and whether the API's
 * memory stays where it was. Throws where a client is cut off, or is not told of a command within two minutes.
 */
export const benchStreams: StackBench = (options) =>
  withBoard(options, async (offer, api) => {
    const audience = new Audience();
    try {
      await audience.open(api, 'director', CLIENTS);
      options.say(`${CLIENTS} streams are open; warming up`);
      await offer(LOAD, audience);
      const memory = [await memoryOf(api)];
      const rounds: Way[][] = [];
      for (let round = 1; round <= options.rounds; round += 1) {
        audience.ways = [];
        await offer(LOAD, audience);
        rounds.push(audience.ways);
        memory.push(await memoryOf(api));
        options.say(`round ${round}: the API holds ${Math.round(memory.at(-1)! / MIB)} MiB`);
      }
      if (audience.broken + audience.resyncs > 0) {
        throw new Error(`${audience.broken} streams broke, ${audience.resyncs} were told to read anew`);
      }
      const figures = Object.entries(MEASURES).map(([name, of]) =>
        latencyFigure(
          `${name}, ${CLIENTS} streams`,
          LOAD.rate,
          rounds.map((ways) => ways.map(of)),
        ),
      );
      return [...figures, memoryFigure(memory)];
    } finally {
      audience.close();
    }
  });

/** A leak would show as a ratio that sinks with the rounds: the first is taken after the warm-up. */
function memoryFigure(memory: readonly number[]): RatioFigure {
  const [first = 0, ...later] = memory;
  const ratios = later.map((each) => round2(first / each));
  const last = later.at(-1) ?? first;
  const ratio = round2(first / last);
  return {
    kind: 'ratio',
    name: 'memory of the API: after the warm-up / after the last round',
    unit: 'MiB',
    ...{ ours: Math.round(first / MIB), peer: Math.round(last / MIB), ratio },
    ...{ bar: 0.8, aim: null, reached: ratio >= 0.8 },
    rounds: later.length,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    ...{ steady: true, discarded: [] },
  };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

/** Resident bytes, as the API's own metric tells. */
async function memoryOf(api: string): Promise<number> {
  const text = await (await fetch(`${api}/metrics`)).text();
  const found = /^redress_process_memory_bytes (\d+)/m.exec(text)?.[1];
  if (found === undefined) throw new DomainError('servers-unavailable', 'the API tells nothing of its memory');
  return Number(found);
}
