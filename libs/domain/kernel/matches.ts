import type { JsonObject } from '#libs/contracts/json.js';
import type { FactPattern } from '#libs/policy/pack.js';

export interface TypedFact {
  readonly type: string;
  readonly data: JsonObject;
}

/** Whether a pack's pattern means this fact: its type, and each field named has one of the values given. */
export function matches({ fact, where = {} }: FactPattern, { type, data }: TypedFact): boolean {
  const types = typeof fact === 'string' ? [fact] : fact;
  return (
    types.includes(type) &&
    Object.entries(where).every(([field, values]) => (values as readonly unknown[]).includes(data[field]))
  );
}
