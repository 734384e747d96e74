import type { Site } from '#libs/contracts/site.js';
import type { SiteRegistry } from '../port.js';

export function createInMemorySiteRegistry(given: readonly Site[] = []): SiteRegistry {
  const sites = new Map(given.map((site) => [site.id, site]));
  return {
    find: async (siteId) => sites.get(siteId),
    all: async () => [...sites.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
    save: async (more) => more.forEach((site) => sites.set(site.id, site)),
  };
}
