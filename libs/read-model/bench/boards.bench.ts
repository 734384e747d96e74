import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import type { Bench, BenchFigure, BenchStage, LatencyFigure, RatioFigure } from '#libs/bench/figure.js';
import { measureRatio, median, perSecond, ratioFigure } from '#libs/bench/measure-ratio.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { type ReadModel, createReadModel } from '../read-model.js';
import { rebuildReadModel } from '../rebuild.js';
import { BOARD_TILES, type BoardTile } from './board-tiles.js';
import { GroupCases, PERIOD } from './group-cases.js';
import { tellGroup } from './tell-group.js';
import { TenthAside } from './tenth-aside.js';

const CASES = 20_000;
/** Asked so often in a round for the latency. */
const ASKED_A_ROUND = 100;
/** Of a rate: an answer of a tenth of a millisecond is asked for until the turn is long enough to be one. */
const TURN = { answers: 60, ms: 500 };
const ONCE = { answers: 1, ms: 0 };
const P99_BAR_MS = 50;
const FACTS_BAR = 50;
/** A tile may cost 1.3 times as much at ten times the facts. Of fewer cases the tenth has not met every key, and what grows are the keys. */
const GROWTH_BAR = 0.77;
const GROWTH_FROM_CASES = 100_000;

interface Board {
  readonly sql: postgres.Sql;
  readonly model: ReadModel;
  readonly tenth: TenthAside;
  readonly stage: BenchStage;
}

/**
 * Each tile of the boards over a group of fifty sites and half a year: how long its query takes, how much faster that is than
 * the same figure by GROUP BY over the facts, and what ten times the facts add to it. `--cases` sets how many there are, each
 * of some ten facts; the last only from 100,000 cases on.
 */
export const benchBoards: Bench = async (stage) => {
  const cases = stage.cases ?? CASES;
  const sql = connectStore(stage.ownerUrl, { max: 6, applicationName: 'redress-bench', statementTimeoutMs: 600_000 });
  try {
    const group = new GroupCases();
    const { seed, say } = stage;
    const few = Math.round(cases / 10);
    say(`boards: telling ${cases} cases`);
    let facts = await tellGroup(sql, { group, seed, cases: few });
    await rebuilt(sql, few);
    const tenth = await TenthAside.of(sql);
    facts += await tellGroup(sql, { group, seed, cases: cases - few });
    await rebuilt(sql, cases);
    await sql`analyze`;
    say(`boards: ${facts} facts of ${cases} cases`);
    const board = { sql, model: createReadModel(sql), tenth, stage };
    const figures: BenchFigure[] = [];
    for (const tile of BOARD_TILES) figures.push(await latency(board, tile));
    say('boards: against GROUP BY');
    for (const tile of BOARD_TILES) figures.push(await againstFacts(board, tile));
    if (cases < GROWTH_FROM_CASES) return figures;
    say('boards: against a tenth');
    for (const tile of BOARD_TILES) figures.push(await againstTenth(board, tile));
    return figures;
  } finally {
    await sql.end({ timeout: 5 });
  }
};

async function latency({ model, stage }: Board, { name, ask }: BoardTile): Promise<LatencyFigure> {
  const rounds: { readonly p50: number; readonly p99: number }[] = [];
  await asked(() => ask(model, PERIOD), ASKED_A_ROUND);
  while (rounds.length < stage.rounds) {
    const took = (await asked(() => ask(model, PERIOD), ASKED_A_ROUND)).sort((a, b) => a - b);
    rounds.push({ p50: at(took, 0.5), p99: at(took, 0.99) });
  }
  const p99s = rounds.map(({ p99 }) => p99);
  const p99 = hundredths(median(p99s));
  return {
    ...{ kind: 'latency', name: `boards / ${name}`, unit: 'ms', rate: null, p99, bar: P99_BAR_MS },
    p50: hundredths(median(rounds.map(({ p50 }) => p50))),
    reached: p99 < P99_BAR_MS,
    rounds: rounds.length,
    spread: [hundredths(Math.min(...p99s)), hundredths(Math.max(...p99s))],
    samples: rounds.length * ASKED_A_ROUND,
  };
}

/** The facts are read once a round: at a million of them that takes seconds, and nothing there warms up. */
async function againstFacts({ sql, model, stage }: Board, tile: BoardTile): Promise<RatioFigure> {
  const rounds: { readonly ours: number; readonly peer: number }[] = [];
  while (rounds.length < stage.rounds) {
    const ours = await rateOf(() => tile.ask(model, PERIOD), TURN);
    rounds.push({ ours, peer: await rateOf(() => tile.fromFacts(sql, PERIOD), ONCE) });
  }
  const name = `boards / ${tile.name} / GROUP BY over the facts`;
  return ratioFigure({ name, unit: 'answers/s', bar: FACTS_BAR }, rounds);
}

function againstTenth({ model, tenth, stage }: Board, { name, ask }: BoardTile): Promise<RatioFigure> {
  const rate = () => rateOf(() => ask(model, PERIOD), TURN);
  return measureRatio(stage, {
    name: `boards / ${name} / the same at a tenth of the facts`,
    unit: 'answers/s',
    bar: GROWTH_BAR,
    ours: rate,
    peer: () => tenth.inPlace(rate),
  });
}

/** Milliseconds of each. */
async function asked(ask: () => Promise<unknown>, times: number): Promise<number[]> {
  const took: number[] = [];
  while (took.length < times) {
    const began = performance.now();
    await ask();
    took.push(performance.now() - began);
  }
  return took;
}

async function rateOf(ask: () => Promise<unknown>, { answers, ms }: typeof TURN): Promise<number> {
  // the first of a turn plans anew, as the schema may be another one
  if (answers > 1) await ask();
  const began = performance.now();
  let given = 0;
  while (given < answers || performance.now() - began < ms) {
    await ask();
    given += 1;
  }
  return perSecond(given, began);
}

async function rebuilt(sql: postgres.Sql, cases: number): Promise<void> {
  const store = createPostgresEventStore(sql);
  const report = await rebuildReadModel({ ownerSql: sql, store, topic: 'bench', partitions: 1 });
  if (report.cases !== cases) throw new Error('the rebuild went wrong');
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
const hundredths = (ms: number): number => Math.round(ms * 100) / 100;
