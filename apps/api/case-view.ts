import type { CaseRow, ObligationView } from '#libs/contracts/views.js';
import type { CaseState, Obligation } from '#libs/domain/case.js';
import { endOf } from '#libs/domain/kernel/course.js';
import { firstOwed } from '#libs/domain/kernel/obligation.js';

/** The list's row as the store's own facts tell it now; the read model may still be on its way there. */
export function rowOf(caseId: string, state: CaseState, changeNo: number): CaseRow {
  const next = firstOwed(state.obligations);
  return {
    caseId,
    reference: state.reference,
    kind: state.kind,
    site: state.site,
    region: state.region,
    zone: state.zone,
    department: state.department,
    severity: state.severity,
    severityProvisional: state.provisional,
    stage: state.stage,
    closed: state.closed,
    version: state.version,
    holderRole: state.holder.role,
    receivedAt: state.receivedAt,
    closedAt: state.closedAt,
    nextDueAt: next?.arithmetic.dueAt ?? null,
    nextOpenedAt: next?.arithmetic.openedAt ?? null,
    nextClause: next?.clause ?? null,
    nextTarget: next?.target ?? null,
    missedCount: state.obligations.filter((one) => one.verdict === 'missed').length,
    openCount: state.obligations.filter((one) => one.verdict === 'open').length,
    ...waitsOf(state.waits),
    simulated: state.simulated,
    imported: state.imported?.mapping ?? null,
    changeNo,
  };
}

/** The wait that is on, and what those that are over came to; the same as the read model's fold says. */
function waitsOf(waits: CaseState['waits']): Pick<CaseRow, 'waiting' | 'waitedMs'> {
  const waitedMs: Record<string, number> = {};
  for (const [index, wait] of waits.entries()) {
    const over = endOf(wait);
    const next = waits[index + 1]?.from;
    const end = over !== null && (wait.endedAt !== null || next !== undefined) ? over : next;
    if (end === undefined) continue;
    waitedMs[wait.reason] = (waitedMs[wait.reason] ?? 0) + Math.max(0, Date.parse(end) - Date.parse(wait.from));
  }
  const last = waits.at(-1);
  const waiting =
    last?.endedAt === null ? { reason: last.reason, for: last.waitingFor, since: last.from, until: last.until } : null;
  return { waiting, waitedMs };
}

export function obligationOf(one: Obligation): ObligationView {
  return {
    obligationId: one.obligationId,
    clause: one.clause,
    target: one.target,
    holder: one.holder,
    openedAt: one.arithmetic.openedAt,
    dueAt: one.arithmetic.dueAt,
    verdict: one.verdict,
    fulfilledAt: one.fulfilledAt,
    corrected: one.corrected,
    arithmetic: one.arithmetic,
    ladder: [...one.ladder],
    notifiedRungs: [...one.notifiedRungs],
    lapsedRungs: [...one.lapsedRungs],
  };
}
