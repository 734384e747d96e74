import { rollupProjection } from '../engine/rollup.js';
import { ON_TIME_COLUMNS, ON_TIME_COUNTS, onTimeDelta } from './projection.js';

const shape = {
  table: 'on_time',
  key: ON_TIME_COLUMNS.map((name) => ({ name, type: 'text' })),
  counts: ON_TIME_COUNTS,
};

/** Promises kept, missed and open, by the keys of the on-time board. */
export const onTime = rollupProjection('on-time', new URL('./table.sql', import.meta.url), {
  shape,
  delta: onTimeDelta,
});
