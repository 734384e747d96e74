import { z } from 'zod';
import { instant } from '#libs/contracts/case.js';
import { CLUSTER_LIMITS } from '#libs/contracts/desk/clusters.js';
import { word } from '#libs/contracts/shared/fields.js';
import { day, month } from '#libs/contracts/desk/fields.js';

/** Query of GET /v1/sites/:site/roster; default: the month that it is at the site. */
export const rosterQuery = z.strictObject({ month: month.optional() });

/** Query of GET /v1/sites/:site/handover; default: the end of the next shift. */
export const handoverQuery = z.strictObject({ until: instant.optional() });

/** Query of what a site's day holds; default: today. */
export const dayQuery = z.strictObject({ day: day.optional() });

/** Query of GET /v1/clusters: cases received in the last days; default: of all sites in scope. */
export const clustersQuery = z.strictObject({
  site: word.optional(),
  days: z.coerce.number().int().min(1).max(90).default(CLUSTER_LIMITS.days),
});
