import { rollupProjection } from '../engine/rollup.js';
import { COARSER_ON_TIME, ON_TIME_COLUMNS, ON_TIME_COUNTS, onTimeDelta } from './projection.js';

const shapeOf = (table: string, columns: readonly string[]) => ({
  table,
  key: columns.map((name) => ({ name, type: 'text' })),
  counts: ON_TIME_COUNTS,
});

/** Promises kept, missed and open, by the keys of the on-time board. */
export const onTime = rollupProjection('on-time', new URL('./table.sql', import.meta.url), {
  shape: shapeOf('on_time', ON_TIME_COLUMNS),
  coarser: COARSER_ON_TIME.map(({ table, columns }) => shapeOf(table, columns)),
  delta: onTimeDelta,
});
