import type { CaseKind } from '#libs/contracts/case.js';
import type { KindRules } from './kernel/kind-rules.js';
import { emergency } from './emergency/emergency.js';
import { enquiry } from './enquiry/enquiry.js';
import { serviceOrder } from './service-order/service-order.js';
import { feeReminder } from './fee-reminder/fee-reminder.js';
import { formality } from './formality/formality.js';
import { repair } from './repair/repair.js';
import { complaint } from './complaint/complaint.js';

/** Case kinds of this build: one folder and one line each. */
export const KINDS: Readonly<Partial<Record<CaseKind, KindRules>>> = {
  complaint,
  enquiry,
  emergency,
  'service-order': serviceOrder,
  'fee-reminder': feeReminder,
  formality,
  repair,
};
