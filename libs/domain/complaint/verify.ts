import type { CommandRule } from '../kernel/command-rule.js';
import { disputeDecided } from './dispute.js';
import { complaintFact } from './fact.js';

/** P-2. A malicious complaint goes on all the same: what help is possible is given (D-3.6c). */
export const verifyComplaint: CommandRule<'VerifyComplaint'> = {
  guard: disputeDecided,
  decide: (_state, body, _context, at) => [
    complaintFact(
      'ComplaintVerified',
      at,
      { outcome: body.outcome },
      { motive: body.motive, outcomeAsked: body.outcomeAsked, evidence: body.evidence },
    ),
  ],
};
