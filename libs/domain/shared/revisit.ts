import type { CommandRule } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from './fact.js';

/** P-6. Nobody reached: the revisit is still owed. A problem found: back to the remedy, without a new customer's clock. */
export const recordRevisit: CommandRule<'RecordRevisit'> = {
  decide: (state, body, _context, at) => {
    notBefore(at, state.resultToldAt, 'the result was told');
    const { by, outcome, clear, satisfied, words, suggestions, evidence } = body;
    return [sharedFact('RevisitRecorded', at, { by, outcome, clear, satisfied }, { words, suggestions, evidence })];
  },
};
