import { isMet } from '#libs/clock/ledger/verdict.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { discharged, isPast, judgeOpen, refOf } from './judge.js';
import { matches, type TypedFact } from './matches.js';
import type { Obligation } from './obligation.js';
import { ruleOf } from './open-obligation.js';

export interface Deed extends TypedFact {
  readonly at: string;
  readonly evidence: string | undefined;
}

/** What a fact does to the obligations that it meets. Throws `fact-needs-evidence`. */
export function fulfil(state: CaseState, deed: Deed, context: DecideContext): DecidedEvent[] {
  return state.obligations
    .filter((one) => {
      const rule = ruleOf(context.pack, state, one);
      if (rule === undefined || !matches(rule.metBy, deed)) return false;
      return rule.each === undefined || one.obligationId.endsWith(`#${String(deed.data[rule.each])}`);
    })
    .flatMap((one) => fulfilOne(one, deed, context));
}

/**
 * One obligation. A deed that is told after the due instant to have been done before it needs evidence, whether or not the
 * engine has recorded the miss by then: what an outage delayed must not decide who has to prove what. A deed of the very
 * instant at which its alarm rings is in time and not told late, so it turns the miss by itself; the same holds where a
 * worker's clock was ahead and rang early.
 */
export function fulfilOne(
  one: Obligation,
  { at, evidence, type }: Pick<Deed, 'at' | 'evidence' | 'type'>,
  context: DecideContext,
): DecidedEvent[] {
  if (one.released || one.verdict === 'met' || one.verdict === 'waived') return [];
  const inTime = isMet(one.arithmetic, at);
  if (inTime && evidence === undefined && isPast(one, context.now)) {
    throw new DomainError('fact-needs-evidence', `told after ${one.arithmetic.dueAt ?? ''}: say what proves it`, {
      clause: one.clause,
      obligationId: one.obligationId,
      dueAt: one.arithmetic.dueAt,
      occurredAt: at,
    });
  }
  if (one.verdict === 'open') return judgeOpen(one, at, context);
  if (inTime) return [corrected(one, { at, cause: type, evidence }, context)];
  return one.fulfilledAt === null ? [discharged(one, at, context)] : [];
}

interface Proof {
  readonly at: string;
  readonly cause: string;
  /** undefined: it was not told late, so there was nothing to prove */
  readonly evidence: string | undefined;
}

/** The recorded miss was none. It stays in the stream; this fact turns the verdict. */
export function corrected(one: Obligation, { at, cause, evidence }: Proof, context: DecideContext): DecidedEvent {
  const data = {
    ...refOf(one),
    from: 'missed' as const,
    to: 'met' as const,
    happenedAt: at,
    toldAt: context.now,
    cause,
    by: { id: context.actor.id, role: context.actor.role },
    arithmetic: one.arithmetic,
  };
  // Free text, and it may name a person: sealed.
  return obligationFact('VerdictCorrected', context.now, data, { evidence });
}
