import type postgres from 'postgres';
import { type Cell, JSON_SEPARATOR, arrayLiteral, joinedJson } from './array-literal.js';
import type { RollupDelta } from './rollup-delta.js';

export interface Column<T> {
  readonly name: string;
  /** PostgreSQL type of the column */
  readonly type: string;
  readonly cell: (item: T) => Cell;
}

/** An expression instead of a value, for example the batch's change number. */
export interface Computed {
  readonly name: string;
  readonly sql: string;
}

export interface UpsertShape<T> {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly Column<T>[];
  readonly computed?: readonly Computed[];
  /** an old row is replaced only where this holds, of `o` (old) and `excluded` */
  readonly guard?: string;
}

/** All items in one statement: `unnest` of a text parameter a column. `schema` is one of our own names. */
export async function upsert<T>(
  sql: postgres.ISql,
  schema: string,
  shape: UpsertShape<T>,
  items: readonly T[],
): Promise<void> {
  if (items.length === 0) return;
  const { columns, computed = [], key } = shape;
  const names = [...columns, ...computed].map(({ name }) => name);
  const values = columns.map(({ name, type }) => (travelsAsText(type) ? `n.${name}::${type}` : `n.${name}`));
  const parameters = columns.map(({ type }, at) => parameterOf(type, at + 1));
  const sets = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  const text = `insert into ${schema}.${shape.table} as o (${names.join(', ')})
    select ${[...values, ...computed.map((each) => each.sql)].join(', ')}
      from unnest(${parameters.join(', ')}) as n (${columns.map(({ name }) => name).join(', ')})
    on conflict (${key.join(', ')}) do update set ${sets.join(', ')} ${shape.guard ? `where ${shape.guard}` : ''}`;
  const cells = columns.map(({ type, cell }) => (type === 'jsonb' ? joinedJson : arrayLiteral)(items.map(cell)));
  await sql.unsafe(text, cells, { prepare: true });
}

/** unnest would flatten an array of arrays, and JSON is spared the quoting of an array's elements. */
function travelsAsText(type: string): boolean {
  return type === 'jsonb' || type.endsWith('[]');
}

function parameterOf(type: string, no: number): string {
  if (type === 'jsonb') return `string_to_array($${no}::text, '${JSON_SEPARATOR}', '')`;
  return `$${no}::${travelsAsText(type) ? 'text' : type}[]`;
}

export interface RollupShape {
  readonly table: string;
  readonly key: readonly { readonly name: string; readonly type: string }[];
  readonly counts: readonly string[];
}

/** Adds the batch's differences to a rollup's rows. */
export async function addDelta(
  sql: postgres.ISql,
  schema: string,
  shape: RollupShape,
  delta: RollupDelta,
): Promise<void> {
  const rows = delta.rows();
  if (rows.length === 0) return;
  const columns = [...shape.key, ...shape.counts.map((name) => ({ name, type: 'integer' }))];
  const names = columns.map(({ name }) => name).join(', ');
  const text = `insert into ${schema}.${shape.table} as o (${names})
    select * from unnest(${columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')})
    on conflict (${shape.key.map(({ name }) => name).join(', ')})
    do update set ${shape.counts.map((name) => `${name} = o.${name} + excluded.${name}`).join(', ')}`;
  const cells = [
    ...shape.key.map((_, at) => arrayLiteral(rows.map(({ key }) => key[at] ?? ''))),
    ...shape.counts.map((_, at) => arrayLiteral(rows.map(({ counts }) => counts[at] ?? 0))),
  ];
  await sql.unsafe(text, cells, { prepare: true });
}
