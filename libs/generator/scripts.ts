import { complaintScript } from './complaint/script.js';
import { emergencyScript } from './emergency/script.js';
import { enquiryScript } from './enquiry/script.js';
import { feeReminderScript } from './fee-reminder/script.js';
import { formalityScript } from './formality/script.js';
import { repairScript } from './repair/script.js';
import type { Script, ScriptedKind } from './script.js';
import { serviceOrderScript } from './service-order/script.js';

/** One line a kind. */
export const SCRIPTS: Readonly<Record<ScriptedKind, Script>> = {
  complaint: complaintScript,
  repair: repairScript,
  emergency: emergencyScript,
  enquiry: enquiryScript,
  'service-order': serviceOrderScript,
  'fee-reminder': feeReminderScript,
  formality: formalityScript,
};

/** Undefined for a kind that nobody has written a script for. */
export function scriptOf(kind: string): Script | undefined {
  return (SCRIPTS as Readonly<Record<string, Script | undefined>>)[kind];
}
