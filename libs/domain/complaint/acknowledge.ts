import type { CommandRule } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';

/** R-3.3b: the complainant is told the process and the expected time. A new round may be acknowledged anew. */
export const acknowledge: CommandRule<'Acknowledge'> = {
  guard: ({ acknowledgedRound, round }) =>
    acknowledgedRound === round
      ? { code: 'nothing-to-do', message: 'acknowledged already', clause: 'R-3.3b' }
      : undefined,
  decide: (_state, body, _context, at) => [
    complaintFact('ComplaintAcknowledged', at, { by: body.by }, { words: body.words, evidence: body.evidence }),
  ],
};
