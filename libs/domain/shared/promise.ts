import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from './fact.js';

/** the promised time is a deadline. */
export const makePromise: CommandRule<'MakePromise'> = {
  decide: (state, body, _context, at) => {
    if (body.by <= at) refuseInput('by', `the promised time ${body.by} is not after ${at}`, 'R-2.4');
    const promise = state.promises.length + 1;
    return [sharedFact('PromiseMade', at, { promise, by: body.by }, { what: body.what, evidence: body.evidence })];
  },
};

export const keepPromise: CommandRule<'KeepPromise'> = {
  guard: (state) =>
    state.promises.some(({ keptAt }) => keptAt === null)
      ? undefined
      : { code: 'promise-unknown', message: 'no promise is open', clause: 'R-2.4' },
  decide: (state, body, _context, at) => {
    const made = state.promises.find(({ promise }) => promise === body.promise);
    if (made === undefined) {
      refuse({ code: 'promise-unknown', message: `no promise ${body.promise}`, clause: 'R-2.4' });
    }
    if (made.keptAt !== null) {
      refuse({ code: 'nothing-to-do', message: `promise ${body.promise} was kept`, clause: 'R-2.4' });
    }
    notBefore(at, made.madeAt, 'the promise was made');
    return [sharedFact('PromiseKept', at, { promise: body.promise }, { evidence: body.evidence })];
  },
};
