import { z } from 'zod';

/**
 * From here on an open writing transaction is an alarm: ours last milliseconds, and a chunk of an import or a rebuild less
 * than a second. Readers in commit order (relay, boards, workflows of new cases) stand still behind it.
 */
export const HORIZON_ALARM_SECONDS = 5;

/** The oldest open writing transaction of the store's server, in any database of it. */
export const horizonHolder = z.object({
  ageSeconds: z.number(),
  /** when it was begun, wall clock, ISO-8601 UTC */
  since: z.string(),
  /** of its session; null for a prepared transaction, or where the owner may not see other sessions */
  pid: z.number().int().nullable(),
  application: z.string().nullable(),
  database: z.string().nullable(),
});
export type HorizonHolder = z.infer<typeof horizonHolder>;

/** How far the read model is behind the store, and whether a foreign transaction is why. */
export const freshness = z.object({
  /** facts stored and not yet shown */
  factsBehind: z.number().int(),
  /** true: the boards stand still until that transaction ends */
  held: z.boolean(),
  /** null where `held` is false */
  holder: horizonHolder.nullable(),
});
export type Freshness = z.infer<typeof freshness>;

export function isHorizonHeld(holder: HorizonHolder | undefined): holder is HorizonHolder {
  return holder !== undefined && holder.ageSeconds >= HORIZON_ALARM_SECONDS;
}
