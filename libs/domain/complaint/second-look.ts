import { type CommandRule, refuse } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';

/** P-P2: further up, and not by anybody who had a part in it; what was only written down beside is no part. */
export const takeSecondLook: CommandRule<'TakeSecondLook'> = {
  decide: (state, { outcome, words, evidence }, { actor }, at) => {
    const did = state.doers.filter((one) => one.actor === actor.id && one.fact !== 'NoteAdded').map(({ fact }) => fact);
    if (did.length > 0) {
      const message = 'a second look is taken by somebody who had no part in the case';
      refuse({ code: 'actor-involved', message, clause: 'P-P2' }, { did });
    }
    return [complaintFact('SecondLookTaken', at, { outcome }, { words, evidence })];
  },
};
