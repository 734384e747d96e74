import { enquiryEvents } from '#libs/contracts/enquiry/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that enquiries alone have; the last argument is what gets sealed. */
export const enquiryFact = factsOf(enquiryEvents);
