import type { BenchFigure } from '#libs/bench/figure.js';

export interface StageOptions {
  readonly dir: string;
  readonly rounds: number;
  readonly seed: number;
  /** of `boards` */
  readonly cases?: number | undefined;
  readonly say: (text: string) => void;
}

/** A bench of the whole: it starts a stack of its own. */
export type StackBench = (options: StageOptions) => Promise<readonly BenchFigure[]>;
