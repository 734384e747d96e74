import { repairEvents } from '#libs/contracts/repair/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that repairs alone have; the last argument is what gets sealed. */
export const repairFact = factsOf(repairEvents);
