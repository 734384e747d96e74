import { z } from 'zod';
import { bilingual, version } from './pack.js';

/** R-3.1a: what a household pays a month, for what, and how. */
const propertyFee = z.strictObject({
  /** cents for a square metre of floor area and month */
  rateCents: z.number().int().nonnegative().max(1_000_000),
  covers: z.array(bilingual).min(1),
  waysOfPayment: z.array(bilingual).min(1),
});

/** R-3.1b: when it is open, and what is asked of those who use it. */
const facility = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: bilingual,
  hours: bilingual,
  rules: z.array(bilingual).min(1),
});

/** What a site tells its households when they ask. A new version replaces the one before it. */
export const siteFacts = z
  .strictObject({
    site: z.string().min(1),
    version,
    propertyFee: propertyFee.optional(),
    facilities: z.array(facility).default([]),
  })
  .refine(({ facilities }) => new Set(facilities.map(({ id }) => id)).size === facilities.length, {
    message: 'a facility is there twice',
    path: ['facilities'],
  });
export type SiteFacts = z.infer<typeof siteFacts>;
