import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, type Refusal, refuse } from '../kernel/command-rule.js';
import { archiveCase, withdrawCase } from '../shared/closing.js';
import { serviceFact } from './fact.js';
import { orderOf } from './order.js';

/** D-7: the fee that was agreed, once, after the owner accepted. No complaint is asked about (P-P4). */
export const takeFee: CommandRule<'TakeFee'> = {
  guard: ({ serviceOrder }) =>
    serviceOrder?.feeTaken === true || serviceOrder?.feeCents === 0
      ? { code: 'nothing-to-do', message: 'no fee is owed', clause: 'D-7' }
      : undefined,
  decide: (state, { feeCents, paidBy, evidence }, _context, at) => {
    const agreed = orderOf(state).feeCents;
    if (feeCents !== agreed) {
      const message = `the fee agreed is ${agreed} cents`;
      refuse({ code: 'invalid-input', message, clause: 'D-7' }, { agreed, issues: [{ path: 'feeCents', message }] });
    }
    return [serviceFact('FeeTaken', at, { feeCents, paidBy }, { evidence })];
  },
};

export const issueReceipt: CommandRule<'IssueReceipt'> = {
  guard: ({ serviceOrder }) => {
    if (serviceOrder?.receipted === true)
      return { code: 'nothing-to-do', message: 'the receipt is issued', clause: 'D-7' };
    return serviceOrder?.feeTaken === true ? undefined : unpaid('a receipt is for a fee that was taken');
  },
  decide: (_state, { receipt, evidence }, _context, at) => [
    serviceFact('ReceiptIssued', at, { receipt }, { evidence }),
  ],
};

/** D-7: paid and receipted, where a fee was agreed. */
export const archiveServiceOrder: CommandRule<'ArchiveCase'> = {
  ...archiveCase,
  guard: (state) => unsettled(state) ?? archiveCase.guard?.(state),
};

/** D-7: what is done is accepted or put right, and paid; before that an order can be taken back. */
export const withdrawServiceOrder: CommandRule<'WithdrawCase'> = {
  ...withdrawCase,
  guard: ({ remedyDoneAt }) =>
    remedyDoneAt === null ? undefined : unpaid('the work is done: it is accepted, or refused with a new time'),
};

function unsettled({ serviceOrder }: CaseState): Refusal | undefined {
  if (serviceOrder === null || serviceOrder.feeCents === 0) return undefined;
  if (!serviceOrder.feeTaken) return unpaid('the fee agreed is not taken yet');
  return serviceOrder.receipted ? undefined : unpaid('the receipt is not issued yet');
}

function unpaid(message: string): Refusal {
  return { code: 'stage-forbids', message, clause: 'D-7' };
}
