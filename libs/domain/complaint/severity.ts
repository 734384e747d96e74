import type { Severity } from '#libs/contracts/case.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, refuse } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { obligationFact } from '../kernel/fact.js';
import { isPast, missedAtOnce, refOf } from '../kernel/judge.js';
import type { Obligation } from '../kernel/obligation.js';
import { arithmeticOf, ladderOf, openObligation, ruleFor } from '../kernel/open-obligation.js';
import { release } from '../kernel/release.js';
import { complaintFact } from './fact.js';
import { checkRequest } from './requested-by.js';
import { severityOpenings } from './severity-clocks.js';

/**
 * D-3.5. Another severity: what the old one still owed is waived (a recorded miss stays a miss) and the new clocks are
 * counted from reception; they may be met or missed at once. The same severity confirms the provisional one, and may bring
 * the date that the household asks for.
 */
export const assessSeverity: CommandRule<'AssessSeverity'> = {
  decide: (state, body, context, at) => {
    const requestedBy = body.requestedBy ?? state.requestedBy;
    if (body.requestedBy !== undefined) checkRequest(body.requestedBy, state.receivedAt, state.zone);
    if (!state.provisional && state.severity === body.severity && state.requestedBy === requestedBy) {
      refuse({ code: 'nothing-to-do', message: `assessed already: ${body.severity}`, clause: 'D-3.5' });
    }
    const assessed = complaintFact(
      'SeverityAssessed',
      at,
      { severity: body.severity, previous: state.severity, requestedBy },
      { reason: body.reason, evidence: body.evidence },
    );
    // An imported case owes what its source had promised and nothing else.
    if (state.imported !== null) return [assessed];
    const asked: CaseState = { ...state, requestedBy };
    return [
      assessed,
      ...(body.severity === state.severity
        ? moveDue(asked, context, at)
        : changeClocks(asked, body.severity, context, at)),
    ];
  },
};

function changeClocks(state: CaseState, severity: Severity, context: DecideContext, at: string): DecidedEvent[] {
  const old = state.obligations.filter((one) => ruleFor(context.pack, one).opensOn === 'reception');
  return [
    ...release(old, { reason: 'severity-changed', at, now: context.now }),
    ...severityOpenings(state, severity, at, context).flatMap((opening) => openObligation(state, opening, context)),
  ];
}

/** D-3.5c: the date asked for replaces the due instant, earlier or later, as long as that has not passed. */
function moveDue(state: CaseState, context: DecideContext, at: string): DecidedEvent[] {
  return state.obligations
    .filter((one) => one.verdict === 'open' && !isPast(one, context.now))
    .flatMap((one) => moveOne(state, one, context, at));
}

function moveOne(state: CaseState, one: Obligation, context: DecideContext, at: string): DecidedEvent[] {
  const rule = ruleFor(context.pack, one);
  const opening = severityOpenings(state, state.severity ?? 'minor', at, context).find(({ rule: its }) => its === rule);
  if (opening?.budget === undefined) return [];
  const arithmetic = arithmeticOf(state, opening, context);
  if (arithmetic.dueAt === one.arithmetic.dueAt && arithmetic.exclusive === one.arithmetic.exclusive) return [];
  const ladder = ladderOf(context.pack, rule, arithmetic.dueAt);
  const moved = obligationFact('ObligationDueMoved', at, {
    ...refOf(one),
    reason: 'requested-by-household',
    previousDueAt: one.arithmetic.dueAt,
    arithmetic,
    ladder,
  });
  const after: Obligation = { ...one, arithmetic, ladder, notifiedRungs: [], lapsedRungs: [] };
  return isPast(after, context.now) ? [moved, ...missedAtOnce(after, context.now)] : [moved];
}
