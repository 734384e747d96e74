import type { Budget } from '#libs/contracts/case.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { ObligationRule, PinnedPack } from '#libs/policy/pack.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { isPast, refOf } from './judge.js';
import { matches, type TypedFact } from './matches.js';
import { type Obligation, isOwed } from './obligation.js';
import { appliesTo, openObligation, openingOf, ruleOf } from './open-obligation.js';
import { release } from './release.js';
import { requestBudget } from './requested-by.js';
import { retimed, withMiss } from './retime.js';

/**
 * What another pack makes of the promises. Verdicts that were given stay, and what is due already is judged by the clock it
 * had. What is open counts from its own opening, with its pauses, by the new budget, so it may be missed at once; what the
 * new pack does not ask for is waived; what it asks for besides is opened where the case knows when it began.
 */
export function onPackAdopted(
  state: CaseState,
  fact: TypedFact & { readonly at: string },
  context: DecideContext,
): DecidedEvent[] {
  const pack = context.packToAdopt;
  if (fact.type !== 'PackAdopted' || pack === undefined) return [];
  const { now, calendar } = context;
  const { at } = fact;
  const under = { ...context, pack };
  const owed = state.obligations.filter(isOwed);
  const lost = owed.filter((one) => ruleIn(pack, state, one) === undefined);
  const kept = owed.filter((one) => one.verdict === 'open' && !lost.includes(one) && !isPast(one, now));
  return [
    ...release(lost, { reason: 'pack-changed', at, now, calendar }),
    ...kept.flatMap((one) => moveOne(state, one, at, under)),
    ...gained(state, pack).flatMap((opening) => openObligation(state, { ...opening, at }, under)),
  ];
}

function ruleIn(pack: PinnedPack, state: CaseState, one: Obligation): ObligationRule | undefined {
  const rule = ruleOf(pack, state, one);
  return rule !== undefined && appliesTo(rule, state) ? rule : undefined;
}

function moveOne(state: CaseState, one: Obligation, at: string, under: DecideContext): DecidedEvent[] {
  const next = retimed(state, one, { budget: budgetOf(state, one, under.pack) }, under);
  const { arithmetic } = next;
  const same = arithmetic.dueAt === one.arithmetic.dueAt && arithmetic.exclusive === one.arithmetic.exclusive;
  if (same) return [obligationFact('DueConfirmed', at, { ...refOf(one), arithmetic })];
  const moved = obligationFact('ObligationDueMoved', at, {
    ...{ ...refOf(one), previousDueAt: one.arithmetic.dueAt, ...next },
    reason: 'pack-adopted',
  });
  return withMiss(one, moved, next, under);
}

/** What was agreed stands under any regulation: a date that was named or asked for, and time that somebody gave. */
function budgetOf(state: CaseState, one: Obligation, pack: PinnedPack): Budget {
  const { requestedBy } = state;
  const rule = ruleIn(pack, state, one);
  if (rule === undefined || rule.budget.unit === 'as-named' || one.extensions > 0) return one.arithmetic.budget;
  return rule.replacedByRequest && requestedBy !== null ? requestBudget(requestedBy) : rule.budget;
}

/** Rules of which nothing is owed or judged yet, and whose beginning the case remembers: its reception, or a deed of this round. */
function gained(state: CaseState, pack: PinnedPack) {
  const standing = state.obligations
    .filter(({ verdict }) => verdict !== 'waived')
    .map((one) => ruleOf(pack, state, one));
  const reception = { fact: 'CaseAccepted', data: {}, at: state.receivedAt };
  return pack.rules
    .filter((rule) => rule.kind === state.kind && !rule.whileWaiting && rule.each === undefined)
    .filter((rule) => appliesTo(rule, state) && !standing.includes(rule))
    .flatMap((rule) => {
      const since = rule.rounds === undefined ? state.receivedAt : state.roundSince;
      const began = [reception, ...state.deeds].find(
        ({ fact, data, at }) => at >= since && matches(rule.opensOn, { type: fact, data }),
      );
      const opening = began === undefined ? undefined : openingOf(state, rule, began);
      return opening === undefined ? [] : [{ ...opening, long: true as const }];
    });
}
