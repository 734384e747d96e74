import { once } from 'node:events';
import type postgres from 'postgres';
import type { Cell } from './array-literal.js';
import type { UpsertShape } from './table-writer.js';

/**
 * New rows by COPY, inside the caller's transaction: it must have one, because a COPY that fails is seen by the statement
 * after it. Throws where a key is there already.
 */
export async function copyRows<T>(
  tx: postgres.ISql,
  schema: string,
  { table, columns }: Pick<UpsertShape<T>, 'table' | 'columns'>,
  items: readonly T[],
): Promise<void> {
  if (items.length === 0) return;
  const names = columns.map(({ name }) => name).join(', ');
  const copying = await tx.unsafe(`copy ${schema}.${table} (${names}) from stdin`).writable();
  // one write: the driver ends a COPY badly while writes are pending
  await new Promise<void>((resolve, reject) => {
    copying.once('error', reject);
    copying.write(copyText(columns, items), (error) => (error ? reject(error) : resolve()));
  });
  copying.end();
  // the driver tells nobody of an error that comes after the last byte: the next statement is refused then
  await tx`select 1`;
  if (!copying.closed) await once(copying, 'close');
}

function copyText<T>(columns: UpsertShape<T>['columns'], items: readonly T[]): string {
  // joined once: one text that grows cell by cell is a tree of a hundred thousand pieces, and rows joined first are written twice
  const pieces: string[] = [];
  for (const item of items) {
    for (const { type, cell } of columns) pieces.push(field(cell(item), type), '\t');
    pieces[pieces.length - 1] = '\n';
  }
  return pieces.join('');
}

const SPECIAL = /[\\\t\n\r]/;
const ALL_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(cell: Cell, type: string): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  // JSON texts, the longest of all, have their control characters escaped: one sign is left to look for
  const isSpecial = type === 'jsonb' ? cell.includes('\\') : SPECIAL.test(cell);
  return isSpecial ? cell.replace(ALL_SPECIAL, (found) => ESCAPES[found] ?? found) : cell;
}
