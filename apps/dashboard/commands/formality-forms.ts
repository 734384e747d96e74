import { INSPECTION_OUTCOMES } from '#libs/contracts/formality/words.js';
import type { FormSpecs } from './field-spec.js';

const item = { name: 'item', kind: 'line', required: true, label: 'field.checklistItem' } as const;
const words = { name: 'words', kind: 'area' } as const;
const amount = { name: 'amountCents', kind: 'cents', required: true } as const;

/** Forms of what formalities alone take. */
export const formalityForms = {
  ReceiveDocument: [item, words],
  ReceiveDeposit: [item, amount, { name: 'receipt', kind: 'line', required: true }],
  ReturnDeposit: [item, amount, { name: 'deductedCents', kind: 'cents' }, { name: 'reason', kind: 'area' }],
  RecordInspection: [
    item,
    { name: 'outcome', kind: 'choice', required: true, words: INSPECTION_OUTCOMES, prefix: 'inspection-outcome' },
    words,
  ],
  CompleteFormality: [words],
} as const satisfies Partial<FormSpecs>;
