import { hkdfSync } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import { DomainError } from '#libs/contracts/errors.js';
import { readMasterKey } from '#libs/vault/person-cipher.js';
import { PASS_KINDS, type Pass, type PassKind } from './port.js';

const ALGORITHM = 'HS256';
const TYPE = 'redress-pass';
const KEY_BYTES = 32;

export interface PassSigner {
  /** The token of a pass: JWS, visible ASCII, no personal data in it. */
  sign(pass: Pass, now: string): Promise<string>;
  /** Throws `pass-unknown` (not ours, or of another kind) and `pass-expired`. Whether it was taken back, the register knows. */
  verify(token: string | undefined, kind: PassKind, now: string): Promise<Pass>;
}

/** `masterKey`: base64 of 32 bytes, the vault's. The key is derived, so each deployment has its own and keeps no further secret. */
export function createPassSigner(masterKey: string, group: string): PassSigner {
  const key = new Uint8Array(hkdfSync('sha256', readMasterKey(masterKey), '', 'redress passes', KEY_BYTES));
  return {
    sign: ({ passId, kind, subject, expiresAt }, now) =>
      new SignJWT({})
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setIssuer(group)
        .setAudience(kind)
        .setSubject(subject)
        .setJti(passId)
        .setIssuedAt(seconds(now))
        .setExpirationTime(seconds(expiresAt))
        .sign(key),
    async verify(token, kind, now) {
      if (token === undefined) throw unknownPass();
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          typ: TYPE,
          issuer: group,
          audience: [...PASS_KINDS],
          requiredClaims: ['sub', 'jti', 'exp'],
          currentDate: new Date(now),
        });
        const { sub: subject = '', jti: passId = '', exp = 0, aud } = payload;
        if (aud !== kind) throw unknownPass();
        return { passId, kind, subject, expiresAt: new Date(exp * 1_000).toISOString() };
      } catch (error) {
        if (error instanceof errors.JWTExpired) {
          throw new DomainError('pass-expired', 'the link has run out: ask the desk for a new one');
        }
        throw error instanceof DomainError ? error : unknownPass();
      }
    },
  };
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1_000);
const unknownPass = () => new DomainError('pass-unknown', 'this link is not one of ours, or has been cut short');
