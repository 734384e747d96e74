import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { isPast, refOf } from './judge.js';
import { matches, type TypedFact } from './matches.js';
import type { Obligation } from './obligation.js';
import { appliesTo, openObligation, openingOf, ruleOf } from './open-obligation.js';
import { release } from './release.js';
import { requestBudget } from './requested-by.js';
import { retimed, withMiss } from './retime.js';

/**
 * D-3.5. Another severity: what the old one still owed is waived (a recorded miss stays a miss) and the new clocks are
 * counted from reception; they may be met or missed at once. `before` and `state`: without and with the fact.
 */
export function onSeverity(
  before: CaseState,
  state: CaseState,
  fact: TypedFact & { readonly at: string },
  context: DecideContext,
): DecidedEvent[] {
  // An imported case owes what its source had promised and nothing else.
  if (!matches({ fact: 'SeverityAssessed' }, fact) || state.imported !== null) return [];
  return before.severity === state.severity ? moveDue(state, context, fact.at) : changeClocks(state, context, fact.at);
}

/** D-3.5: what a severity promises is counted from reception and not from the assessment, with the same pauses. */
function changeClocks(state: CaseState, context: DecideContext, at: string): DecidedEvent[] {
  const rules = context.pack.rules.filter(
    (rule) => rule.kind === state.kind && rule.severity !== undefined && rule.opensOn.countedFrom === 'reception',
  );
  const old = state.obligations.filter((one) => rules.some((rule) => rule === ruleOf(context.pack, state, one)));
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
    .filter((one) => ruleOf(context.pack, state, one)?.replacedByRequest === true)
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
