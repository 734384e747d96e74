import { performance } from 'node:perf_hooks';
import type { BenchStage, RatioFigure } from './figure.js';

export interface RatioBench {
  readonly name: string;
  readonly unit?: string;
  readonly bar: number;
  readonly aim?: number;
  /** Each answers its rate a second for the same amount of work; `turn` is never given twice to one side. */
  readonly ours: (turn: number) => Promise<number>;
  readonly peer: (turn: number) => Promise<number>;
}

/** Rounds that differ by more make no figure. */
const SPREAD_MAX = 1.3;
/** An unsteady series is thrown away whole and measured again, so often; picking its best rounds would be choosing. */
const SERIES_MAX = 3;
/** A round is ours, peer, peer, ours: what grows or warms up on the way meets both alike. */
const TURNS = ['ours', 'peer', 'peer', 'ours'] as const;

interface Round {
  readonly ours: number;
  readonly peer: number;
}

/** One round to warm up, then the counted ones. */
export async function measureRatio(
  { rounds, say }: Pick<BenchStage, 'rounds' | 'say'>,
  bench: RatioBench,
): Promise<RatioFigure> {
  let turn = 0;
  const round = async (): Promise<Round> => {
    const rates: Record<(typeof TURNS)[number], number[]> = { ours: [], peer: [] };
    for (const side of TURNS) rates[side].push(await bench[side](turn++));
    return { ours: rateOf(rates.ours), peer: rateOf(rates.peer) };
  };
  await round();
  const discarded: (readonly [number, number])[] = [];
  for (let series = 1; ; series += 1) {
    const measured: Round[] = [];
    while (measured.length < rounds) measured.push(await round());
    const figure = ratioFigure(bench, measured, discarded);
    if (figure.steady || series === SERIES_MAX) return figure;
    say(`${bench.name}: the rounds lie between ${figure.spread.join(' and ')}, measured again`);
    discarded.push(figure.spread);
  }
}

/** What a series of rounds says. */
export function ratioFigure(
  { name, unit = 'events/s', bar, aim }: Omit<RatioBench, 'ours' | 'peer'>,
  rounds: readonly Round[],
  discarded: RatioFigure['discarded'] = [],
): RatioFigure {
  const ratios = rounds.map(({ ours, peer }) => ours / peer);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const steady = most <= least * SPREAD_MAX;
  const ratio = round3(median(ratios));
  return {
    kind: 'ratio',
    name,
    unit,
    ours: Math.round(median(rounds.map(({ ours }) => ours))),
    peer: Math.round(median(rounds.map(({ peer }) => peer))),
    ratio: steady ? ratio : null,
    bar,
    aim: aim ?? null,
    reached: steady ? ratio >= bar : null,
    rounds: rounds.length,
    spread: [round3(least), round3(most)],
    steady,
    discarded,
  };
}

/** Of `amount` things done since `began` (performance.now()), a second. */
export function perSecond(amount: number, began: number): number {
  return amount / ((performance.now() - began) / 1_000);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The rate over several turns of the same amount of work. */
function rateOf(rates: readonly number[]): number {
  return rates.length / rates.reduce((sum, rate) => sum + 1 / rate, 0);
}

const round3 = (value: number): number => Math.round(value * 1_000) / 1_000;
