import type postgres from 'postgres';
import type { CaseEntry } from '../case-file.js';
import { arrayLiteral } from '../engine/array-literal.js';
import { copyRows } from '../engine/copy-rows.js';
import { type Column, type UpsertShape, upsert } from '../engine/table-writer.js';
import { LIVE, type ReadModelSchema } from '../engine/schemas.js';
import type { Projection } from '../projection.js';

const text = (name: string, cell: Column<CaseEntry>['cell']): Column<CaseEntry> => ({ name, type: 'text', cell });
const instant = (name: string, cell: Column<CaseEntry>['cell']): Column<CaseEntry> => ({
  name,
  type: 'timestamptz',
  cell,
});
const integer = (name: string, cell: Column<CaseEntry>['cell']): Column<CaseEntry> => ({ name, type: 'integer', cell });
const truth = (name: string, cell: Column<CaseEntry>['cell']): Column<CaseEntry> => ({ name, type: 'boolean', cell });

const shape: UpsertShape<CaseEntry> = {
  table: 'cases',
  key: ['case_id'],
  columns: [
    { name: 'case_id', type: 'uuid', cell: (entry) => entry.caseId },
    text('reference', (entry) => entry.reference),
    text('kind', (entry) => entry.kind),
    text('site', (entry) => entry.site),
    text('region', (entry) => entry.region),
    text('zone', (entry) => entry.zone),
    text('department', (entry) => entry.department),
    text('severity', (entry) => entry.severity),
    truth('severity_provisional', (entry) => entry.severityProvisional),
    text('stage', (entry) => entry.stage),
    truth('closed', (entry) => entry.closed),
    integer('version', (entry) => entry.version),
    text('holder_role', (entry) => entry.holderRole),
    instant('received_at', (entry) => entry.receivedAt),
    instant('closed_at', (entry) => entry.closedAt),
    instant('next_due_at', (entry) => entry.nextDueAt),
    instant('next_opened_at', (entry) => entry.nextOpenedAt),
    text('next_clause', (entry) => entry.nextClause),
    text('next_target', (entry) => entry.nextTarget),
    integer('missed_count', (entry) => entry.missedCount),
    integer('open_count', (entry) => entry.openCount),
    { name: 'waiting', type: 'jsonb', cell: ({ waiting }) => (waiting === null ? null : JSON.stringify(waiting)) },
    { name: 'waited_ms', type: 'jsonb', cell: ({ waitedMs }) => JSON.stringify(waitedMs) },
    truth('simulated', (entry) => entry.simulated),
    text('imported', (entry) => entry.imported),
    text('month', (entry) => entry.month),
    instant('stage_since', (entry) => entry.stageSince),
    { name: 'stage_seconds', type: 'jsonb', cell: ({ stageSeconds }) => JSON.stringify(stageSeconds) },
    text('revisit', (entry) => entry.revisit),
    text('about', (entry) => entry.about),
    integer('reopened', (entry) => entry.reopened),
    integer('bounced', (entry) => entry.bounced),
  ],
  // the version: whatever came in between, an older row never replaces a newer one
  guard: 'o.version < excluded.version',
};

/** The batch's own; in a rebuild the one that the live row has, so that nobody is told of what did not change. */
function changeNumber(schema: ReadModelSchema): string {
  if (schema === LIVE) return `(select last from ${LIVE}.change_counter)`;
  return `coalesce((select l.change_no from ${LIVE}.cases l where l.case_id = n.case_id), 0)`;
}

/** Rows for a rebuild, with the numbers that the live rows have. */
async function fill(tx: postgres.ISql, schema: ReadModelSchema, entries: readonly CaseEntry[]): Promise<void> {
  const live = await tx.unsafe<{ id: string; change_no: string }[]>(
    `select case_id as id, change_no from ${LIVE}.cases where case_id = any ($1::uuid[])`,
    [arrayLiteral(entries.map(({ caseId }) => caseId))],
    { prepare: true },
  );
  const changeNos = new Map(live.map(({ id, change_no }) => [id, change_no]));
  const changeNo: Column<CaseEntry> = {
    ...{ name: 'change_no', type: 'bigint' },
    cell: ({ caseId }) => changeNos.get(caseId) ?? '0',
  };
  await copyRows(tx, schema, { table: shape.table, columns: [...shape.columns, changeNo] }, entries);
}

/** The list of cases. */
export const cases: Projection = {
  name: 'cases',
  sql: new URL('./table.sql', import.meta.url),
  tables: [{ name: 'cases', bookkeeping: ['change_no'] }],
  write: (tx, schema, { changes }) =>
    upsert(
      tx,
      schema,
      { ...shape, computed: [{ name: 'change_no', sql: changeNumber(schema) }] },
      changes.map(({ after }) => after.entry),
    ),
  fill: (tx, schema, { changes }) =>
    fill(
      tx,
      schema,
      changes.map(({ after }) => after.entry),
    ),
};
