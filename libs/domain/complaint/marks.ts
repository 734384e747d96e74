import { type CommandRule, refuse } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

/** D-3.6c: invalid or malicious, says one; it counts once another has looked at it, and help is given all the same. */
export const markComplaint: CommandRule<'MarkComplaint'> = {
  guard: (state) =>
    complaintOf(state).mark?.opinion === null
      ? {
          code: 'nothing-to-do',
          message: 'the mark waits for a second opinion',
          clause: 'D-3.6c',
          details: { instead: ['GiveSecondOpinion'] },
        }
      : undefined,
  decide: (_state, { mark, reason, evidence }, _context, at) => [
    complaintFact('ComplaintMarked', at, { mark }, { reason, evidence }),
  ],
};

/** What makes somebody the first opinion. */
const MARKED_BY = ['ComplaintMarked', 'ComplaintVerified'] as const;
const NO_MARK = { code: 'nothing-to-do', message: 'no mark waits for a second opinion', clause: 'D-3.6c' } as const;

export const giveSecondOpinion: CommandRule<'GiveSecondOpinion'> = {
  guard: (state) => (complaintOf(state).mark?.opinion === null ? undefined : NO_MARK),
  decide: (state, { opinion, reason, evidence }, { actor }, at) => {
    const { mark } = complaintOf(state);
    if (mark === null) refuse(NO_MARK);
    if (state.doers.some(({ fact, actor: who }) => who === actor.id && MARKED_BY.some((one) => one === fact))) {
      const message = 'the second opinion is of somebody who neither verified nor marked it';
      refuse({ code: 'actor-involved', message, clause: 'D-3.6c' }, { did: MARKED_BY });
    }
    return [complaintFact('SecondOpinionGiven', at, { mark: mark.mark, opinion }, { reason, evidence })];
  },
};
