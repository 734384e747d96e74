import type { CaseFilters } from '../cases/filters.js';
import type { CaseRow } from '../api/shapes.js';

/** Same order as the API's: next due first (none last) or latest received first; the case id breaks ties. */
export function compareRows(sort: CaseFilters['sort'], a: CaseRow, b: CaseRow): number {
  const byId = a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
  if (sort === '-received') return compareText(b.receivedAt, a.receivedAt) || byId;
  if (a.nextDueAt === null || b.nextDueAt === null) {
    return Number(a.nextDueAt === null) - Number(b.nextDueAt === null) || byId;
  }
  return compareText(a.nextDueAt, b.nextDueAt) || byId;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function matches(filters: CaseFilters, row: CaseRow): boolean {
  const { site, kind, stage, severity, department, holder, target, waiting, closed = 'false' } = filters;
  return (
    (!site || row.site === site) &&
    (!kind || row.kind === kind) &&
    (!stage || row.stage === stage) &&
    (!severity || row.severity === severity) &&
    (!department || row.department === department) &&
    (!holder || row.holderRole === holder) &&
    (!target || row.nextTarget === target) &&
    (!waiting || (row.waiting !== null) === (waiting === 'true')) &&
    (closed === 'all' || row.closed === (closed === 'true'))
  );
}

/** What only the server can judge: of what is asked for so, nothing enters by itself. */
const JUDGED_BY_SERVER: readonly (keyof CaseFilters)[] = [
  ...(['search', 'month', 'since', 'until', 'revisit', 'reopened', 'bounced', 'missed'] as const),
  ...(['about', 'receivedFrom'] as const),
];

/**
 * Takes changed rows into a loaded list. A repeated or older message changes nothing; a row that no longer matches leaves;
 * a new one enters only where the loaded part reaches, so that the next page does not bring it twice.
 */
export function mergeRows(
  loaded: readonly CaseRow[],
  changed: readonly CaseRow[],
  filters: CaseFilters,
  more: boolean,
) {
  const judged = JUDGED_BY_SERVER.some((name) => filters[name]);
  const byId = new Map(loaded.map((row) => [row.caseId, row]));
  const last = loaded.at(-1);
  const touched: string[] = [];
  for (const row of changed) {
    const known = byId.get(row.caseId);
    if (known ? known.changeNo >= row.changeNo : judged) continue;
    if (!matches(filters, row)) {
      if (byId.delete(row.caseId)) touched.push(row.caseId);
      continue;
    }
    if (!known && more && last && compareRows(filters.sort, row, last) > 0) continue;
    byId.set(row.caseId, row);
    touched.push(row.caseId);
  }
  if (touched.length === 0) return { rows: loaded, touched };
  return { rows: [...byId.values()].sort((a, b) => compareRows(filters.sort, a, b)), touched };
}
