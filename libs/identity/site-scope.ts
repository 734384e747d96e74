import { DomainError } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import type { Person } from './person.js';

/** The sites of one person, resolved once a request. */
export interface SiteScope {
  /** `*` = the whole group: queries need no condition */
  readonly sites: readonly string[] | '*';
  includes(site: string): boolean;
}

/** Sites named in the token and sites of its regions. `known` = all sites of the group. */
export function siteScopeOf(person: Person, known: readonly Pick<Site, 'id' | 'region'>[]): SiteScope {
  if (person.sites === '*') return { sites: '*', includes: () => true };
  const ofRegions = known.filter((site) => person.regions.includes(site.region)).map((site) => site.id);
  const ids = new Set([...person.sites, ...ofRegions]);
  return { sites: [...ids], includes: (site) => ids.has(site) };
}

/** Throws `forbidden-site`. */
export function requireSite(scope: SiteScope, site: string): void {
  if (!scope.includes(site)) {
    throw new DomainError('forbidden-site', `site ${site} is outside of your scope`, { site });
  }
}
