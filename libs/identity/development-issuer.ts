import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
} from 'jose';
import { DomainError } from '#libs/contracts/errors.js';
import type { DemoPerson } from './demo-persons.js';

const ALGORITHM = 'EdDSA';
const TOKEN_HOURS = 12;

export interface DevelopmentIssuer {
  readonly keySet: JSONWebKeySet;
  /** the same keys for our own verifier, which then needs no HTTP call to itself */
  readonly keys: JWTVerifyGetKey;
  /** Token of a demo person, valid for twelve hours. */
  tokenFor(person: Omit<DemoPerson, 'siteNames'>): Promise<string>;
}

export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly group: string;
  /** where the signing key is kept, so that tokens outlive a restart; without it a new key at every start */
  readonly keyFile?: string;
  /** NODE_ENV of the process */
  readonly environment: string | undefined;
}

/** Signs for anybody who asks, so it refuses to exist in production. Throws `configuration-invalid`. */
export async function createDevelopmentIssuer(settings: IssuerSettings): Promise<DevelopmentIssuer> {
  if (settings.environment === 'production') {
    throw new DomainError(
      'configuration-invalid',
      'REDRESS_DEVELOPMENT_ISSUER signs tokens for anybody and is refused with NODE_ENV=production',
    );
  }
  const secret = await signingKey(settings.keyFile);
  const kid = await calculateJwkThumbprint(secret);
  const { d: _secret, ...open } = secret;
  const keySet = { keys: [{ ...open, kid, alg: ALGORITHM, use: 'sig' }] };
  const signer = await importJWK(secret, ALGORITHM);
  return {
    keySet,
    keys: createLocalJWKSet(keySet),
    tokenFor: (person) =>
      new SignJWT({
        name: `${person.name.zh} ${person.name.en}`,
        roles: [...person.roles],
        group: settings.group,
        sites: person.sites.includes('*') ? '*' : [...person.sites],
      })
        .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
        .setSubject(person.person)
        .setIssuer(settings.issuer)
        .setAudience(settings.audience)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_HOURS}h`)
        .sign(signer),
  };
}

async function signingKey(file: string | undefined): Promise<JWK> {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = await exportJWK(pair.privateKey);
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  }
  return key;
}
