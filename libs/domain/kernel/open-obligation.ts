import type { Budget } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { ObligationRule, RegulationPack } from '#libs/policy/pack.js';
import { arithmeticOf, ladderOf } from './arithmetic.js';
import type { CaseState } from './case-state.js';
import { segmentsOf, waitAt } from './course.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { isPast, judgeOpen, missedAtOnce } from './judge.js';
import { matches, type TypedFact } from './matches.js';
import { type Obligation, asOpened } from './obligation.js';
import { requestBudget } from './requested-by.js';

export interface Opening {
  readonly rule: ObligationRule;
  /** from when its budget counts; may lie long before the fact that opens it (D-3.5: reception) */
  readonly openedAt: string;
  readonly budget: Budget;
  /** where the rule is opened anew by each such fact: its number */
  readonly number?: number | undefined;
  /** when the fact that opens it happened */
  readonly at: string;
  /** opened long after that fact, by another pack: what was done since counts */
  readonly long?: true;
}

/** What this fact opens in a case that is as `state` says after it. */
export function openingsOn(
  state: CaseState,
  fact: TypedFact & { readonly at: string },
  pack: RegulationPack,
): Opening[] {
  return pack.rules
    .filter((rule) => rule.kind === state.kind && matches(rule.opensOn, fact))
    .filter((rule) => appliesTo(rule, state) && (!rule.whileWaiting || waitAt(state, fact.at) !== undefined))
    .filter((rule) => rule.item === undefined || !state.obligations.some((one) => isOf(rule, one)))
    .flatMap((rule) => openingOf(state, rule, fact) ?? []);
}

/** Whether the rule is one of this case: of its severity and its round of plan and answer. */
export function appliesTo({ severity, rounds }: ObligationRule, state: Pick<CaseState, 'severity' | 'round'>): boolean {
  if (severity !== undefined && severity !== state.severity) return false;
  return rounds === undefined || (state.round >= rounds.from && state.round <= (rounds.to ?? Infinity));
}

/** Undefined where the fact names no instant for a rule that leaves it to the fact. */
export function openingOf(
  state: CaseState,
  rule: ObligationRule,
  { data, at }: { readonly data: TypedFact['data']; readonly at: string },
): Opening | undefined {
  const budget = budgetOf(state, rule, data);
  if (budget === undefined) return undefined;
  const number = rule.each === undefined ? undefined : data[rule.each];
  return {
    rule,
    openedAt: rule.opensOn.countedFrom === 'reception' ? state.receivedAt : at,
    budget,
    ...(typeof number === 'number' ? { number } : {}),
    at,
  };
}

function budgetOf({ requestedBy }: CaseState, rule: ObligationRule, data: TypedFact['data']): Budget | undefined {
  if (rule.budget.unit === 'as-named') {
    const named = data[rule.budget.field];
    return typeof named === 'string' ? { unit: 'instant', at: named } : undefined;
  }
  return rule.replacedByRequest && requestedBy !== null ? requestBudget(requestedBy) : rule.budget;
}

/** The obligation as opened, before anything is judged. */
export function newObligation(state: CaseState, opening: Opening, context: DecideContext): Obligation {
  const { rule, openedAt, budget } = opening;
  const segments = segmentsOf(state, { openedAt, suspendableBy: rule.suspendableBy, closed: [] });
  const arithmetic = arithmeticOf({ budget, openedAt, segments }, context);
  return asOpened({
    obligationId: obligationIdOf(state, opening),
    clause: rule.clause,
    target: rule.target,
    holder: rule.holder,
    arithmetic,
    ladder: ladderOf(context.pack, rule, arithmetic.dueAt),
  });
}

export function openedFact(one: Obligation, at: string): DecidedEvent {
  const { obligationId, clause, target, holder, arithmetic, ladder } = one;
  return obligationFact('ObligationOpened', at, {
    ...{ obligationId, clause, target, holder, arithmetic },
    ladder: [...ladder],
  });
}

/** Opens it and, where the deed that meets it was done before or its due instant is past, says so at once. */
export function openObligation(state: CaseState, opening: Opening, context: DecideContext): DecidedEvent[] {
  const one = newObligation(state, opening, context);
  const counts = opening.long === true || opening.rule.opensOn.countedFrom === 'reception';
  const fulfilledAt = counts ? earliestDeed(state, opening) : undefined;
  const opened = openedFact(one, opening.at);
  if (fulfilledAt !== undefined) return [opened, ...judgeOpen(one, fulfilledAt, context)];
  return isPast(one, context.now) ? [opened, ...missedAtOnce(one, context)] : [opened];
}

/** `D-3.5a/answer`; an item by its name; from the second on, and for every one that is numbered, with its number: `R-2.4/promise#1`. */
function obligationIdOf({ obligations }: CaseState, { rule, number }: Opening): string {
  const { clause, target, item } = rule;
  if (item !== undefined) return `${clause}/${target}#${item}`;
  const place = number ?? 1 + obligations.filter((one) => one.clause === clause && one.target === target).length;
  return place === 1 && number === undefined ? `${clause}/${target}` : `${clause}/${target}#${place}`;
}

function earliestDeed({ deeds }: CaseState, { rule, openedAt }: Opening): string | undefined {
  return deeds
    .filter(({ fact, data, at }) => at >= openedAt && matches(rule.metBy, { type: fact, data }))
    .map(({ at }) => at)
    .sort()[0];
}

type Named = Pick<Obligation, 'obligationId' | 'clause' | 'target'>;

/** The rule behind a promise; undefined where it was made under another pack, which asked for more. */
export function ruleOf(
  { rules }: Pick<RegulationPack, 'rules'>,
  { kind }: Pick<CaseState, 'kind'>,
  one: Named,
): ObligationRule | undefined {
  return rules.find((its) => its.kind === kind && isOf(its, one));
}

/** The same of a promise that is open and not due yet: those always have one. */
export function ruleFor(pack: RegulationPack, state: Pick<CaseState, 'kind'>, one: Named): ObligationRule {
  const rule = ruleOf(pack, state, one);
  invariant(rule !== undefined, `${pack.id} has no rule ${state.kind}/${one.clause}/${one.target}`);
  return rule;
}

function isOf({ clause, target, item }: ObligationRule, one: Named): boolean {
  if (clause !== one.clause || target !== one.target) return false;
  return item === undefined || one.obligationId === `${clause}/${target}#${item}`;
}
