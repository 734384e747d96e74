import { rollupProjection } from '../engine/rollup.js';
import { OPEN_ALIKE_COLUMNS, OPEN_ALIKE_COUNTS, OPEN_ALIKE_WEEK_COLUMNS, openAlikeDelta } from './projection.js';

const shapeOf = (table: string, columns: readonly string[]) => ({
  table,
  key: columns.map((name) => ({ name, type: 'text' })),
  counts: OPEN_ALIKE_COUNTS,
});

/** Open cases that are alike, by day and by week. */
export const clusters = rollupProjection('clusters', new URL('./table.sql', import.meta.url), {
  shape: shapeOf('open_alike', OPEN_ALIKE_COLUMNS),
  coarser: [shapeOf('open_alike_weeks', OPEN_ALIKE_WEEK_COLUMNS)],
  delta: openAlikeDelta,
});
