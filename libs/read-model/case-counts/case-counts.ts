import { addDelta } from '../engine/table-writer.js';
import type { Projection } from '../projection.js';
import { CASE_COUNT_COLUMNS, caseCountDelta } from './projection.js';

const TRUTHS = ['closed', 'overdue'];
const shape = {
  table: 'case_counts',
  key: CASE_COUNT_COLUMNS.map((name) => ({ name, type: TRUTHS.includes(name) ? 'boolean' : 'text' })),
  counts: ['cases'],
};

/** Cases open, closed and overdue. */
export const caseCounts: Projection = {
  name: 'case-counts',
  sql: new URL('./table.sql', import.meta.url),
  tables: [{ name: 'case_counts', bookkeeping: [], meaningful: 'cases <> 0' }],
  write: (tx, schema, { changes }) => addDelta(tx, schema, shape, caseCountDelta(changes)),
};
