import { type RunResult, simulate } from './simulation.js';

export interface SeedsOptions {
  readonly from: number;
  readonly seeds: number;
  /** after how many failing seeds it is given up */
  readonly failuresMax: number;
  readonly onFailure: (failed: RunResult) => void;
  readonly onProgress?: (done: number) => void;
}

export interface SeedsReport {
  readonly from: number;
  readonly seeds: number;
  readonly failed: readonly number[];
  readonly acknowledged: number;
  readonly kills: number;
  readonly alarms: number;
  readonly duplicateMessages: number;
  readonly timers: number;
  readonly realSeconds: number;
  readonly virtualSeconds: number;
  readonly underFireSeconds: number;
  /** virtual seconds by real seconds: of the whole runs, and counting only the time under fire */
  readonly timesRealTime: number;
  readonly timesRealTimeUnderFire: number;
}

const PROGRESS_EVERY = 1_000;

/** One run after the other. */
export async function runSeeds(options: SeedsOptions): Promise<SeedsReport> {
  const { from, seeds, failuresMax, onFailure, onProgress } = options;
  const sums = { acknowledged: 0, kills: 0, alarms: 0, duplicateMessages: 0, timers: 0, virtualMs: 0, underFireMs: 0 };
  const failed: number[] = [];
  const begun = performance.now();
  let done = 0;
  while (done < seeds && failed.length < failuresMax) {
    const result = await simulate({ seed: from + done });
    done += 1;
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += result[name];
    if (!result.ok) {
      failed.push(result.seed);
      onFailure(result);
    }
    if (done % PROGRESS_EVERY === 0) onProgress?.(done);
  }
  const realSeconds = (performance.now() - begun) / 1_000;
  const { virtualMs, underFireMs, ...counts } = sums;
  return {
    ...{ from, seeds: done, failed, realSeconds, ...counts },
    virtualSeconds: virtualMs / 1_000,
    underFireSeconds: underFireMs / 1_000,
    timesRealTime: Math.round(virtualMs / 1_000 / realSeconds),
    timesRealTimeUnderFire: Math.round(underFireMs / 1_000 / realSeconds),
  };
}
