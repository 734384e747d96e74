import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, type Refusal, refuse } from '../kernel/command-rule.js';
import { disputeDecided } from './dispute.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

function isOurs(state: CaseState): Refusal | undefined {
  if (state.dispute !== 'non-property') return disputeDecided(state);
  const message = 'the company compensates in property disputes';
  return { code: 'dispute-forbids', message, clause: 'P-P4', details: { instead: ['GiveHelp'] } };
}

/** P-P4: only the company's approval lets a loss be set off against the fee, and only once. */
export const approveSetOff: CommandRule<'ApproveSetOff'> = {
  guard: (state) =>
    complaintOf(state).setOffApproved
      ? { code: 'nothing-to-do', message: 'approved already', clause: 'P-P4' }
      : isOurs(state),
  decide: (_state, { reason, evidence }, { actor: { id, role } }, at) => [
    complaintFact('SetOffApproved', at, { approver: { id, role } }, { reason, evidence }),
  ],
};

/** P-P4: a payment of its own; the fee is collected all the same. */
export const recordCompensation: CommandRule<'RecordCompensation'> = {
  guard: isOurs,
  decide: (state, { amountCents, way, reason, evidence }, { actor: { id, role } }, at) => {
    if (way === 'set-off' && !complaintOf(state).setOffApproved) {
      const message = 'a loss is not set off against the fee without the company: pay it separately';
      const instead = ['RecordCompensation', 'ApproveSetOff'];
      refuse({ code: 'set-off-refused', message, clause: 'P-P4' }, { instead, way: 'paid-separately' });
    }
    const data = { amountCents, way, approver: { id, role } };
    return [complaintFact('CompensationRecorded', at, data, { reason, evidence })];
  },
};
