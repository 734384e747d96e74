import { type CommandRule, refuse } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { complaintFact } from './fact.js';

const ANSWERED = { code: 'nothing-to-do', message: 'the household has answered', clause: 'P-5' } as const;

/** P-5: satisfied, so it is carried out; not satisfied, so another plan is offered. */
export const recordCustomerAnswer: CommandRule<'RecordCustomerAnswer'> = {
  guard: (state) => (state.planPut === null ? ANSWERED : undefined),
  decide: (state, body, _context, at) => {
    const plan = state.planPut;
    if (plan === null) refuse(ANSWERED);
    const told = { words: body.words, evidence: body.evidence };
    return body.satisfied
      ? [complaintFact('CustomerAgreed', at, { plan }, told)]
      : [complaintFact('CustomerObjected', at, { plan, round: state.round }, told)];
  },
};

const NOT_AGREED = { code: 'stage-forbids', message: 'no plan is agreed with the household', clause: 'P-5' } as const;

/** The agreed plan has been carried out: solves the case, and owes the result the same day (D-3.6a) and a revisit (P-6). */
export const completeRemedy: CommandRule<'CompleteRemedy'> = {
  guard: (state) => {
    if (state.remedyDoneAt !== null) return { code: 'nothing-to-do', message: 'done already', clause: 'P-5' };
    return state.planAgreed === null ? NOT_AGREED : undefined;
  },
  decide: (state, body, _context, at) => {
    const plan = state.planAgreed;
    if (plan === null) refuse(NOT_AGREED);
    notBefore(at, state.roundSince, 'this round began');
    return [complaintFact('RemedyCompleted', at, { plan }, { result: body.result, evidence: body.evidence })];
  },
};
