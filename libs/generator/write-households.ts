import { RESIDENTS_MAX, type ResidentEntry } from '#libs/contracts/households.js';
import type { Site } from '#libs/contracts/site.js';
import type { HouseholdRegister } from '#libs/households/port.js';
import { characterOf } from './site-character.js';
import { householdOf } from './teller.js';

/** Of a site: those who come most often have the smallest numbers, so nearly everyone who calls is found. */
const OF_A_SITE = 300;

/** The register that a generated desk looks its callers up in; no fact, so no part of the group's digest. Answers how many. */
export async function writeHouseholds(
  register: Pick<HouseholdRegister, 'register'>,
  sites: readonly Site[],
): Promise<number> {
  let written = 0;
  for (const site of sites) {
    const residents = residentsOf(site);
    for (let from = 0; from < residents.length; from += RESIDENTS_MAX) {
      const { added } = await register.register(site.id, residents.slice(from, from + RESIDENTS_MAX));
      written += added;
    }
  }
  return written;
}

function residentsOf(site: Site): ResidentEntry[] {
  const count = Math.min(OF_A_SITE, characterOf(site).households);
  return Array.from({ length: count }, (_, number) => {
    const { household: room, name, contact } = householdOf(site, number);
    return { room, name, phones: [contact] };
  });
}
