import type { Obligation } from '#libs/domain/case.js';
import type { CaseChange } from '../case-file.js';
import { copyRows } from '../engine/copy-rows.js';
import { type UpsertShape, upsert } from '../engine/table-writer.js';
import type { Projection } from '../projection.js';

interface ObligationRow {
  readonly caseId: string;
  readonly place: number;
  readonly one: Obligation;
}

const shape: UpsertShape<ObligationRow> = {
  table: 'obligations',
  key: ['case_id', 'obligation_id'],
  columns: [
    { name: 'case_id', type: 'uuid', cell: (row) => row.caseId },
    { name: 'obligation_id', type: 'text', cell: (row) => row.one.obligationId },
    { name: 'place', type: 'integer', cell: (row) => row.place },
    { name: 'clause', type: 'text', cell: (row) => row.one.clause },
    { name: 'target', type: 'text', cell: (row) => row.one.target },
    { name: 'holder', type: 'text', cell: (row) => row.one.holder },
    { name: 'verdict', type: 'text', cell: (row) => row.one.verdict },
    { name: 'opened_at', type: 'timestamptz', cell: (row) => row.one.arithmetic.openedAt },
    { name: 'due_at', type: 'timestamptz', cell: (row) => row.one.arithmetic.dueAt },
    { name: 'fulfilled_at', type: 'timestamptz', cell: (row) => row.one.fulfilledAt },
    { name: 'corrected', type: 'boolean', cell: (row) => row.one.corrected },
    { name: 'released', type: 'boolean', cell: (row) => row.one.released },
    { name: 'extensions', type: 'integer', cell: (row) => row.one.extensions },
    { name: 'closed_spans', type: 'jsonb', cell: (row) => JSON.stringify(row.one.closedSpans) },
    { name: 'arithmetic', type: 'jsonb', cell: (row) => JSON.stringify(row.one.arithmetic) },
    { name: 'ladder', type: 'jsonb', cell: (row) => JSON.stringify(row.one.ladder) },
    { name: 'notified_rungs', type: 'integer[]', cell: (row) => `{${row.one.notifiedRungs.join(',')}}` },
    { name: 'lapsed_rungs', type: 'integer[]', cell: (row) => `{${row.one.lapsedRungs.join(',')}}` },
  ],
};

function changedRows({ before, after }: CaseChange): ObligationRow[] {
  const known = new Set(before?.obligations);
  return after.obligations
    .map((one, at) => ({ caseId: after.entry.caseId, place: at + 1, one }))
    .filter(({ one }) => !known.has(one));
}

/** The promises of each case. */
export const obligations: Projection = {
  name: 'obligations',
  sql: new URL('./table.sql', import.meta.url),
  tables: [{ name: 'obligations', bookkeeping: [] }],
  write: (tx, schema, { changes }) => upsert(tx, schema, shape, changes.flatMap(changedRows)),
  fill: (tx, schema, { changes }) => copyRows(tx, schema, shape, changes.flatMap(changedRows)),
};
