import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { mayPromise, refusePromiseBeforeBoundary } from './dispute.js';
import { complaintFact } from './fact.js';
import { visitedTogether } from './joint-visit.js';
import { complaintOf } from './state.js';

/** P-4, D-3.4: one or several plans, each with its cost, agreed with every department concerned (after D-3.2). */
export const proposeRemedyPlans: CommandRule<'ProposeRemedyPlans'> = {
  guard: visitedTogether,
  decide: (state, body, _context, at) => {
    const known = body.plans.find((plan) => state.plans.some(({ id }) => id === plan.id));
    if (known !== undefined) refuseInput('plans', `plan ${known.id} exists`, 'P-4');
    const { departments } = complaintOf(state);
    for (const { id, agreedBy } of body.plans) {
      const missing = departments.filter((one) => !agreedBy.includes(one));
      if (missing.length > 0) refuseDisagreed(id, missing);
    }
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

function refuseDisagreed(plan: string, missing: readonly string[]): never {
  const message = `plan ${plan} is not agreed with ${missing.join(', ')}`;
  refuse({ code: 'departments-disagree', message, clause: 'P-4' }, { plan, missing });
}

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
