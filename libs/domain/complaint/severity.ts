import type { Severity } from '#libs/contracts/case.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, refuse } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { obligationFact } from '../kernel/fact.js';
import { isPast, refOf } from '../kernel/judge.js';
import type { Obligation } from '../kernel/obligation.js';
import { appliesTo, openObligation, openingOf, ruleFor } from '../kernel/open-obligation.js';
import { release } from '../kernel/release.js';
import { checkRequest, requestBudget } from '../kernel/requested-by.js';
import { retimed, withMiss } from '../kernel/retime.js';
import { complaintFact } from './fact.js';

/**
 * D-3.5. Another severity: what the old one still owed is waived (a recorded miss stays a miss) and the new clocks are
 * counted from reception; they may be met or missed at once. The same severity confirms the provisional one, and may bring
 * the date that the household asks for.
 */
export const assessSeverity: CommandRule<'AssessSeverity'> = {
  decide: (state, body, context, at) => {
    const requestedBy = body.requestedBy ?? state.requestedBy;
    if (body.requestedBy !== undefined) checkRequest(body.requestedBy, state.receivedAt, context.calendar);
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

/** D-3.5: what a severity promises is counted from reception and not from the assessment, with the same pauses. */
function changeClocks(before: CaseState, severity: Severity, context: DecideContext, at: string): DecidedEvent[] {
  const state: CaseState = { ...before, severity };
  const rules = context.pack.rules.filter(
    (rule) => rule.kind === state.kind && rule.severity !== undefined && rule.opensOn.countedFrom === 'reception',
  );
  const old = state.obligations.filter((one) => rules.includes(ruleFor(context.pack, state, one)));
  const opened = rules
    .filter((rule) => appliesTo(rule, state))
    .flatMap((rule) => openingOf(state, rule, { data: {}, at }) ?? []);
  const { now, calendar } = context;
  return [
    ...release(old, { reason: 'severity-changed', at, now, calendar }),
    ...opened.flatMap((opening) => openObligation(state, opening, context)),
  ];
}

/** D-3.5c: the date asked for replaces the due instant, earlier or later, as long as that has not passed. */
function moveDue(state: CaseState, context: DecideContext, at: string): DecidedEvent[] {
  const { requestedBy } = state;
  if (requestedBy === null) return [];
  return state.obligations
    .filter((one) => one.verdict === 'open' && !isPast(one, context.now))
    .filter((one) => ruleFor(context.pack, state, one).replacedByRequest)
    .flatMap((one) => moveOne(state, one, { requestedBy, context, at }));
}

function moveOne(
  state: CaseState,
  one: Obligation,
  { requestedBy, context, at }: { requestedBy: string; context: DecideContext; at: string },
): DecidedEvent[] {
  const next = retimed(state, one, { budget: requestBudget(requestedBy) }, context);
  const { dueAt, exclusive } = next.arithmetic;
  if (dueAt === one.arithmetic.dueAt && exclusive === one.arithmetic.exclusive) return [];
  const moved = obligationFact('ObligationDueMoved', at, {
    ...{ ...refOf(one), previousDueAt: one.arithmetic.dueAt, ...next },
    reason: 'requested-by-household',
  });
  return withMiss(one, moved, next, context);
}
