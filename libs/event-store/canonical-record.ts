import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { DomainError } from '#libs/contracts/errors.js';

/** What stands before version 1 in every chain: 32 zero bytes. */
export const CHAIN_ORIGIN: Buffer = Buffer.alloc(32);

/** U+0000 as JSON escapes it, but not the six characters of an escaped backslash followed by `u0000`. */
const ESCAPED_NUL = /(?:^|[^\\])(?:\\\\)*\\u0000/;
/** JSON escapes a surrogate only where its other half is missing. */
const LONE_SURROGATE = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/;

/**
 * RFC 8785 text of a JSON value. Throws `text-has-nul` for U+0000 (PostgreSQL cannot hold it as text) and `invalid-input`
 * for what JSON cannot carry: NaN, Infinity, half a surrogate pair.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalOrRefuse(value);
  if (text.includes('\\u')) {
    if (ESCAPED_NUL.test(text)) throw new DomainError('text-has-nul', 'a text holds the character U+0000');
    if (LONE_SURROGATE.test(text)) throw new DomainError('invalid-input', 'a text holds half a surrogate pair');
  }
  return text;
}

function canonicalOrRefuse(value: unknown): string {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return text;
  } catch (error) {
    throw new DomainError('invalid-input', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new DomainError('invalid-input', 'not JSON: undefined');
}

/** The parts of a fact that its hash covers; data and metadata as RFC 8785 text, instants with three decimals in UTC. */
export interface HashedRecord {
  readonly data: string;
  readonly metadata: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly schemaVersion: number;
  readonly streamId: string;
  readonly type: string;
  readonly version: number;
}

/** The same as redress.record_hash in SQL. */
export function recordHash(previous: Buffer, record: HashedRecord): Buffer {
  const text =
    `{"data":${record.data},"metadata":${record.metadata},"occurredAt":"${record.occurredAt}",` +
    `"recordedAt":"${record.recordedAt}","schemaVersion":${record.schemaVersion},"streamId":"${record.streamId}",` +
    `"type":"${record.type}","version":${record.version}}`;
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}
