import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { hasCode } from '#libs/contracts/errors.js';
import type { Site } from '#libs/contracts/site.js';
import type { PhotoStore } from '#libs/photos/port.js';
import { PICTURES } from './photos.js';
import { factsOf } from './site-facts.js';

/** Sites with what they have published and the photos that their repairs show. Again, it changes nothing. */
export async function openSites(
  { sites: registry, rules }: Pick<CommandDependencies, 'sites' | 'rules'>,
  sites: readonly Site[],
  photos?: Pick<PhotoStore, 'put'>,
): Promise<void> {
  await registry.save(sites);
  for (const site of sites) {
    try {
      await rules.publish({ sort: 'site-facts', facts: factsOf(site) }, 'simulate');
    } catch (error) {
      if (!hasCode(error, 'nothing-to-do')) throw error;
    }
    for (const { body, mediaType } of photos === undefined ? [] : PICTURES) {
      await photos?.put(body, { mediaType, site: site.id });
    }
  }
}
