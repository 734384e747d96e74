import { rollupProjection } from '../engine/rollup.js';
import { OPEN_ALIKE_COLUMNS, OPEN_ALIKE_COUNTS, openAlikeDelta } from './projection.js';

const shape = {
  table: 'open_alike',
  key: OPEN_ALIKE_COLUMNS.map((name) => ({ name, type: 'text' })),
  counts: OPEN_ALIKE_COUNTS,
};

/** Open cases that are alike. */
export const clusters = rollupProjection('clusters', new URL('./table.sql', import.meta.url), {
  shape,
  delta: openAlikeDelta,
});
