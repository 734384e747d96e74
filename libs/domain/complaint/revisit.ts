import type { CommandRule } from '../kernel/command-rule.js';
import { fulfil } from '../kernel/fulfil.js';
import { notBefore } from '../kernel/two-times.js';
import { complaintFact } from './fact.js';

/** P-6. Nobody reached: the revisit is still owed. A problem found: back to the remedy, without a new customer's clock. */
export const recordRevisit: CommandRule<'RecordRevisit'> = {
  decide: (state, body, context, at) => {
    notBefore(at, state.resultToldAt, 'the result was told');
    const { by, outcome, clear, satisfied, words, suggestions, evidence } = body;
    const recorded = complaintFact(
      'RevisitRecorded',
      at,
      { by, outcome, clear, satisfied },
      { words, suggestions, evidence },
    );
    if (outcome === 'no-answer') return [recorded];
    return [recorded, ...fulfil(state, { deed: 'RevisitRecorded', role: null, at, evidence }, context)];
  },
};
