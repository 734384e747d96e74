import { rollupProjection } from '../engine/rollup.js';
import { CASE_COUNT_COLUMNS, caseCountDelta } from './projection.js';

const TRUTHS = ['closed', 'overdue'];
const shape = {
  table: 'case_counts',
  key: CASE_COUNT_COLUMNS.map((name) => ({ name, type: TRUTHS.includes(name) ? 'boolean' : 'text' })),
  counts: ['cases'],
};

/** Cases open, closed and overdue. */
export const caseCounts = rollupProjection('case-counts', new URL('./table.sql', import.meta.url), {
  shape,
  delta: caseCountDelta,
});
