import { isMet } from '#libs/clock/due.js';
import type { Command } from '#libs/contracts/complaint/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type CaseState, initialCase } from '../kernel/case-state.js';
import { refuse, refuseInput } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { corrected } from '../kernel/fulfil.js';
import { discharged, isPast, judgeOpen, lapsed, missed } from '../kernel/judge.js';
import { type Obligation, isOwed, rungsLeft } from '../kernel/obligation.js';
import { newObligation, openedFact, rulesOpenedOn } from '../kernel/open-obligation.js';
import { release } from '../kernel/release.js';
import { personOfCase, siteOf } from './accept.js';
import { complaintFact } from './fact.js';

/**
 * History of another system: what its source tells, and only the target that it names. Told years late, so the limit for
 * late facts does not hold here. `staysOpen` says that the source knows no closing: a target already past is then missed now,
 * and nobody is told of the rungs that are past. Without it the verdict waits for `CloseAsAtSource`.
 */
export function recordImportedCase(
  body: Command<'RecordImportedCase'>['body'],
  context: DecideContext,
): DecidedEvent[] {
  importerOnly(context);
  const site = siteOf(context);
  if (body.receivedAt > context.now) {
    throw new DomainError('fact-in-future', `receivedAt ${body.receivedAt} lies after now`, { field: 'receivedAt' });
  }
  const recorded = complaintFact(
    'ImportedCaseRecorded',
    body.receivedAt,
    {
      kind: 'complaint',
      site: site.id,
      region: site.region,
      zone: site.zone,
      reference: body.reference,
      receivedAt: body.receivedAt,
      department: body.department ?? null,
      severity: body.severity ?? null,
      person: body.private === undefined ? null : personOfCase(context.caseId),
      source: body.source,
      mapping: body.mapping,
    },
    body.private ?? {},
  );
  return [recorded, ...sourceTarget(body, { ...initialCase, zone: site.zone }, context)];
}

function sourceTarget(
  { targetAt, receivedAt, staysOpen }: Command<'RecordImportedCase'>['body'],
  state: CaseState,
  context: DecideContext,
): DecidedEvent[] {
  const rule = rulesOpenedOn(context.pack, 'import')[0];
  if (targetAt === undefined || rule === undefined) return [];
  const budget = { unit: 'instant', at: targetAt } as const;
  const one = newObligation(state, { rule, openedAt: receivedAt, budget, at: receivedAt }, context);
  const opened = openedFact(one, receivedAt);
  return staysOpen === true && isPast(one, context.now)
    ? [opened, missed(one), ...lapsedAsImported(one, context.now, context.now)]
    : [opened];
}

/** The source closed it. Its target is judged by that instant; nobody is told of anything. */
export function closeAsAtSource(
  state: CaseState,
  { closedAt, outcome, sourceVerdict }: Command<'CloseAsAtSource'>['body'],
  context: DecideContext,
): DecidedEvent[] {
  importerOnly(context);
  if (state.imported === null) {
    refuse({ code: 'stage-forbids', message: 'the case was not imported' }, { command: 'CloseAsAtSource' });
  }
  if (closedAt > context.now) {
    throw new DomainError('fact-in-future', `closedAt ${closedAt} lies after now`, { field: 'closedAt' });
  }
  if (closedAt < state.receivedAt) refuseInput('closedAt', `closed before it was received (${state.receivedAt})`);
  const source = state.obligations.filter(({ target }) => target === 'as-at-source');
  const others = state.obligations.filter(({ target }) => target !== 'as-at-source');
  return [
    complaintFact('CaseClosedAsAtSource', closedAt, {
      closedAt,
      outcome: outcome ?? null,
      sourceVerdict: sourceVerdict ?? null,
    }),
    ...source.flatMap((one) => judgeAtSource(one, closedAt, state.imported?.mapping ?? '', context)),
    ...release(others, { reason: 'closed-at-source', at: closedAt, now: context.now }),
  ];
}

function judgeAtSource(one: Obligation, closedAt: string, mapping: string, context: DecideContext): DecidedEvent[] {
  const inTime = isMet(one.arithmetic, closedAt);
  if (one.verdict === 'open') {
    if (inTime) return judgeOpen(one, closedAt, context.now);
    return [missed(one), ...lapsedAsImported(one, closedAt, context.now), discharged(one, closedAt)];
  }
  if (one.verdict !== 'missed') return [];
  // Missed while the source's closing was not known; the source is the proof.
  if (inTime)
    return [corrected(one, { at: closedAt, cause: 'closed-at-source', evidence: `import:${mapping}` }, context)];
  return isOwed(one) ? [discharged(one, closedAt)] : [];
}

/** Rungs that were past at `until`. */
function lapsedAsImported(one: Obligation, until: string, at: string): DecidedEvent[] {
  const past = rungsLeft(one).filter((rung) => rung.at <= until);
  return lapsed(one, past, { reason: 'imported', at });
}

function importerOnly({ actor }: DecideContext): void {
  if (actor.role !== 'importer') {
    throw new DomainError('forbidden-role', 'only an import brings in history', { role: actor.role });
  }
}
