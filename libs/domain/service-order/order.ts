import { datePlusDays, midnights } from '#libs/clock/civil.js';
import type { Role } from '#libs/contracts/event.js';
import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import type { CaseState } from '../kernel/case-state.js';
import { invariant } from '#libs/contracts/errors.js';
import { handOver } from '../shared/hand-over.js';
import { serviceFact } from './fact.js';
import type { ServiceOrderState } from './state.js';

/** To whom an order goes first: the department's supervisor, or the head of it. */
const DISPATCHED_TO: readonly Role[] = ['supervisor', 'department-head'];

export function orderOf({ serviceOrder }: CaseState): ServiceOrderState {
  invariant(serviceOrder !== null, 'a service order has its item from its first facts on');
  return serviceOrder;
}

/** D-7: area, time, fee and effect, by word or in writing. */
export const agreeService: CommandRule<'AgreeService'> = {
  decide: (state, { area, agreedAt, promisedOn, feeCents, effect, form, evidence }, _context, at) => {
    refusePast(agreedAt, at);
    const promisedBy = promisedOn === undefined ? null : lastInstantOf(promisedOn, state.zone);
    if (promisedBy !== null && promisedBy <= at) refuseInput('promisedOn', `${promisedOn} is over`, 'D-7');
    return [
      serviceFact(
        'ServiceAgreed',
        at,
        { agreement: 1, agreedAt, promisedBy, feeCents, form },
        { area, effect, evidence },
      ),
    ];
  },
};

/** Of a day at the site: a promise for a day is kept up to its end. */
function lastInstantOf(date: string, zone: string): string {
  const next = midnights(datePlusDays(date, 1), zone)[0];
  invariant(next !== undefined, `no midnight after ${date}`);
  return new Date(next - 1).toISOString();
}

/** D-7: an agreed order goes to the supervisor of its department first; from there to whoever does the work. */
export const dispatchService: CommandRule<'HandOver'> = {
  decide: (state, body, context, at) => {
    if (state.stage === 'verify' && !DISPATCHED_TO.includes(body.toRole)) {
      refuseInput('toRole', `an order goes to the department's supervisor first: ${DISPATCHED_TO.join(', ')}`, 'D-7');
    }
    return handOver.decide(state, { ...body, department: body.department ?? orderOf(state).department }, context, at);
  },
};

export const completeService: CommandRule<'CompleteService'> = {
  decide: (state, { result, evidence }, _context, at) => [
    serviceFact('ServiceDone', at, { agreement: orderOf(state).agreement }, { result, evidence }),
  ],
};

/** D-7: the owner accepts. */
export const acceptService: CommandRule<'AcceptService'> = {
  decide: (state, { words, evidence }, _context, at) => [
    serviceFact('ServiceAccepted', at, { agreement: orderOf(state).agreement }, { words, evidence }),
  ],
};

/** D-7: what the owner does not accept is put right by a new time agreed. */
export const refuseService: CommandRule<'RefuseService'> = {
  decide: (state, { words, agreedAt, evidence }, _context, at) => {
    refusePast(agreedAt, at);
    const agreement = orderOf(state).agreement + 1;
    return [serviceFact('ServiceRefused', at, { agreement, agreedAt }, { words, evidence })];
  },
};

function refusePast(agreedAt: string, at: string): void {
  if (agreedAt <= at) refuseInput('agreedAt', `the time agreed ${agreedAt} is not after ${at}`, 'D-7');
}
