import { caseDays } from './case-days/case-days.js';
import { caseCounts } from './case-counts/case-counts.js';
import { cases } from './cases/cases.js';
import { clusters } from './clusters/clusters.js';
import { closingTimes } from './closing-times/closing-times.js';
import { obligations } from './obligations/obligations.js';
import { outcomes } from './outcomes/outcomes.js';
import { onTime } from './on-time/on-time.js';
import { stageTimes } from './stage-times/stage-times.js';
import type { Projection } from './projection.js';

/** Projections of this build: one folder and one line each. The first two are also what a fold starts from. */
export const PROJECTIONS: readonly Projection[] = [
  cases,
  obligations,
  onTime,
  caseCounts,
  caseDays,
  closingTimes,
  stageTimes,
  outcomes,
  clusters,
];
