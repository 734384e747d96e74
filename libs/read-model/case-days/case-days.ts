import { addDelta } from '../engine/table-writer.js';
import type { Projection } from '../projection.js';
import { CASE_DAY_COLUMNS, CASE_DAY_COUNTS, caseDayDelta } from './projection.js';

const shape = {
  table: 'case_days',
  key: CASE_DAY_COLUMNS.map((name) => ({ name, type: 'text' })),
  counts: CASE_DAY_COUNTS,
};

/** Cases received and closed, and promises judged, by day. */
export const caseDays: Projection = {
  name: 'case-days',
  sql: new URL('./table.sql', import.meta.url),
  tables: [
    {
      name: 'case_days',
      bookkeeping: [],
      meaningful: CASE_DAY_COUNTS.map((count) => `${count} <> 0`).join(' or '),
    },
  ],
  write: (tx, schema, { changes }) => addDelta(tx, schema, shape, caseDayDelta(changes)),
};
