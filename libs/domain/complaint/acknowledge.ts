import type { CommandRule } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';

/** R-3.3b: the complainant is told the process and the expected time. A new round may be acknowledged anew. */
export const acknowledge: CommandRule<'Acknowledge'> = {
  guard: ({ acknowledgedRound, round }) =>
    acknowledgedRound === round
      ? { code: 'nothing-to-do', message: 'acknowledged already', clause: 'R-3.3b' }
      : undefined,
  decide: (_state, { by, words, expectedBy, evidence }, _context, at) => {
    const told = expectedBy === undefined ? { by } : { by, expectedBy };
    return [complaintFact('ComplaintAcknowledged', at, told, { words, evidence })];
  },
};
