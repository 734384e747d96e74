import { rollupProjection } from '../engine/rollup.js';
import { CASE_DAY_COLUMNS, CASE_DAY_COUNTS, caseDayDelta } from './projection.js';

const shape = {
  table: 'case_days',
  key: CASE_DAY_COLUMNS.map((name) => ({ name, type: 'text' })),
  counts: CASE_DAY_COUNTS,
};

/** Cases received and closed, and promises judged, by day. */
export const caseDays = rollupProjection('case-days', new URL('./table.sql', import.meta.url), {
  shape,
  delta: caseDayDelta,
});
