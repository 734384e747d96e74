import { z } from 'zod';
import { type Definition, definition } from './board-views.js';
import { STAGES } from './case.js';

const count = z.number().int();

/** Milliseconds in a stage that is behind the case, all passes together; read from a histogram, at most a tenth off. */
export const stageTime = z.object({
  stage: z.enum(STAGES),
  /** that have passed it */
  cases: count,
  medianMs: count.nullable(),
  p90Ms: count.nullable(),
});
export type StageTime = z.infer<typeof stageTime>;

/** Counts of cases received in the months of the period. */
export const siteOutcomes = z.object({
  site: z.string(),
  region: z.string(),
  cases: count,
  /** closed, now or before they were reopened */
  ended: count,
  /** of these, with a revisit */
  endedRevisited: count,
  revisited: count,
  /** by the last revisit */
  satisfied: count,
  /** at least once */
  reopened: count,
  bounced: count,
  stages: z.array(stageTime),
});
export type SiteOutcomes = z.infer<typeof siteOutcomes>;

export const outcomesBoard = z.object({
  from: z.string(),
  to: z.string(),
  rows: z.array(siteOutcomes),
  /** of all sites in scope together */
  stages: z.array(stageTime),
  definitions: z.array(definition),
});
export type OutcomesBoard = z.infer<typeof outcomesBoard>;

export const OUTCOME_DEFINITIONS: readonly Definition[] = [
  {
    id: 'stageMs',
    text: {
      zh: '案件在已经过的环节停留的时长（中位数 / 九成位数），多次进入合并计算；由直方图读出，误差不超过一成；导入的历史案件不计。',
      en: 'Time in a stage that is behind the case (median / ninth decile), all passes together; read from a histogram, at most a tenth off; cases brought in from other systems are left out.',
    },
  },
  {
    id: 'coverage',
    text: {
      zh: '已办结（含办结后重开）的案件中，做过回访的比例；按接到月份计入。',
      en: 'Of the cases that were closed (also if reopened since), the share with a revisit; by month of receipt.',
    },
  },
  {
    id: 'satisfaction',
    text: {
      zh: '做过回访的案件中，最后一次回访表示满意的比例。',
      en: 'Of the cases with a revisit, the share whose last one found the household satisfied.',
    },
  },
  {
    id: 'reopenRate',
    text: {
      zh: '曾办结的案件中，至少重开过一次的比例。',
      en: 'Of the cases that were closed, the share that was reopened at least once.',
    },
  },
  {
    id: 'bounceRate',
    text: {
      zh: '接到的案件中，至少在部门间被推转过一次的比例。',
      en: 'Of the cases received, the share that was passed from one department to another at least once.',
    },
  },
];
