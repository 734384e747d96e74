import type { Sealed } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';

export interface ToSeal {
  readonly person: string;
  readonly streamId: string;
  readonly type: string;
  readonly plain: JsonObject;
}

export interface ToOpen {
  readonly sealed: Sealed;
  readonly streamId: string;
  readonly type: string;
}

/**
 * Personal data and free text, a key a person. Ciphertext is bound to its stream and event type: moved elsewhere it does
 * not open (`internal`). Errors: `vault-key-destroyed` on sealing for an erased person, `store-unavailable`.
 */
export interface Vault {
  seal(person: string, streamId: string, type: string, plain: JsonObject): Promise<Sealed>;
  /** undefined: the person has been erased. */
  open(sealed: Sealed, streamId: string, type: string): Promise<JsonObject | undefined>;
  /** In the order given; one look at the keys for all. */
  sealMany(items: readonly ToSeal[]): Promise<Sealed[]>;
  openMany(items: readonly ToOpen[]): Promise<(JsonObject | undefined)[]>;
  /**
   * Keyed hash of a text, 32 hex digits: the same for the same text for as long as the master key lasts. Without the key
   * nobody can try texts against it.
   */
  mark(text: string): string;
  /** Destroys the key. Other processes open and seal with a cached copy for at most VAULT_CACHE_MS. */
  erase(person: string): Promise<void>;
}

export const VAULT_CACHE_MS = 5_000;
