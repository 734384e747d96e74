import { addDelta } from '../engine/table-writer.js';
import type { Projection } from '../projection.js';
import { CLOSING_TIME_COLUMNS, closingTimeDelta } from './projection.js';

const shape = {
  table: 'closing_times',
  key: CLOSING_TIME_COLUMNS.map((name) => ({ name, type: name === 'bucket' ? 'integer' : 'text' })),
  counts: ['cases'],
};

/** How long closed cases took. */
export const closingTimes: Projection = {
  name: 'closing-times',
  sql: new URL('./table.sql', import.meta.url),
  tables: [{ name: 'closing_times', bookkeeping: [], meaningful: 'cases <> 0' }],
  write: (tx, schema, { changes }) => addDelta(tx, schema, shape, closingTimeDelta(changes)),
};
