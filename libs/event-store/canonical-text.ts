import canonicalize from 'canonicalize';
import { DomainError } from '#libs/contracts/errors.js';

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
    const sorted = inOrder(value);
    const text = sorted === UNUSUAL ? canonicalize(value) : JSON.stringify(sorted);
    if (text !== undefined) return text;
  } catch (error) {
    throw new DomainError('invalid-input', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new DomainError('invalid-input', 'not JSON: undefined');
}

/** Left to the package: whatever JSON.stringify would not write as RFC 8785 wants it. */
const UNUSUAL = Symbol('unusual');
/** An engine lists such keys first and by number, wherever they were put. */
const INTEGER_KEY = /^\d/;

/**
 * The value with every object's keys in order, so that the engine's own JSON.stringify writes RFC 8785 text: its numbers
 * and strings are defined as ECMAScript's. Five times as fast as the package on our facts; a property test holds the two
 * together. What is in order already is not copied.
 */
function inOrder(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL;
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? UNUSUAL : value;
  if (Array.isArray(value)) return arrayInOrder(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return UNUSUAL;
  return objectInOrder(value as Readonly<Record<string, unknown>>);
}

function arrayInOrder(values: readonly unknown[]): unknown {
  let copied = false;
  const items: unknown[] = [];
  for (const item of values) {
    const sorted = inOrder(item);
    if (sorted === UNUSUAL) return UNUSUAL;
    copied ||= sorted !== item;
    items.push(sorted);
  }
  return copied ? items : values;
}

function objectInOrder(object: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(object);
  let copied = !isSorted(keys);
  if (copied) keys.sort();
  const sortedObject: Record<string, unknown> = {};
  for (const key of keys) {
    if (INTEGER_KEY.test(key) || key === '__proto__' || key === 'toJSON') return UNUSUAL;
    const sorted = inOrder(object[key]);
    if (sorted === UNUSUAL) return UNUSUAL;
    copied ||= sorted !== object[key];
    sortedObject[key] = sorted;
  }
  return copied ? sortedObject : object;
}

function isSorted(keys: readonly string[]): boolean {
  for (let place = 1; place < keys.length; place += 1) {
    if ((keys[place - 1] ?? '') > (keys[place] ?? '')) return false;
  }
  return true;
}
