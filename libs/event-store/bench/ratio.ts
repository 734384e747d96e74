/** One figure of `redress bench`: ours against a peer, measured in turns in one run. */
export interface BenchFigure {
  readonly name: string;
  /** median, events (projection: rows) a second */
  readonly ours: number;
  /** median, events (projection: rows) a second */
  readonly peer: number;
  /** median of the rounds' ratios: what the machine does to both at once cancels out */
  readonly ratio: number;
  /** what the ratio is to reach */
  readonly bar: number;
  readonly rounds: number;
  /** smallest and largest ratio of a round */
  readonly spread: readonly [number, number];
}

export interface RatioBench {
  readonly name: string;
  readonly bar: number;
  readonly rounds: number;
  /** Each answers its rate a second, both in the same unit. */
  readonly ours: (round: number) => Promise<number>;
  readonly peer: (round: number) => Promise<number>;
}

/** Who goes first alternates, so that a warm cache or a checkpoint favours neither. */
export async function measureRatio({ name, bar, rounds, ours, peer }: RatioBench): Promise<BenchFigure> {
  const oursRates: number[] = [];
  const peerRates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      oursRates.push(await ours(round));
      peerRates.push(await peer(round));
    } else {
      peerRates.push(await peer(round));
      oursRates.push(await ours(round));
    }
  }
  const ratios = oursRates.map((rate, round) => rate / (peerRates[round] ?? Number.NaN));
  return {
    name,
    ours: Math.round(median(oursRates)),
    peer: Math.round(median(peerRates)),
    ratio: round3(median(ratios)),
    bar,
    rounds,
    spread: [round3(Math.min(...ratios)), round3(Math.max(...ratios))],
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

const round3 = (value: number): number => Math.round(value * 1_000) / 1_000;
