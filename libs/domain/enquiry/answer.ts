import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { enquiryFact } from './fact.js';

/** C3-T2, R-2.2: to the person responsible, whose 30 minutes begin; the caller hears to whom and why. */
export const passOnEnquiry: CommandRule<'PassOnEnquiry'> = {
  decide: (_state, { toPerson, department = null, reason, evidence }, _context, at) => [
    enquiryFact('EnquiryPassedOn', at, { toPerson, department }, { reason, evidence }),
  ],
};

/** a no comes with its reason and an alternative. */
export const answerEnquiry: CommandRule<'AnswerEnquiry'> = {
  decide: (_state, { answer, by, words, reason, alternative, evidence }, _context, at) => {
    if (answer === 'no' && reason === undefined) refuseInput('reason', 'a no is given with its reason', 'R-2.4');
    if (answer === 'no' && alternative === undefined) {
      refuseInput('alternative', 'a no is given with an alternative', 'R-2.4');
    }
    return [enquiryFact('EnquiryAnswered', at, { answer, by }, { words, reason, alternative, evidence })];
  },
};
