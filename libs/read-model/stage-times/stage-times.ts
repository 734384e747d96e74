import { rollupProjection } from '../engine/rollup.js';
import { STAGE_TIME_COLUMNS, stageTimeDelta } from './projection.js';

const shape = {
  table: 'stage_times',
  key: STAGE_TIME_COLUMNS.map((name) => ({ name, type: name === 'bucket' ? 'integer' : 'text' })),
  counts: ['cases'],
};

/** How long cases spent in each stage. */
export const stageTimes = rollupProjection('stage-times', new URL('./table.sql', import.meta.url), {
  shape,
  delta: stageTimeDelta,
});
