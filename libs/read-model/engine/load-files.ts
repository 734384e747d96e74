import type postgres from 'postgres';
import type { CaseKind, Severity, Stage, Target } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';
import type { CaseRow } from '#libs/contracts/views.js';
import type { Obligation } from '#libs/domain/case.js';
import type { CaseEntry, CaseFile } from '../case-file.js';
import { arrayLiteral } from './array-literal.js';

/** A row of `cases` as the driver gives it. */
export interface StoredCase {
  readonly case_id: string;
  readonly reference: string;
  readonly kind: string;
  readonly site: string;
  readonly region: string;
  readonly zone: string;
  readonly department: string | null;
  readonly severity: string | null;
  readonly severity_provisional: boolean;
  readonly stage: string;
  readonly closed: boolean;
  readonly version: number;
  readonly holder_role: string | null;
  readonly received_at: Date;
  readonly closed_at: Date | null;
  readonly next_due_at: Date | null;
  readonly next_opened_at: Date | null;
  readonly next_clause: string | null;
  readonly next_target: string | null;
  readonly missed_count: number;
  readonly open_count: number;
  readonly waiting: CaseRow['waiting'];
  readonly waited_ms: CaseRow['waitedMs'];
  readonly simulated: boolean;
  readonly imported: string | null;
  readonly month: string;
  readonly stage_since: Date;
  readonly stage_seconds: readonly (number | null)[];
  readonly revisit: CaseEntry['revisit'];
  readonly about: string | null;
  readonly reopened: number;
  readonly bounced: number;
  readonly change_no: string;
}

export function toCaseRow(row: StoredCase): CaseRow {
  return {
    caseId: row.case_id,
    reference: row.reference,
    kind: row.kind as CaseKind,
    site: row.site,
    region: row.region,
    zone: row.zone,
    department: row.department,
    severity: row.severity as Severity | null,
    severityProvisional: row.severity_provisional,
    stage: row.stage as Stage,
    closed: row.closed,
    version: row.version,
    holderRole: row.holder_role as Role | null,
    receivedAt: row.received_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    nextDueAt: row.next_due_at?.toISOString() ?? null,
    nextOpenedAt: row.next_opened_at?.toISOString() ?? null,
    nextClause: row.next_clause,
    nextTarget: row.next_target as Target | null,
    missedCount: row.missed_count,
    openCount: row.open_count,
    waiting: row.waiting,
    waitedMs: row.waited_ms,
    simulated: row.simulated,
    imported: row.imported,
    changeNo: Number(row.change_no),
  };
}

export interface StoredObligation {
  readonly case_id: string;
  readonly obligation_id: string;
  readonly clause: string;
  readonly target: string;
  readonly holder: string;
  readonly verdict: string;
  readonly fulfilled_at: Date | null;
  readonly corrected: boolean;
  readonly released: boolean;
  readonly extensions: number;
  readonly closed_spans: Obligation['closedSpans'];
  readonly arithmetic: Obligation['arithmetic'];
  readonly ladder: Obligation['ladder'];
  readonly notified_rungs: readonly number[];
  readonly lapsed_rungs: readonly number[];
}

export function toObligation(row: StoredObligation): Obligation {
  return {
    obligationId: row.obligation_id,
    clause: row.clause,
    target: row.target as Target,
    holder: row.holder as Role,
    arithmetic: row.arithmetic,
    ladder: row.ladder,
    verdict: row.verdict as Obligation['verdict'],
    fulfilledAt: row.fulfilled_at?.toISOString() ?? null,
    corrected: row.corrected,
    released: row.released,
    extensions: row.extensions,
    closedSpans: row.closed_spans,
    notifiedRungs: row.notified_rungs,
    lapsedRungs: row.lapsed_rungs,
  };
}

/** The cases as they stand, with their promises in order of opening; cases without a row are absent. */
export async function loadFiles(
  tx: postgres.ISql,
  schema: string,
  caseIds: readonly string[],
): Promise<Map<string, CaseFile>> {
  const ids = [arrayLiteral(caseIds)];
  const options = { prepare: true };
  const [rows, promises] = await Promise.all([
    tx.unsafe<StoredCase[]>(`select * from ${schema}.cases where case_id = any ($1::uuid[])`, ids, options),
    tx.unsafe<StoredObligation[]>(
      `select * from ${schema}.obligations where case_id = any ($1::uuid[]) order by case_id, place`,
      ids,
      options,
    ),
  ]);
  const obligations = new Map<string, Obligation[]>();
  for (const row of promises) {
    const own = obligations.get(row.case_id);
    if (own) own.push(toObligation(row));
    else obligations.set(row.case_id, [toObligation(row)]);
  }
  const files = rows.map((row): [string, CaseFile] => {
    const { changeNo: _, ...entry } = toCaseRow(row);
    const { month, revisit, about, reopened, bounced } = row;
    const course = { stageSince: row.stage_since.toISOString(), stageSeconds: row.stage_seconds };
    const own = { ...entry, ...course, month, revisit, about, reopened, bounced };
    return [row.case_id, { entry: own, obligations: obligations.get(row.case_id) ?? [] }];
  });
  return new Map(files);
}
