import { z } from 'zod';
import { CASE_KINDS } from '../case.js';

/**
 * `members`: the pack's own choice, as D-5.5 leaves it open: so many alike, or of one household, are looked at together, received in so many
 * days where nobody asks for others. At most: cases looked at for households, clusters and households shown, cases named of a household,
 * and of a cluster, whose cases GET /v1/cases lists by site, kind, about and receivedFrom.
 */
export const CLUSTER_LIMITS = { members: 3, days: 14, cases: 2_000, groups: 12, named: 20, newest: 4 } as const;

const group = {
  cases: z.number().int(),
  /** the newest of them */
  named: z.array(z.object({ caseId: z.string(), reference: z.string() })).max(CLUSTER_LIMITS.named),
};

export const clustersView = z.object({
  /** null: all sites in scope */
  site: z.string().nullable(),
  days: z.number().int(),
  since: z.string(),
  /** cases received since then that were looked at for households, the newest first, and whether there are more */
  looked: z.number().int(),
  more: z.boolean(),
  /** D-5.5: open cases of a site that are alike, the largest group first */
  clusters: z
    .array(
      z.object({
        site: z.string(),
        kind: z.enum(CASE_KINDS),
        /** category, topic or sort; of a complaint the department complained of */
        about: z.string(),
        /** days of receipt of the first and the last, on the clocks of the site */
        firstDay: z.string(),
        lastDay: z.string(),
        ...group,
      }),
    )
    .max(CLUSTER_LIMITS.groups),
  /** households with several cases, open or not; by which is said by the cases alone. Empty for whoever may not read persons, and without a site. */
  households: z
    .array(
      z.object({
        open: z.number().int(),
        /** received first and last */
        since: z.string(),
        latest: z.string(),
        ...group,
      }),
    )
    .max(CLUSTER_LIMITS.groups),
});
export type ClustersView = z.infer<typeof clustersView>;
