import type { DecidedEvent, EventToAppend } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Vault } from '#libs/vault/port.js';

interface ToSeal {
  readonly streamId: string;
  readonly person: string;
  readonly decided: readonly DecidedEvent[];
}

/** Personal data and free text become ciphertext before they leave the process. Throws `vault-key-destroyed`. */
export function sealEvents(vault: Vault, { streamId, person, decided }: ToSeal): Promise<EventToAppend[]> {
  return Promise.all(
    decided.map(async (event): Promise<EventToAppend> => {
      const plain = event.data as JsonObject;
      const data =
        event.private && Object.keys(event.private).length > 0
          ? { ...plain, sealed: { ...(await vault.seal(person, streamId, event.type, event.private)) } }
          : plain;
      return { type: event.type, schemaVersion: 1, data, occurredAt: event.occurredAt };
    }),
  );
}
