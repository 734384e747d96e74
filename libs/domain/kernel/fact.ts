import type { z } from 'zod';
import { obligationEvents } from '#libs/contracts/case.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { JsonObject, JsonValue } from '#libs/contracts/json.js';

type Schemas = Readonly<Record<string, z.ZodType>>;

/** Makes facts whose data the compiler checks against their schema. */
export function factsOf<S extends Schemas>(_schemas: S) {
  return <T extends keyof S & string>(
    type: T,
    occurredAt: string,
    data: z.infer<S[T]>,
    told: Readonly<Record<string, JsonValue | undefined>> = {},
  ): DecidedEvent<T, z.infer<S[T]>> => {
    const sealed = withoutGaps(told);
    return Object.keys(sealed).length === 0 ? { type, data, occurredAt } : { type, data, private: sealed, occurredAt };
  };
}

export const obligationFact = factsOf(obligationEvents);

/** JSON has no undefined: what was not told is not there. */
function withoutGaps(told: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: JsonObject = {};
  for (const [name, value] of Object.entries(told)) if (value !== undefined) kept[name] = value;
  return kept;
}
