import { complaintEvents } from '#libs/contracts/complaint/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact of a complaint; the last argument is what gets sealed. */
export const complaintFact = factsOf(complaintEvents);
