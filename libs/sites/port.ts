import type { Site } from '#libs/contracts/site.js';

/** The sites of the group, in the order of their ids. */
export interface SiteRegistry {
  find(siteId: string): Promise<Site | undefined>;
  all(): Promise<readonly Site[]>;
  /** Adds sites, or replaces those with the same id (demo and import). */
  save(sites: readonly Site[]): Promise<void>;
}
