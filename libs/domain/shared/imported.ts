import { isMet } from '#libs/clock/ledger/verdict.js';
import type { Command } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { type CaseState, initialCase } from '../kernel/case-state.js';
import { refuse, refuseInput } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { corrected } from '../kernel/fulfil.js';
import { discharged, isPast, judgeOpen, lapsed, missed } from '../kernel/judge.js';
import { type Obligation, isOwed, rungsLeft } from '../kernel/obligation.js';
import { newObligation, openedFact, openingsOn } from '../kernel/open-obligation.js';
import { release } from '../kernel/release.js';
import { personOfCase, siteOf } from '../kernel/opening.js';
import { sharedFact } from './fact.js';

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
  const recorded = sharedFact(
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
      ...(body.raised === undefined ? {} : { raised: body.raised }),
      person: body.private === undefined ? null : personOfCase(context.caseId),
      source: body.source,
      mapping: body.mapping,
      targetAt: body.targetAt ?? null,
      calendarVersion: context.calendar.version,
    },
    body.private ?? {},
  );
  const state: CaseState = { ...initialCase, zone: site.zone, receivedAt: body.receivedAt };
  return [
    recorded,
    ...sourceTarget(recorded, { state, staysOpen: body.staysOpen === true }, context),
    ...sourceWaits(body),
  ];
}

/** The only promise of an imported case: what its source names. */
function sourceTarget(
  recorded: DecidedEvent,
  { state, staysOpen }: { readonly state: CaseState; readonly staysOpen: boolean },
  context: DecideContext,
): DecidedEvent[] {
  const at = recorded.occurredAt;
  const fact = { type: recorded.type, data: recorded.data as JsonObject, at };
  return openingsOn(state, fact, context.pack).flatMap((opening) => {
    const one = newObligation(state, opening, context);
    const opened = openedFact(one, at);
    return staysOpen && isPast(one, context.now)
      ? [opened, missed(one, context), ...lapsedAsImported(one, context.now, context.now)]
      : [opened];
  });
}

/** Waits as the source tells them, in its order; they stop none of our clocks, since none of them ran. */
function sourceWaits({ waits = [] }: Command<'RecordImportedCase'>['body']): DecidedEvent[] {
  return waits.flatMap(({ reason, from, until }) => [
    sharedFact('WaitBegan', from, { reason, waitingFor: 'other', until: null }),
    ...(until === undefined ? [] : [sharedFact('WaitEnded', until, { reason })]),
  ]);
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
    sharedFact('CaseClosedAsAtSource', closedAt, {
      closedAt,
      outcome: outcome ?? null,
      sourceVerdict: sourceVerdict ?? null,
    }),
    ...source.flatMap((one) => judgeAtSource(one, closedAt, state.imported?.mapping ?? '', context)),
    ...release(others, { reason: 'closed-at-source', at: closedAt, now: context.now, calendar: context.calendar }),
  ];
}

function judgeAtSource(one: Obligation, closedAt: string, mapping: string, context: DecideContext): DecidedEvent[] {
  const inTime = isMet(one.arithmetic, closedAt);
  if (one.verdict === 'open') {
    if (inTime) return judgeOpen(one, closedAt, context);
    return [missed(one, context), ...lapsedAsImported(one, closedAt, context.now), discharged(one, closedAt, context)];
  }
  if (one.verdict !== 'missed') return [];
  // Missed while the source's closing was not known; the source is the proof.
  if (inTime)
    return [corrected(one, { at: closedAt, cause: 'closed-at-source', evidence: `import:${mapping}` }, context)];
  return isOwed(one) ? [discharged(one, closedAt, context)] : [];
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
