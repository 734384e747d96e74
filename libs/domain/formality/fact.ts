import { formalityEvents } from '#libs/contracts/formality/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that formalities alone have; the last argument is what gets sealed. */
export const formalityFact = factsOf(formalityEvents);
