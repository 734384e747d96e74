import type { DecidedEvent, EventToAppend } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Vault } from '#libs/vault/port.js';

export interface FactToSeal {
  readonly streamId: string;
  /** whose key seals its private part */
  readonly person: string;
  readonly event: DecidedEvent;
}

type WithPrivate = FactToSeal & { readonly event: { readonly private: JsonObject } };

const hasPrivate = (fact: FactToSeal): fact is WithPrivate =>
  fact.event.private !== undefined && Object.keys(fact.event.private).length > 0;

/**
 * Personal data and free text become ciphertext before they leave the process; one look at the keys for all. In the order
 * given. Throws `vault-key-destroyed`.
 */
export async function sealFacts(vault: Vault, facts: readonly FactToSeal[]): Promise<EventToAppend[]> {
  const toSeal = facts
    .filter(hasPrivate)
    .map(({ streamId, person, event }) => ({ person, streamId, type: event.type, plain: event.private }));
  const sealed = (toSeal.length === 0 ? [] : await vault.sealMany(toSeal)).values();
  return facts.map((fact) => {
    const { type, data, occurredAt } = fact.event;
    const plain = data as JsonObject;
    const kept = hasPrivate(fact) ? { ...plain, sealed: { ...sealed.next().value! } } : plain;
    return { type, schemaVersion: 1, data: kept, occurredAt };
  });
}
