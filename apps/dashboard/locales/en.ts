import { errorTitles } from './error-titles.js';
import { casePage } from './en/case-page.js';
import { emergency } from './en/emergency.js';
import { enquiry } from './en/enquiry.js';
import { facts } from './en/facts.js';
import { field } from './en/field.js';
import { feeReminder } from './en/fee-reminder.js';
import { formality } from './en/formality.js';
import { forms } from './en/forms.js';
import { deskDay } from './en/desk-day.js';
import { deskMore } from './en/desk-more.js';
import { group } from './en/group.js';
import { intake } from './en/intake.js';
import { queue } from './en/queue.js';
import { replay } from './en/replay.js';
import { rules } from './en/rules.js';
import { rooms } from './en/rooms.js';
import { serviceOrder } from './en/service-order.js';
import { waits } from './en/waits.js';
import { whatIf } from './en/what-if.js';
import { words } from './en/words.js';
import type { TextKey } from './zh.js';

export const en: Record<TextKey, string> = {
  ...words,
  ...waits,
  ...facts,
  ...errorTitles('en'),
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
};
