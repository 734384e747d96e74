import { z } from 'zod';
import { DomainError } from '#libs/contracts/errors.js';
import { type Role, ROLES } from '#libs/contracts/event.js';

/** Roles that a token can give. `engine` and `importer` belong to the machinery and can never come from outside. */
export const HUMAN_ROLES = ROLES.filter((role) => role !== 'engine' && role !== 'importer' && role !== 'household');

/** Who asks, as the token says. */
export interface Person {
  /** subject of the token; becomes the actor of what the person records */
  readonly id: string;
  readonly name: string;
  /** human roles only, in the token's order; may be empty */
  readonly roles: readonly Role[];
  readonly group: string;
  /** `*` = every site of the group */
  readonly sites: readonly string[] | '*';
  /** every site of these regions is in scope as well */
  readonly regions: readonly string[];
  /** seconds since 1970; a stream of changes ends with its token */
  readonly expiresAtSeconds: number;
}

const word = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\u0000'));
/** Claims that we read; an issuer may add others. */
const claims = z.object({
  sub: word,
  exp: z.number(),
  name: word.optional(),
  roles: z.array(z.string()).max(50).default([]),
  group: word,
  sites: z.union([z.literal('*'), z.array(word).max(5_000)]).default([]),
  regions: z.array(word).max(1_000).default([]),
});

/**
 * Reads verified claims. A token of another group is refused like one of another audience. Roles we do not know are the
 * issuer's own affair and give nothing here. Throws `unauthenticated`.
 */
export function personFrom(payload: unknown, group: string): Person {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) {
    const absent = parsed.error.issues.map((issue) => issue.path.join('.'));
    throw new DomainError('unauthenticated', `the token lacks usable claims: ${absent.join(', ')}`);
  }
  const claim = parsed.data;
  if (claim.group !== group) throw new DomainError('unauthenticated', 'the token is for another group');
  return {
    id: claim.sub,
    name: claim.name ?? claim.sub,
    roles: HUMAN_ROLES.filter((role) => claim.roles.includes(role)).sort(
      (a, b) => claim.roles.indexOf(a) - claim.roles.indexOf(b),
    ),
    group: claim.group,
    sites: claim.sites,
    regions: claim.regions,
    expiresAtSeconds: claim.exp,
  };
}
