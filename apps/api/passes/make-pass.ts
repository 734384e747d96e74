import { randomUUID } from 'node:crypto';
import type { PassLink } from '#libs/contracts/passes.js';
import type { PassKind } from '#libs/passes/port.js';
import type { ApiParts } from '../parts.js';

const DAY_MS = 86_400_000;
/** Where the pages are (apps/dashboard/door): short, because the token makes the picture of the code dense enough. */
const PAGE = { case: '/h/', site: '/q/' } as const satisfies Record<PassKind, string>;

interface Wanted {
  readonly kind: PassKind;
  readonly subject: string;
  readonly days: number;
  readonly madeBy: string;
}

/** A new pass, and the address of its page. */
export async function makePass(parts: ApiParts, { kind, subject, days, madeBy }: Wanted): Promise<PassLink> {
  const now = await parts.commands.store.now();
  const expiresAt = new Date(Date.parse(now) + days * DAY_MS).toISOString();
  const pass = { passId: randomUUID(), kind, subject, expiresAt };
  const token = await parts.passSigner.sign(pass, now);
  await parts.passes.add(pass, madeBy);
  return { path: `${PAGE[kind]}${token}`, expiresAt };
}
