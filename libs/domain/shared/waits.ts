import { endOf, waitAt } from '../kernel/course.js';
import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from './fact.js';

/** P-N3: the matter waits on a third party; clocks whose clause recognises the reason stand still meanwhile. */
export const beginWait: CommandRule<'BeginWait'> = {
  decide: (state, body, { pack }, at) => {
    const reason = pack.reasons.find(({ id }) => id === body.reason);
    if (reason === undefined) {
      const reasons = pack.reasons.map(({ id }) => id);
      refuse({ code: 'reason-unknown', message: `no reason to wait: ${body.reason}`, clause: 'P-N3' }, { reasons });
    }
    const now = waitAt(state, at);
    if (now !== undefined) {
      refuse({ code: 'nothing-to-do', message: `it waits already: ${now.reason}`, clause: reason.clause });
    }
    const last = state.waits.at(-1);
    notBefore(at, last === undefined ? null : endOf(last), 'the last wait ended');
    if (body.until !== undefined && body.until <= at)
      refuseInput('until', `${body.until} is not after ${at}`, reason.clause);
    const { waitingFor = reason.waitingFor, until = null, words, evidence } = body;
    return [sharedFact('WaitBegan', at, { reason: reason.id, waitingFor, until }, { words, evidence })];
  },
};

export const endWait: CommandRule<'EndWait'> = {
  guard: ({ waits }) =>
    waits.some((wait) => wait.endedAt === null) ? undefined : { code: 'nothing-to-do', message: 'it waits for nobody' },
  decide: (state, body, _context, at) => {
    const wait = waitAt(state, at);
    if (wait === undefined) refuse({ code: 'nothing-to-do', message: `it did not wait at ${at}`, clause: 'P-N3' });
    const { words, evidence } = body;
    return [sharedFact('WaitEnded', at, { reason: wait.reason }, { words, evidence })];
  },
};

/** P-N3, R-3.3b: the efforts made and the progress are told. */
export const informCustomer: CommandRule<'InformCustomer'> = {
  decide: (_state, body, _context, at) => [
    sharedFact('CustomerInformed', at, { by: body.by }, { words: body.words, evidence: body.evidence }),
  ],
};
