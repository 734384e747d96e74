import type { z } from 'zod';
import { complaintEvents } from './complaint/events.js';
import { emergencyEvents } from './emergency/events.js';
import { enquiryEvents } from './enquiry/events.js';
import { feeReminderEvents } from './fee-reminder/events.js';
import { formalityEvents } from './formality/events.js';
import { serviceOrderEvents } from './service-order/events.js';
import { repairEvents } from './repair/events.js';
import { noticeEvents } from './notices.js';
import { sharedEvents } from './shared/events.js';
import { relationEvents } from './shared/relations.js';

/** Every fact of a case: what all kinds have, then one line a kind. */
export const caseEvents = {
  ...sharedEvents,
  ...noticeEvents,
  ...relationEvents,
  ...complaintEvents,
  ...enquiryEvents,
  ...emergencyEvents,
  ...serviceOrderEvents,
  ...feeReminderEvents,
  ...formalityEvents,
  ...repairEvents,
} as const;
export type CaseEventType = keyof typeof caseEvents;
export type CaseEventData<T extends CaseEventType> = z.infer<(typeof caseEvents)[T]>;
export type CaseEvent = { [T in CaseEventType]: { readonly type: T; readonly data: CaseEventData<T> } }[CaseEventType];
