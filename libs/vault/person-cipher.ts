import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { DomainError } from '#libs/contracts/errors.js';
import type { Sealed } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { ToOpen, ToSeal } from './port.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A person's key as the process holds it, unwrapped. */
export interface PersonKey {
  readonly keyId: string;
  readonly key: Buffer;
}

/** Reads REDRESS_VAULT_KEY. Throws `configuration-invalid` unless it is base64 of 32 bytes. */
export function readMasterKey(base64: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== base64) {
    throw new DomainError('configuration-invalid', 'REDRESS_VAULT_KEY has to be base64 of 32 bytes');
  }
  return key;
}

/** A key of its own: what is shown of marks says nothing of the key that wraps. */
export function markKeyOf(master: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', 'redress marks', KEY_BYTES));
}

/** 128 bits, hex. */
export function markWith(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex').slice(0, 32);
}

export const newPersonKey = (): Buffer => randomBytes(KEY_BYTES);

/** iv, ciphertext and tag of the person's key under the master key, bound to the person and the key's id. */
export function wrapKey(master: Buffer, person: string, { keyId, key }: PersonKey): Buffer {
  const iv = randomBytes(IV_BYTES);
  return Buffer.concat([iv, encrypt(master, { iv, about: `${person}|${keyId}`, plain: key })]);
}

/** Throws `internal` where the master key is not the one it was wrapped with. */
export function unwrapKey(master: Buffer, person: string, keyId: string, wrapped: Buffer): PersonKey {
  const iv = wrapped.subarray(0, IV_BYTES);
  const key = decrypt(master, { iv, about: `${person}|${keyId}`, sealed: wrapped.subarray(IV_BYTES) });
  return { keyId, key };
}

export function sealWith({ keyId, key }: PersonKey, { person, streamId, type, plain }: ToSeal): Sealed {
  // A fresh iv for each text: with GCM, an iv used twice under one key gives both texts away.
  const iv = randomBytes(IV_BYTES);
  const text = Buffer.from(canonicalize(plain) ?? '{}', 'utf8');
  const ct = encrypt(key, { iv, about: `${streamId}|${type}`, plain: text });
  return { person, keyId, iv: iv.toString('base64'), ct: ct.toString('base64') };
}

export function openWith({ key }: PersonKey, { sealed, streamId, type }: ToOpen): JsonObject {
  const iv = Buffer.from(sealed.iv, 'base64');
  const plain = decrypt(key, { iv, about: `${streamId}|${type}`, sealed: Buffer.from(sealed.ct, 'base64') });
  return JSON.parse(plain.toString('utf8')) as JsonObject;
}

function encrypt(key: Buffer, { iv, about, plain }: { iv: Buffer; about: string; plain: Buffer }): Buffer {
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about, 'utf8'));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, { iv, about, sealed }: { iv: Buffer; about: string; sealed: Buffer }): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(about, 'utf8'))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    // Node's own message would say less, and never may a text of a cipher reach a caller.
    throw new DomainError('internal', 'a sealed text does not open: another master key, or it was moved or altered');
  }
}
