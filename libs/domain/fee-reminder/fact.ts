import { feeReminderEvents } from '#libs/contracts/fee-reminder/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that fee reminders alone have; the last argument is what gets sealed. */
export const feeReminderFact = factsOf(feeReminderEvents);
