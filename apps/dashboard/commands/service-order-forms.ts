import { AGREED_BY, PAID_BY } from '#libs/contracts/service-order/words.js';
import type { FormSpecs } from './field-spec.js';

const words = { name: 'words', kind: 'area' } as const;
const agreedAt = { name: 'agreedAt', kind: 'instant', required: true } as const;
const fee = { name: 'feeCents', kind: 'cents', required: true } as const;

/** Forms of what service orders alone take. */
export const serviceOrderForms = {
  AgreeService: [
    { name: 'area', kind: 'line', required: true },
    agreedAt,
    { name: 'promisedOn', kind: 'day' },
    fee,
    { name: 'effect', kind: 'area', required: true },
    { name: 'form', kind: 'choice', required: true, words: AGREED_BY, prefix: 'agreed-by' },
  ],
  CompleteService: [{ name: 'result', kind: 'area' }],
  AcceptService: [words],
  RefuseService: [{ ...words, required: true }, agreedAt],
  TakeFee: [fee, { name: 'paidBy', kind: 'choice', required: true, words: PAID_BY, prefix: 'paid-by' }],
  IssueReceipt: [{ name: 'receipt', kind: 'line', required: true }],
} as const satisfies Partial<FormSpecs>;
