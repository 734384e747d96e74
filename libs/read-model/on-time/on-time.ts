import { addDelta } from '../engine/table-writer.js';
import type { Projection } from '../projection.js';
import { ON_TIME_COLUMNS, ON_TIME_COUNTS, onTimeDelta } from './projection.js';

const shape = {
  table: 'on_time',
  key: ON_TIME_COLUMNS.map((name) => ({ name, type: 'text' })),
  counts: ON_TIME_COUNTS,
};

/** Promises kept, missed and open, by the keys of the on-time board. */
export const onTime: Projection = {
  name: 'on-time',
  sql: new URL('./table.sql', import.meta.url),
  tables: [{ name: 'on_time', bookkeeping: [], meaningful: 'met <> 0 or missed <> 0 or open <> 0' }],
  write: (tx, schema, { changes }) => addDelta(tx, schema, shape, onTimeDelta(changes)),
};
