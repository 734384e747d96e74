import { requireSite } from '#libs/identity/site-scope.js';
import type { Sites } from '#libs/read-model/sites.js';
import type { Caller } from './request-context.js';

/** Sites that a query may touch: the one asked for, or all in scope. Throws `forbidden-site`. */
export function scopeFor({ scope }: Caller, asked: string | undefined): Sites {
  if (asked === undefined) return scope.sites;
  requireSite(scope, asked);
  return [asked];
}
