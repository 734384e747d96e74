import type { RegulationPack } from '#libs/policy/pack.js';
import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { enquiryFact } from './fact.js';

const HOUR_MS = 3_600_000;

/** C3-T2, R-2.2: to the person responsible, whose 30 minutes begin; the caller hears to whom and why. */
export const passOnEnquiry: CommandRule<'PassOnEnquiry'> = {
  decide: (_state, { toPerson, department = null, reason, evidence }, _context, at) => [
    enquiryFact('EnquiryPassedOn', at, { toPerson, department }, { reason, evidence }),
  ],
};

/** a no comes with its reason and an alternative, a yes perhaps with a time. */
export const answerEnquiry: CommandRule<'AnswerEnquiry'> = {
  decide: (_state, { answer, by, words, reason, alternative, promisedBy = null, evidence }, _context, at) => {
    if (answer === 'no' && reason === undefined) refuseInput('reason', 'a no is given with its reason', 'R-2.4');
    if (answer === 'no' && alternative === undefined) {
      refuseInput('alternative', 'a no is given with an alternative', 'R-2.4');
    }
    if (answer === 'no' && promisedBy !== null) refuseInput('promisedBy', 'a no promises nothing', 'R-2.4');
    if (promisedBy !== null && promisedBy <= at) {
      refuseInput('promisedBy', `${promisedBy} is not after ${at}`, 'R-2.4');
    }
    return [enquiryFact('EnquiryAnswered', at, { answer, by, promisedBy }, { words, reason, alternative, evidence })];
  },
};

/** not sure yet. The promised time is a deadline, and there has to be a way to reach who asked. */
export const promiseAnswer: CommandRule<'PromiseAnswer'> = {
  decide: (state, { answerBy, by, what, toCheck, contact, evidence }, { pack }, at) => {
    if (contact === undefined && state.enquiry?.contactOnRecord !== true) {
      refuseInput('contact', 'an answer later needs a contact on record', 'R-2.4');
    }
    if (answerBy <= at) refuseInput('answerBy', `the promised time ${answerBy} is not after ${at}`, 'R-2.4');
    const latest = toCheck ? latestChecked(pack, at) : undefined;
    if (latest !== undefined && answerBy > latest) {
      const message = `what has to be checked is answered by ${latest}`;
      refuse({ code: 'invalid-input', message, clause: 'C5-1' }, { latest, issues: [{ path: 'answerBy', message }] });
    }
    return [enquiryFact('AnswerPromised', at, { answerBy, by, toCheck }, { what, contact, evidence })];
  },
};

/** C5-1: counted from when the time and the way are told. Undefined where the regulation names no limit. */
function latestChecked({ figures }: RegulationPack, at: string): string | undefined {
  const value = figures.find(({ id }) => id === 'checked-answer')?.value;
  if (value?.unit !== 'hours' || typeof value.amount !== 'number') return undefined;
  return new Date(Date.parse(at) + value.amount * HOUR_MS).toISOString();
}

/** a yes with a time is over when word has gone out that it is done. */
export const tellDone: CommandRule<'TellDone'> = {
  guard: ({ enquiry }) =>
    enquiry?.doneOwed === true
      ? undefined
      : { code: 'nothing-to-do', message: 'no yes with a time is open', clause: 'R-2.4' },
  decide: (_state, { by, words, evidence }, _context, at) => [enquiryFact('DoneTold', at, { by }, { words, evidence })],
};
