import { invariant } from '#libs/contracts/errors.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { feeReminderFact } from './fact.js';
import type { FeeReminderState } from './state.js';

/** D-8: by phone; a day that is promised is a deadline, and stands until it is over. */
export const recordReminderCall: CommandRule<'RecordReminderCall'> = {
  decide: (state, { outcome, words, promisedBy = null, evidence }, _context, at) => {
    const { calls, promises, promisedBy: before } = reminderOf(state);
    if (outcome !== 'promised') {
      if (promisedBy !== null) refuseInput('promisedBy', 'a promise alone names by when it is paid', 'D-8');
      return [feeReminderFact('ReminderCalled', at, fact(calls, outcome, null, null), { words, evidence })];
    }
    if (promisedBy === null) return refuseInput('promisedBy', 'a promise says by when it is paid', 'R-2.4');
    if (promisedBy <= at) refuseInput('promisedBy', `${promisedBy} is not after ${at}`, 'R-2.4');
    if (before !== null && before > at) {
      const message = `payment is promised by ${before} already`;
      refuse({ code: 'nothing-to-do', message, clause: 'R-2.4' }, { promisedBy: before });
    }
    const promised = fact(calls, outcome, promises + 1, promisedBy);
    return [feeReminderFact('ReminderCalled', at, promised, { words, evidence })];
  },
};

const fact = <O>(calls: number, outcome: O, promise: number | null, promisedBy: string | null) => ({
  ...{ call: calls + 1, outcome, promise, promisedBy },
});

/** D-8: with its receipt, in parts too; never more than is owed. */
export const recordFeePayment: CommandRule<'RecordFeePayment'> = {
  decide: (state, { amountCents, receipt, evidence }, _context, at) => {
    const { outstandingCents: owed, promises } = reminderOf(state);
    if (amountCents > owed) {
      const message = `${owed} cents are owed`;
      refuse({ code: 'invalid-input', message, clause: 'D-8' }, { owed, issues: [{ path: 'amountCents', message }] });
    }
    const outstandingCents = owed - amountCents;
    const outcome = outstandingCents === 0 ? ('settled' as const) : ('part' as const);
    const promise = promises === 0 ? null : promises;
    return [feeReminderFact('FeePaid', at, { outcome, amountCents, outstandingCents, receipt, promise }, { evidence })];
  },
};

function reminderOf({ feeReminder }: CaseState): FeeReminderState {
  invariant(feeReminder !== null, 'a fee reminder has its amount from its first facts on');
  return feeReminder;
}
