import type { CaseEvent } from '#libs/contracts/events.js';
import { ENDING_FACTS } from '#libs/contracts/shared/events.js';
import type { Obligation } from '#libs/domain/case.js';
import { firstOwed } from '#libs/domain/kernel/obligation.js';
import { stageAfter } from '#libs/domain/kernel/stage-table.js';
import { KINDS } from '#libs/domain/kinds.js';
import { NOTHING_PASSED, courseAfter } from './course.js';
import { type CaseEntry, type Fact, monthOfReceipt } from '../case-file.js';

/** A case of which nothing is known yet. */
export function unknownCase(caseId: string): CaseEntry {
  return {
    caseId,
    reference: '',
    kind: 'complaint',
    site: '',
    region: '',
    zone: 'UTC',
    department: null,
    severity: null,
    severityProvisional: true,
    stage: 'accept',
    closed: false,
    version: 0,
    holderRole: 'agent',
    receivedAt: '1970-01-01T00:00:00.000Z',
    closedAt: null,
    nextDueAt: null,
    nextOpenedAt: null,
    nextClause: null,
    nextTarget: null,
    missedCount: 0,
    openCount: 0,
    waiting: null,
    waitedMs: {},
    simulated: false,
    imported: null,
    month: '1970-01',
    stageSince: '1970-01-01T00:00:00.000Z',
    stageSeconds: NOTHING_PASSED,
    revisit: null,
    about: null,
    reopened: 0,
    bounced: 0,
  };
}

type Draft = { -readonly [Name in keyof CaseEntry]: CaseEntry[Name] };

/**
 * The row after facts in order, and after them the case's promises. Total: a fact nobody knows here moves the version only. Computes no deadline. One copy a
 * case, not one a fact: copying a row of twenty columns costs more than most facts change.
 */
export function projectCase(entry: CaseEntry, facts: readonly Fact[], obligations: readonly Obligation[]): CaseEntry {
  const draft: Draft = { ...entry };
  for (const fact of facts) projectFact(draft, fact);
  tellObligations(draft, obligations);
  return draft;
}

function projectFact(draft: Draft, fact: Fact): void {
  // not taken apart: what a fact's message says is read only where it is asked
  const event = fact as unknown as CaseEvent;
  const { stage, closed } = draft;
  const stages = KINDS[draft.kind]?.stages;
  if (stages) draft.stage = stageAfter(stages, draft.stage, fact);
  const changed = change(draft, event, fact);
  if (changed) Object.assign(draft, changed);
  if (draft.stage !== stage || draft.closed !== closed) {
    Object.assign(draft, courseAfter({ stage, closed }, draft, fact.occurredAt));
  }
  draft.version = fact.version;
}

function change(entry: CaseEntry, event: CaseEvent, fact: Fact): Partial<CaseEntry> | undefined {
  if (ENDING_FACTS.has(event.type))
    return { closed: true, closedAt: fact.occurredAt, ...waitOver(entry, fact.occurredAt) };
  switch (event.type) {
    case 'CaseAccepted': {
      const { kind, site, region, zone, reference, receivedAt } = event.data;
      return {
        ...{ kind, site, region, zone, reference, receivedAt },
        department: event.data.departmentComplainedOf,
        severity: event.data.provisionalSeverity,
        stageSince: receivedAt,
        month: monthOfReceipt(receivedAt, zone),
        simulated: fact.metadata.simulated === true,
      };
    }
    case 'ImportedCaseRecorded': {
      const { kind, site, region, zone, reference, receivedAt, department, severity } = event.data;
      return {
        ...{ kind, site, region, zone, reference, receivedAt, department, severity },
        month: monthOfReceipt(receivedAt, zone),
        simulated: fact.metadata.simulated === true,
        imported: event.data.mapping,
        stageSince: receivedAt,
      };
    }
    case 'DetailsCompleted':
      return { department: event.data.departmentComplainedOf ?? entry.department };
    case 'SeverityAssessed':
      return { severity: event.data.severity, severityProvisional: false };
    case 'RepairReported':
      return { severityProvisional: event.data.labelled === null, about: event.data.category };
    case 'RepairReclassified':
      return { severity: event.data.severity, about: event.data.category };
    case 'QuestionAsked':
      return { about: event.data.topic };
    case 'ServiceOrdered':
      return { about: event.data.item };
    case 'EmergencyReported':
    case 'FormalityOpened':
      return { about: event.data.type };
    case 'CaseHandedOver':
      return { holderRole: event.data.toRole, department: event.data.department ?? entry.department };
    case 'WaitBegan': {
      const { reason, waitingFor, until } = event.data;
      const waiting = { reason, for: waitingFor, since: fact.occurredAt, until };
      return { ...waitOver(entry, fact.occurredAt), waiting };
    }
    case 'WaitEnded':
      return waitOver(entry, fact.occurredAt);
    case 'RevisitRecorded':
      return { revisit: event.data.satisfied ? 'satisfied' : 'unsatisfied' };
    case 'DepartmentBounced':
      return { bounced: entry.bounced + 1 };
    case 'CaseReopened':
      return { closed: false, closedAt: null, reopened: entry.reopened + 1 };
    default:
      return undefined;
  }
}

/** A wait that was on is over at `at`, or was by itself before. */
function waitOver({ waiting, waitedMs }: CaseEntry, at: string): Pick<CaseEntry, 'waiting' | 'waitedMs'> {
  if (waiting === null) return { waiting, waitedMs };
  const { reason, since, until } = waiting;
  const end = until !== null && until < at ? until : at;
  const ms = Math.max(0, Date.parse(end) - Date.parse(since));
  return { waiting: null, waitedMs: { ...waitedMs, [reason]: (waitedMs[reason] ?? 0) + ms } };
}

/** What the row says about the case's promises: what is owed and due first (overdue until it is done), and counts. */
function tellObligations(draft: Draft, obligations: readonly Obligation[]): void {
  const next = firstOwed(obligations);
  draft.nextDueAt = next?.arithmetic.dueAt ?? null;
  draft.nextOpenedAt = next?.arithmetic.openedAt ?? null;
  draft.nextClause = next?.clause ?? null;
  draft.nextTarget = next?.target ?? null;
  draft.missedCount = 0;
  draft.openCount = 0;
  for (const { verdict } of obligations) {
    if (verdict === 'missed') draft.missedCount += 1;
    if (verdict === 'open') draft.openCount += 1;
  }
}
