import { rollupProjection } from '../engine/rollup.js';
import { CLOSING_TIME_COLUMNS, closingTimeDelta } from './projection.js';

const shape = {
  table: 'closing_times',
  key: CLOSING_TIME_COLUMNS.map((name) => ({ name, type: name === 'bucket' ? 'integer' : 'text' })),
  counts: ['cases'],
};

/** How long closed cases took. */
export const closingTimes = rollupProjection('closing-times', new URL('./table.sql', import.meta.url), {
  shape,
  delta: closingTimeDelta,
});
