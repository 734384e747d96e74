import { complaintEvents } from '#libs/contracts/complaint/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that complaints alone have; the last argument is what gets sealed. */
export const complaintFact = factsOf(complaintEvents);
