import type { DecidedEvent, EventToAppend } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Vault } from '#libs/vault/port.js';

interface ToSealForPerson {
  readonly streamId: string;
  readonly person: string;
  readonly decided: readonly DecidedEvent[];
}

const isPrivate = (event: DecidedEvent): event is DecidedEvent & { private: JsonObject } =>
  event.private !== undefined && Object.keys(event.private).length > 0;

/** Personal data and free text become ciphertext before they leave the process. Throws `vault-key-destroyed`. */
export async function sealEvents(
  vault: Vault,
  { streamId, person, decided }: ToSealForPerson,
): Promise<EventToAppend[]> {
  const toSeal = decided.filter(isPrivate);
  const sealed = await vault.sealMany(
    toSeal.map((event) => ({ person, streamId, type: event.type, plain: event.private })),
  );
  const sealedOf = new Map<DecidedEvent, JsonObject>(
    toSeal.map((event, index) => [event, { ...sealed[index] } as JsonObject]),
  );
  return decided.map((event) => {
    const ciphertext = sealedOf.get(event);
    const plain = event.data as JsonObject;
    return {
      type: event.type,
      schemaVersion: 1,
      data: ciphertext ? { ...plain, sealed: ciphertext } : plain,
      occurredAt: event.occurredAt,
    };
  });
}
