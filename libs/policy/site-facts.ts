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

/** D-7: a service that can be ordered; the fee for what, as a guide for the agreement. */
const service = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: bilingual,
  /** whose supervisor an order goes to */
  department: z.string().min(1),
  feeCents: z.number().int().nonnegative().max(100_000_000),
  per: bilingual,
});

/** What a site tells its households when they ask. A new version replaces the one before it. */
export const siteFacts = z
  .strictObject({
    site: z.string().min(1),
    version,
    propertyFee: propertyFee.optional(),
    facilities: z.array(facility).default([]),
    services: z.array(service).default([]),
  })
  .refine(({ facilities }) => isUnique(facilities), { message: 'a facility is there twice', path: ['facilities'] })
  .refine(({ services }) => isUnique(services), { message: 'a service is there twice', path: ['services'] });
export type SiteFacts = z.infer<typeof siteFacts>;

function isUnique(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}
