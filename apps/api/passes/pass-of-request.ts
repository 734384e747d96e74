import type { IncomingMessage } from 'node:http';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { DomainError } from '#libs/contracts/errors.js';
import type { Actor } from '#libs/contracts/event.js';
import type { Pass, PassKind } from '#libs/passes/port.js';
import type { ApiParts } from '../parts.js';
import { RateLimit } from './rate-limit.js';

/** Who comes without a login. */
export interface Visitor {
  readonly token: string | undefined;
  /** of the other end of the line; behind a proxy the proxy's, which then has to limit by itself */
  readonly address: string;
}

const BEARER = /^Bearer ([\x21-\x7e]{1,2000})$/;

/** Parameter of a handler: the pass of the header and the address. */
export const VisitorOf = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { raw } = context.switchToHttp().getRequest<{ raw: IncomingMessage }>();
  const token = BEARER.exec(raw.headers.authorization ?? '')?.[1];
  return { token, address: raw.socket.remoteAddress ?? '' };
});

/** Looking is cheap, writing is not. One address may stand for a whole building, so it may do more than one pass. */
const LOOKS = { address: { burst: 60, everyMs: 1_000 }, pass: { burst: 30, everyMs: 2_000 } };
const WRITES = { address: { burst: 12, everyMs: 30_000 }, pass: { burst: 8, everyMs: 60_000 } };

/** What stands before every route for passes: limits, signature, term, and whether it was taken back. */
export class PassGate {
  private readonly limits = {
    look: { address: new RateLimit(LOOKS.address), pass: new RateLimit(LOOKS.pass) },
    write: { address: new RateLimit(WRITES.address), pass: new RateLimit(WRITES.pass) },
  };

  constructor(private readonly parts: ApiParts) {}

  /** Throws `too-many-requests`, `pass-unknown`, `pass-expired`, `pass-revoked`. */
  async admit({ token, address }: Visitor, kind: PassKind, what: 'look' | 'write'): Promise<Pass> {
    const { passes, passSigner, commands } = this.parts;
    // before the signature is reckoned: guessing must not be cheap
    this.limits[what].address.take(address);
    const pass = await passSigner.verify(token, kind, await commands.store.now());
    this.limits[what].pass.take(pass.passId);
    if (!(await passes.holds(pass.passId))) throw new DomainError('pass-revoked', 'this link has been withdrawn');
    return pass;
  }
}

/** Nobody has checked who it is: the role says so in every fact. */
export const actorOf = ({ passId }: Pick<Pass, 'passId'>): Actor => ({ id: `pass:${passId}`, role: 'household' });
