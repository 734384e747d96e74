import { randomInt } from 'node:crypto';
import { DomainError } from '#libs/contracts/errors.js';
import type { BenchFigure } from '#libs/bench/figure.js';
import { benchMachine } from '../bench/bench-machine.js';
import { BENCH_NAMES } from '../bench/benches.js';
import { figureLine } from '../bench/figure-line.js';
import { type BenchRun, runBenches } from '../bench/stage.js';
import { command, stackArgs } from '../command.js';
import { stackDir } from '../stack/stack-file.js';

const ROUNDS_MIN = 5;
const CASES_MIN = 1_000;
const NAMES = BENCH_NAMES.join(', ');
/** Nothing can be said about a bar: neither reached (0) nor missed (1). */
const EXIT_UNSTEADY = 2;

export const bench = command({
  name: 'bench',
  description: `ratios against a peer in one run: ${NAMES} (all without a name)`,
  usage: 'redress bench [name]   (exit code 0: all bars reached, 1: one missed, 2: rounds too unsteady to tell)',
  args: {
    name: { type: 'positional', description: NAMES, required: false },
    rounds: { type: 'string', description: `at least ${ROUNDS_MIN}`, valueHint: 'N' },
    seed: { type: 'string', description: 'of the ids; default: any', valueHint: 'N' },
    cases: { type: 'string', description: 'of boards; default 20,000, each of some ten facts', valueHint: 'N' },
    ...stackArgs,
  },
  async run({ args, say }) {
    const { name } = args as { name?: string };
    if (name !== undefined && !BENCH_NAMES.includes(name)) {
      throw new DomainError('invalid-input', `no bench ${name}; there are ${NAMES}`);
    }
    const rounds = wholeNumber('--rounds', args.rounds ?? ROUNDS_MIN, ROUNDS_MIN);
    const seed = wholeNumber('--seed', args.seed ?? randomInt(2 ** 31), 0);
    const cases = args.cases === undefined ? undefined : wholeNumber('--cases', args.cases, CASES_MIN);
    const machine = await benchMachine();
    const names = name === undefined ? [...BENCH_NAMES] : [name];
    const runs = await runBenches(names, { dir: stackDir(args.dir ?? '.redress/bench'), rounds, seed, cases, say });
    const figures = runs.flatMap((run) => run.figures);
    // of a bench by its name the first figure is the headline: its fields stand at the top as well
    const headline = name === undefined ? {} : figures[0];
    const json = { ...headline, ...machine, seed, load: runs[0]?.load, runs };
    const text = [
      `${machine.cpus}; ${Object.entries(machine.versions)
        .map(([part, version]) => `${part} ${version}`)
        .join(', ')}`,
      ...runs.flatMap((run) => [headOf(run, seed), ...run.figures.map((figure) => `  ${figureLine(figure)}`)]),
    ].join('\n');
    return { json, text, ok: figures.every(({ reached }) => reached !== false), ...unsteadyExit(figures) };
  },
});

function headOf({ bench: name, load }: BenchRun, seed: number): string {
  return `${name} (seed ${seed}, load ${load.before.join(' ')} before, ${load.after.join(' ')} after)`;
}

function unsteadyExit(figures: readonly BenchFigure[]): { exitCode?: number } {
  const missed = figures.some(({ reached }) => reached === false);
  const unsteady = figures.some((figure) => figure.kind === 'ratio' && !figure.steady);
  return unsteady && !missed ? { exitCode: EXIT_UNSTEADY } : {};
}

function wholeNumber(option: string, given: string | number, least: number): number {
  const value = Number(given);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new DomainError('invalid-input', `${option}: a whole number from ${least} is expected`);
  }
  return value;
}
