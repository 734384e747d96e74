import type { CommandRule } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from './fact.js';

/** D-3.6a: the household is told the result, by phone or in person, the same day. */
export const tellResult: CommandRule<'TellResult'> = {
  guard: (state) =>
    state.remedyDoneAt === null
      ? { code: 'stage-forbids', message: 'there is no result yet', clause: 'D-3.6a' }
      : undefined,
  decide: (state, body, _context, at) => {
    notBefore(at, state.remedyDoneAt, 'the remedy was done');
    return [sharedFact('ResultTold', at, { by: body.by }, { words: body.words, evidence: body.evidence })];
  },
};
