import { z } from 'zod';
import { CASE_KINDS } from '../case.js';

/** Cases looked at, clusters and households shown, cases named in each: at most. */
export const CLUSTER_LIMITS = { cases: 2_000, groups: 50, named: 20 } as const;

const group = {
  cases: z.number().int(),
  /** received first and last */
  since: z.string(),
  latest: z.string(),
  /** the newest of them */
  named: z.array(z.object({ caseId: z.string(), reference: z.string() })).max(CLUSTER_LIMITS.named),
};

export const clustersView = z.object({
  site: z.string(),
  days: z.number().int(),
  since: z.string(),
  /** cases received since then that were looked at, the newest first, and whether there are more */
  looked: z.number().int(),
  more: z.boolean(),
  /** D-5.5: open cases alike, the largest group first */
  clusters: z
    .array(
      z.object({
        kind: z.enum(CASE_KINDS),
        /** category, topic or sort; of a complaint the department complained of */
        about: z.string().nullable(),
        ...group,
      }),
    )
    .max(CLUSTER_LIMITS.groups),
  /** households with several cases, open or not; by which is said by the cases alone. Empty for whoever may not read persons. */
  households: z.array(z.object({ open: z.number().int(), ...group })).max(CLUSTER_LIMITS.groups),
});
export type ClustersView = z.infer<typeof clustersView>;
