import { emergencyEvents } from '#libs/contracts/emergency/events.js';
import { factsOf } from '../kernel/fact.js';

/** A fact that emergencies alone have; the last argument is what gets sealed. */
export const emergencyFact = factsOf(emergencyEvents);
