import { CALL_OUTCOMES } from '#libs/contracts/fee-reminder/words.js';
import type { FormSpecs } from './field-spec.js';

/** Forms of what fee reminders alone take. */
export const feeReminderForms = {
  RecordReminderCall: [
    { name: 'outcome', kind: 'choice', required: true, words: CALL_OUTCOMES, prefix: 'reminder-outcome' },
    { name: 'promisedBy', kind: 'instant' },
    { name: 'words', kind: 'area' },
  ],
  RecordFeePayment: [
    { name: 'amountCents', kind: 'cents', required: true },
    { name: 'receipt', kind: 'line', required: true },
  ],
} as const satisfies Partial<FormSpecs>;
