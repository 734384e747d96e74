/** Ours against a peer, measured in turns in one run. */
export interface RatioFigure {
  readonly kind: 'ratio';
  readonly name: string;
  /** of `ours` and `peer`, as `events/s` */
  readonly unit: string;
  /** median of the rounds' rates */
  readonly ours: number;
  /** median of the rounds' rates */
  readonly peer: number;
  /** median of the rounds' ratios: what the machine does to both at once cancels out. Null where the rounds are unsteady. */
  readonly ratio: number | null;
  /** what the ratio is to reach */
  readonly bar: number;
  readonly aim: number | null;
  readonly reached: boolean | null;
  readonly rounds: number;
  /** smallest and largest ratio of a round */
  readonly spread: readonly [number, number];
  /** false: the largest ratio of a round is more than 30 % above the smallest */
  readonly steady: boolean;
  /** series thrown away before this one, each with its spread, because they were not steady */
  readonly discarded: readonly (readonly [number, number])[];
}

/** How long something took, at a given load; no peer does the same thing. */
export interface LatencyFigure {
  readonly kind: 'latency';
  readonly name: string;
  readonly unit: 'ms';
  /** offered load, commands a second; null: asked one after the other */
  readonly rate: number | null;
  /** medians of the rounds */
  readonly p50: number;
  readonly p99: number;
  readonly bar: number | null;
  readonly reached: boolean | null;
  readonly rounds: number;
  /** smallest and largest p99 of a round */
  readonly spread: readonly [number, number];
  readonly samples: number;
}

export type BenchFigure = RatioFigure | LatencyFigure;

/** What a bench is given: servers and a database of its own, from which nothing can be deleted again. */
export interface BenchStage {
  /** owner's address of the database; store and read model are at this release's schema */
  readonly ownerUrl: string;
  /** `host:port` */
  readonly kafkaBrokers: string;
  /** `host:port` */
  readonly temporalAddress: string;
  /** counted rounds of each figure */
  readonly rounds: number;
  /** ids of streams, commands and people come from it */
  readonly seed: number;
  /** how many cases a bench that holds many is to hold; its own number where it is left out */
  readonly cases?: number | undefined;
  readonly say: (text: string) => void;
}

export type Bench = (stage: BenchStage) => Promise<readonly BenchFigure[]>;
