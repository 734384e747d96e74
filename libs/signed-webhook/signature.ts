import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#libs/contracts/errors.js';

/** `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA256 over `<t>.<body>`, the body as the bytes that were sent. */
export const SIGNATURE_HEADER = 'redress-signature';

const PATTERN = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
/** A request that was recorded and is played again later than this is refused; so is one of a clock that is off. */
export const REPLAY_SECONDS_MAX = 300;

export interface Signing {
  readonly key: string;
  readonly body: string | Uint8Array;
  /** the signer's clock, seconds since 1970 */
  readonly seconds: number;
}

export function signatureOf({ key, body, seconds }: Signing): string {
  return `t=${seconds},v1=${mac(key, seconds, body).toString('hex')}`;
}

/** Throws `unauthenticated` for a signature that is missing, wrong, or out of the window; `seconds` is the receiver's clock. */
export function verifySignature(header: string | undefined, { key, body, seconds }: Signing): void {
  const [, at, given] = PATTERN.exec(header ?? '') ?? [];
  if (at === undefined || given === undefined) {
    throw new DomainError('unauthenticated', `the header ${SIGNATURE_HEADER}: t=…,v1=… is required`);
  }
  // The signature first: a window that says anything to strangers says too much.
  if (!timingSafeEqual(Buffer.from(given, 'hex'), mac(key, Number(at), body))) {
    throw new DomainError('unauthenticated', 'the signature does not fit the body');
  }
  if (Math.abs(seconds - Number(at)) > REPLAY_SECONDS_MAX) {
    throw new DomainError('unauthenticated', `the signature is older or newer than ${REPLAY_SECONDS_MAX} s`);
  }
}

function mac(key: string, seconds: number, body: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${seconds}.`).update(body).digest();
}
