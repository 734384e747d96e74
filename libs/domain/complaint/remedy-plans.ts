import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { mayPromise, refusePromiseBeforeBoundary } from './dispute.js';
import { complaintFact } from './fact.js';

/** P-4, D-3.4: one or several plans, each with its cost, agreed with the departments concerned. */
export const proposeRemedyPlans: CommandRule<'ProposeRemedyPlans'> = {
  decide: (state, body, _context, at) => {
    const known = body.plans.find((plan) => state.plans.some(({ id }) => id === plan.id));
    if (known !== undefined) refuseInput('plans', `plan ${known.id} exists`, 'P-4');
    return [
      complaintFact(
        'RemedyPlansProposed',
        at,
        {
          round: state.round,
          plans: body.plans.map(({ id, costCents, agreedBy }) => ({ id, costCents, agreedBy })),
        },
        {
          plans: Object.fromEntries(body.plans.map(({ id, description }) => [id, description])),
          evidence: body.evidence,
        },
      ),
    ];
  },
};

/** P-5: the answer that D-3.5a wants. A plan that the household objected to is not put again. */
export const putPlanToCustomer: CommandRule<'PutPlanToCustomer'> = {
  guard: (state) => {
    const refusal = mayPromise(state);
    if (refusal !== undefined) return refusal;
    return state.plans.some(({ objected }) => !objected)
      ? undefined
      : { code: 'plan-unknown', message: 'propose a plan first', clause: state.plans.length === 0 ? 'P-4' : 'P-5' };
  },
  decide: (state, body, _context, at) => {
    refusePromiseBeforeBoundary(state, at);
    const plan = state.plans.find(({ id }) => id === body.plan);
    if (plan === undefined) refuse({ code: 'plan-unknown', message: `no plan ${body.plan}`, clause: 'P-4' });
    if (plan.objected) {
      refuse({ code: 'plan-unknown', message: `the household objected to ${plan.id}: put another`, clause: 'P-5' });
    }
    notBefore(at, state.roundSince, 'this round began');
    return [complaintFact('PlanPutToCustomer', at, { round: state.round, plan: plan.id }, { evidence: body.evidence })];
  },
};
