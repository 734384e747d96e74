import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import { type CommandRule, type Refusal, refuse } from './command-rule.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { isPast, refOf } from './judge.js';
import { isMet } from '#libs/clock/ledger/verdict.js';
import type { Obligation } from './obligation.js';
import { ruleOf } from './open-obligation.js';
import { retimed } from './retime.js';

/** P-P2: more time is decided further up. Only before it is due, as far as the clause allows, by somebody who may, with the reason on record. */
export const extendObligation: CommandRule<'ExtendObligation'> = {
  guard: ({ obligations }) =>
    obligations.some(({ verdict }) => verdict === 'open')
      ? undefined
      : { code: 'nothing-to-do', message: 'no promise is open' },
  decide: (state, body, context, at) => {
    const one = state.obligations.find(({ obligationId }) => obligationId === body.obligationId);
    if (one === undefined) {
      const message = `the case owes no ${body.obligationId}`;
      refuse({ code: 'obligation-unknown', message, clause: 'P-P2' }, { field: 'obligationId' });
    }
    const { clause, longest } = allowance(state, one, context);
    if (one.verdict !== 'open' || !isMet(one.arithmetic, at) || isPast(one, context.now)) {
      refuse(
        { code: 'fact-too-late', message: 'what is due already cannot be extended', clause },
        { dueAt: one.arithmetic.dueAt },
      );
    }
    // A date that is agreed stands by itself; the clause's own length goes on giving pauses back.
    const budget = body.until === undefined ? longest : ({ unit: 'instant', at: body.until } as const);
    const next = retimed(state, one, { budget }, context);
    const limit = retimed(state, one, { budget: longest }, context).arithmetic.dueAt;
    refuseLength({ before: one.arithmetic.dueAt, after: next.arithmetic.dueAt, limit, clause });
    return [extended(one, next, { context, at, reason: body.reason, evidence: body.evidence })];
  },
};

/** What the clause allows this person; throws `extension-forbidden`. */
function allowance(state: CaseState, one: Obligation, { pack, actor }: DecideContext) {
  const { clause } = one;
  const extension = ruleOf(pack, state, one)?.extension;
  if (extension === undefined) {
    refuse({ code: 'extension-forbidden', message: `${clause} cannot be extended`, clause });
  }
  if (one.extensions >= extension.timesMax) {
    const message = `extended ${one.extensions} of ${extension.timesMax} times`;
    refuse({ code: 'extension-forbidden', message, clause: extension.clause });
  }
  if (!extension.approvers.includes(actor.role)) {
    const message = `an extension is approved by: ${extension.approvers.join(', ')}`;
    refuse({ code: 'extension-forbidden', message, clause: extension.clause }, { approvers: extension.approvers });
  }
  return { clause: extension.clause, longest: extension.budget };
}

interface Length {
  readonly before: string | null;
  readonly after: string | null;
  readonly limit: string | null;
  readonly clause: string;
}

function refuseLength({ before, after, limit, clause }: Length): void {
  const refused = (message: string): Refusal => ({ code: 'extension-forbidden', message, clause });
  if (after === null || before === null || limit === null) {
    refuse(refused('the clock stands still: extend when it runs again'));
  }
  if (after <= before) refuse(refused('an extension does not shorten'), { before, after });
  if (after > limit) refuse(refused(`no longer than until ${limit}`), { limit, after });
}

function extended(
  one: Obligation,
  next: ReturnType<typeof retimed>,
  told: { context: DecideContext; at: string; reason: string; evidence: string | undefined },
): DecidedEvent {
  const { id, role } = told.context.actor;
  const data = { ...refOf(one), previousDueAt: one.arithmetic.dueAt, ...next, approver: { id, role } };
  return obligationFact('ObligationExtended', told.at, data, { reason: told.reason, evidence: told.evidence });
}
