import type { JsonObject } from '#libs/contracts/json.js';

const texts = new WeakMap<object, string>();

/** Parses RFC 8785 text as it is stored and remembers it: whoever passes the value on need not write it anew. */
export function parseStored<T extends object = JsonObject>(text: string): T {
  const value = JSON.parse(text) as T;
  texts.set(value, text);
  return value;
}

/** The JSON text of a value, from its store where that is known. Values are never changed, so the text still says it. */
export function jsonTextOf(value: object): string {
  return texts.get(value) ?? JSON.stringify(value);
}
