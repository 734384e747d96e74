import { loadavg } from 'node:os';
import { deleteStack, startServers } from '#infra/embedded/servers.js';
import { DomainError } from '#libs/contracts/errors.js';
import { benchAppend, benchImport } from '#libs/event-store/bench/append.bench.js';
import type { BenchFigure } from '#libs/event-store/bench/ratio.js';
import { benchProjection } from '#libs/read-model/bench/project.bench.js';
import { command, stackArgs } from '../command.js';
import { at, prepareDatabase, runtimeUrlBeside } from '../stack/database.js';
import { password } from '../stack/secrets.js';
import { stackDir } from '../stack/stack-file.js';

/** Each against a peer or the bare limit in the same run; one line each. */
const BENCHES: Readonly<Record<string, (url: string, options: { rounds: number }) => Promise<BenchFigure>>> = {
  append: benchAppend,
  import: benchImport,
  projection: benchProjection,
};
const ROUNDS_MIN = 5;

export const bench = command({
  name: 'bench',
  description: `ratios against a peer in one run: ${Object.keys(BENCHES).join(', ')} (all without a name)`,
  usage: 'redress bench [name]',
  args: {
    name: { type: 'positional', description: Object.keys(BENCHES).join(', '), required: false },
    rounds: { type: 'string', description: `at least ${ROUNDS_MIN}`, valueHint: 'N' },
    ...stackArgs,
  },
  async run({ args, say }) {
    const { name } = args as { name?: string };
    const names = name === undefined ? Object.keys(BENCHES) : [name];
    const rounds = Number(args.rounds ?? ROUNDS_MIN);
    if (!Number.isSafeInteger(rounds) || rounds < ROUNDS_MIN) {
      throw new DomainError('invalid-input', `--rounds: a whole number from ${ROUNDS_MIN} is expected`);
    }
    const unknown = names.find((each) => !Object.hasOwn(BENCHES, each));
    if (unknown !== undefined) {
      throw new DomainError('invalid-input', `no bench ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`);
    }
    const figures = await measure(stackDir(args.dir ?? '.redress/bench'), names, { rounds, say });
    const machine = { node: process.version, load: loadavg().map((load) => Math.round(load * 100) / 100) };
    return {
      json: { ...machine, figures },
      ok: figures.every(({ ratio, bar }) => ratio >= bar),
      text: [`node ${machine.node}, load ${machine.load.join(' ')}`, ...figures.map(lineOf)].join('\n'),
    };
  },
});

interface Measuring {
  readonly rounds: number;
  readonly say: (text: string) => void;
}

/** On servers of its own, each bench in a database of its own: what is measured can never be deleted from it again. */
async function measure(dir: string, names: readonly string[], { rounds, say }: Measuring): Promise<BenchFigure[]> {
  await deleteStack(dir); // of a run that was ended half-way
  const servers = await startServers({ dir, onTick: say });
  try {
    const figures: BenchFigure[] = [];
    for (const name of names) {
      say(`${name}: ${rounds} rounds, ours and the peer in turns`);
      const ownerUrl = at(servers.postgres.url, `bench_${name}`);
      await prepareDatabase({ ownerUrl, runtimeUrl: runtimeUrlBeside(ownerUrl, password()), simulation: false });
      const figure = await BENCHES[name]?.(ownerUrl, { rounds });
      if (figure !== undefined) figures.push(figure);
    }
    return figures;
  } finally {
    await servers.stop();
    await deleteStack(dir);
  }
}

function lineOf({ name, ours, peer, ratio, bar, rounds, spread }: BenchFigure): string {
  const verdict = ratio >= bar ? 'reaches' : 'MISSES';
  return `${name}: ${ratio} (${spread[0]} to ${spread[1]} over ${rounds} rounds), ${verdict} the bar ${bar}; ours ${ours}/s, peer ${peer}/s`;
}
