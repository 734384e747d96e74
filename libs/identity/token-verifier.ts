import { type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { type Person, personFrom } from './person.js';

/** Asymmetric ones only: a key set is public, so an HMAC made with it must never count. */
const ALGORITHMS = ['EdDSA', 'RS256', 'ES256'];
const CLOCK_TOLERANCE_SECONDS = 5;

export interface VerifierSettings {
  /** a remote set (see `remoteKeys`) or the development issuer's own */
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  readonly group: string;
}

export interface TokenVerifier {
  /** `Authorization` header → person. Throws `unauthenticated`, `issuer-unavailable`. */
  verify(authorization: string | undefined): Promise<Person>;
}

/** JWKS over HTTP, kept ten minutes; an unknown key id asks again, at most every 30 s. */
export function remoteKeys(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
}

export function createTokenVerifier(settings: VerifierSettings): TokenVerifier {
  const { issuer, audience, group } = settings;
  const keys = readableKeys(settings.keys);
  return {
    async verify(authorization) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new DomainError('unauthenticated', 'a bearer token is required');
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      }).catch((error: unknown) => {
        throw refusalFor(error);
      });
      return personFrom(payload, group);
    },
  };
}

/** A set that cannot be read is the issuer's trouble (503); a key that is not in it is the token's (401). */
function readableKeys(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const ofToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (ofToken) throw error;
      throw new DomainError('issuer-unavailable', "the issuer's keys cannot be read");
    }
  };
}

/** Says what to mend (a new token, another audience), never which check a forger has to pass next. */
function refusalFor(error: unknown): DomainError {
  if (isDomainError(error)) return error;
  if (error instanceof errors.JWTExpired) return new DomainError('unauthenticated', 'the token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new DomainError('unauthenticated', `the token's claim ${error.claim} does not fit`);
  }
  return new DomainError('unauthenticated', 'the token does not verify');
}
