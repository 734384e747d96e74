import { rollupProjection } from '../engine/rollup.js';
import { OUTCOME_COLUMNS, OUTCOME_COUNTS, outcomeDelta } from './projection.js';

const shape = {
  table: 'outcomes',
  key: OUTCOME_COLUMNS.map((name) => ({ name, type: 'text' })),
  counts: OUTCOME_COUNTS,
};

/** Revisits, satisfaction, reopened and bounced cases. */
export const outcomes = rollupProjection('outcomes', new URL('./table.sql', import.meta.url), {
  shape,
  delta: outcomeDelta,
});
