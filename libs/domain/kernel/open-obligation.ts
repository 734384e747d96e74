import { dueAt } from '#libs/clock/due.js';
import type { Arithmetic, Budget, Rung } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type ObligationRule, type RegulationPack, packVersionOf } from '#libs/policy/pack.js';
import type { CaseState, Deed } from './case-state.js';
import { CIVIL_CALENDAR, type DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { isPast, judgeOpen, missedAtOnce } from './judge.js';
import type { Obligation } from './obligation.js';

export interface Opening {
  readonly rule: ObligationRule;
  /** from when its budget counts; may lie long before the fact that opens it (D-3.5: reception) */
  readonly openedAt: string;
  /** where the rule leaves it to the fact, or the household's wish replaces it */
  readonly budget?: Budget | undefined;
  /** when the fact that opens it happened */
  readonly at: string;
}

/** The obligation as opened, before anything is judged. */
export function newObligation(state: CaseState, opening: Opening, context: DecideContext): Obligation {
  const { rule } = opening;
  const arithmetic = arithmeticOf(state, opening, context);
  return {
    obligationId: obligationIdOf(state, rule),
    clause: rule.clause,
    target: rule.target,
    holder: rule.holder,
    arithmetic,
    ladder: ladderOf(context.pack, rule, arithmetic.dueAt),
    verdict: 'open',
    fulfilledAt: null,
    corrected: false,
    released: false,
    notifiedRungs: [],
    lapsedRungs: [],
  };
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
  const fulfilledAt = earliestDeed(state.deeds, opening.rule);
  const opened = openedFact(one, opening.at);
  if (fulfilledAt !== undefined) return [opened, ...judgeOpen(one, fulfilledAt, context.now)];
  return isPast(one, context.now) ? [opened, ...missedAtOnce(one, context.now)] : [opened];
}

export function arithmeticOf(state: CaseState, opening: Opening, context: DecideContext): Arithmetic {
  const budget = opening.budget ?? opening.rule.budget;
  invariant(budget.unit !== 'as-named', `${opening.rule.clause}: the fact must name the due instant`);
  return dueAt({
    budget,
    openedAt: opening.openedAt,
    zone: state.zone,
    packVersion: packVersionOf(context.pack),
    calendarVersion: context.calendarVersion ?? CIVIL_CALENDAR,
  });
}

/** The rungs at their instants: elapsed minutes from the due instant. */
export function ladderOf(pack: RegulationPack, rule: ObligationRule, due: string): Rung[] {
  const ladder = pack.ladders[rule.ladder];
  invariant(ladder !== undefined, `no ladder ${rule.ladder}`);
  const dueMs = Date.parse(due);
  return ladder.steps.map(({ afterMinutes, notify, meaning }, index) => ({
    rung: index + 1,
    at: new Date(dueMs + afterMinutes * 60_000).toISOString(),
    notify,
    meaning,
  }));
}

/** `D-3.5a/answer`; from the second on, and for every promise, with its number: `R-2.4/promise#1`. */
function obligationIdOf(state: CaseState, { clause, target }: ObligationRule): string {
  const number = 1 + state.obligations.filter((one) => one.clause === clause && one.target === target).length;
  return number === 1 && target !== 'promise' ? `${clause}/${target}` : `${clause}/${target}#${number}`;
}

export function isMetBy({ metBy }: ObligationRule, { deed, role }: Pick<Deed, 'deed' | 'role'>): boolean {
  return metBy.deed === deed && (metBy.roles === undefined || (role !== null && metBy.roles.includes(role)));
}

function earliestDeed(deeds: readonly Deed[], rule: ObligationRule): string | undefined {
  return deeds
    .filter((deed) => isMetBy(rule, deed))
    .map(({ at }) => at)
    .sort()[0];
}

export function ruleFor(pack: RegulationPack, one: Pick<Obligation, 'clause' | 'target'>): ObligationRule {
  const rule = pack.rules.find(({ clause, target }) => clause === one.clause && target === one.target);
  invariant(rule !== undefined, `${pack.id} has no rule ${one.clause}/${one.target}`);
  return rule;
}

export function rulesOpenedOn(pack: RegulationPack, opensOn: ObligationRule['opensOn']): ObligationRule[] {
  return pack.rules.filter((rule) => rule.opensOn === opensOn);
}
