import { z } from 'zod';
import { word } from './shared/fields.js';

/** Households that a question is answered with, at most; more are told as `more`. */
export const HOUSEHOLDS_MAX = 20;
export const RESIDENTS_MAX = 500;

export const residentEntry = z.strictObject({
  /** as the site writes it: `3-1201`, `3栋1201室` */
  room: word,
  name: word,
  phones: z.array(word).max(5).default([]),
});
export type ResidentEntry = z.infer<typeof residentEntry>;

export const householdCommands = {
  /** Told again, room and name make the same resident: the numbers take the place of those before. */
  RegisterResidents: z.strictObject({ residents: z.array(residentEntry).min(1).max(RESIDENTS_MAX) }),
  /** a room whole or without its building, a telephone number whole or its last four figures, or a name whole */
  FindHouseholds: z.strictObject({ q: word }),
} as const;

const resident = z.object({ residentId: z.string(), name: z.string(), phones: z.array(z.string()) });

export const household = z.object({ room: z.string(), residents: z.array(resident) });
export type Household = z.infer<typeof household>;

export const householdList = z.object({
  items: z.array(household).max(HOUSEHOLDS_MAX),
  /** there are others: a longer question finds them */
  more: z.boolean(),
});
export type HouseholdList = z.infer<typeof householdList>;

export const registered = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  /** places in the list of residents who have been erased: nobody brings them back by an import */
  erased: z.array(z.number().int()),
});
export type Registered = z.infer<typeof registered>;

export const residentErased = z.object({ residentId: z.string() });
