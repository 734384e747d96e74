import { errorTitles } from './error-titles.js';
import { casePage } from './zh/case-page.js';
import { emergency } from './zh/emergency.js';
import { enquiry } from './zh/enquiry.js';
import { facts } from './zh/facts.js';
import { field } from './zh/field.js';
import { feeReminder } from './zh/fee-reminder.js';
import { formality } from './zh/formality.js';
import { forms } from './zh/forms.js';
import { deskDay } from './zh/desk-day.js';
import { deskMore } from './zh/desk-more.js';
import { group } from './zh/group.js';
import { intake } from './zh/intake.js';
import { queue } from './zh/queue.js';
import { replay } from './zh/replay.js';
import { rules } from './zh/rules.js';
import { rooms } from './zh/rooms.js';
import { serviceOrder } from './zh/service-order.js';
import { waits } from './zh/waits.js';
import { whatIf } from './zh/what-if.js';
import { words } from './zh/words.js';

/** Chinese texts, flat keys: clause ids hold dots, so the key separator is off. */
export const zh = {
  ...words,
  ...waits,
  ...facts,
  ...errorTitles('zh'),
  ...forms,
  ...rooms,
  ...queue,
  ...replay,
  ...casePage,
  ...rules,
  ...whatIf,
  ...emergency,
  ...enquiry,
  ...serviceOrder,
  ...feeReminder,
  ...formality,
  ...intake,
  ...group,
  ...deskDay,
  ...deskMore,
  ...field,
} as const;
export type TextKey = keyof typeof zh;
