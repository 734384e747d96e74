import type { HouseholdList, Registered, ResidentEntry } from '#libs/contracts/households.js';

/** Who lives where at each site. Everything personal lies sealed; only keyed marks can be looked for. */
export interface HouseholdRegister {
  /** Throws `store-unavailable`. */
  register(site: string, residents: readonly ResidentEntry[]): Promise<Registered>;
  /** By room, telephone number or whole name; grouped by room. Erased residents are nobody's answer. */
  find(site: string, question: string): Promise<HouseholdList>;
  /** The resident's key and marks go. False where the site has no such resident. */
  erase(site: string, residentId: string): Promise<boolean>;
}
