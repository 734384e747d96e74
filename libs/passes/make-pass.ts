import { randomUUID } from 'node:crypto';
import type { PassLink } from '#libs/contracts/passes.js';
import type { PassSigner } from './pass-token.js';
import type { PassKind, PassRegister } from './port.js';

const DAY_MS = 86_400_000;
/** Where the pages are (apps/dashboard/door): short, because the token makes the picture of the code dense enough. */
const PAGE = { case: '/h/', site: '/q/' } as const satisfies Record<PassKind, string>;

interface PassMakers {
  readonly passes: PassRegister;
  readonly passSigner: PassSigner;
}

interface Wanted {
  readonly kind: PassKind;
  readonly subject: string;
  readonly days: number;
  readonly madeBy: string;
}

/** A new pass from `now` on, and the address of its page. Throws `store-unavailable`. */
export async function makePass(
  { passes, passSigner }: PassMakers,
  now: string,
  { kind, subject, days, madeBy }: Wanted,
): Promise<PassLink> {
  const expiresAt = new Date(Date.parse(now) + days * DAY_MS).toISOString();
  const pass = { passId: randomUUID(), kind, subject, expiresAt };
  const token = await passSigner.sign(pass, now);
  await passes.add(pass, madeBy);
  return { path: `${PAGE[kind]}${token}`, expiresAt };
}
