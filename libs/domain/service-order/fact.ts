import { serviceOrderEvents } from '#libs/contracts/service-order/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that service orders alone have; the last argument is what gets sealed. */
export const serviceFact = factsOf(serviceOrderEvents);
