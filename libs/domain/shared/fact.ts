import { sharedEvents } from '#libs/contracts/shared/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that cases of every kind have; the last argument is what gets sealed. */
export const sharedFact = factsOf(sharedEvents);
