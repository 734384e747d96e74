import { DomainError } from '#libs/contracts/errors.js';
import type { Sealed } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { KeyCache } from './key-cache.js';
import { markKeyOf, markWith, newPersonKey, openWith, sealWith, unwrapKey, wrapKey } from './person-cipher.js';
import type { PersonKey } from './person-cipher.js';
import type { ToOpen, ToSeal, Vault } from './port.js';

/** A person's key as it is kept; `wrapped` is undefined once destroyed. */
export interface KeptKey {
  readonly person: string;
  readonly keyId: string;
  readonly wrapped: Buffer | undefined;
}

/** Where the wrapped keys are kept. */
export interface KeyStore {
  find(persons: readonly string[]): Promise<readonly KeptKey[]>;
  /** Keeps the keys of those who have none yet, in a short transaction of its own, and answers what is kept now. */
  keep(keys: readonly KeptKey[]): Promise<readonly KeptKey[]>;
  destroy(person: string): Promise<void>;
}

/** AES-256-GCM with a key a person; the same over every key store. */
export class KeyedVault implements Vault {
  private readonly markKey: Buffer;

  constructor(
    private readonly keys: KeyStore,
    private readonly master: Buffer,
    private readonly cache: KeyCache = new KeyCache(),
  ) {
    this.markKey = markKeyOf(master);
  }

  async seal(person: string, streamId: string, type: string, plain: JsonObject): Promise<Sealed> {
    const [sealed] = await this.sealMany([{ person, streamId, type, plain }]);
    if (sealed === undefined) throw new Error('a sealing without an answer');
    return sealed;
  }

  async open(sealed: Sealed, streamId: string, type: string): Promise<JsonObject | undefined> {
    const [plain] = await this.openMany([{ sealed, streamId, type }]);
    return plain;
  }

  async sealMany(items: readonly ToSeal[]): Promise<Sealed[]> {
    const keys = await this.keysOf(
      items.map(({ person }) => person),
      { makeAbsent: true },
    );
    return items.map((item) => {
      const key = keys.get(item.person);
      if (key === undefined) {
        throw new DomainError('vault-key-destroyed', 'this person has been erased', { person: item.person });
      }
      return sealWith(key, item);
    });
  }

  async openMany(items: readonly ToOpen[]): Promise<(JsonObject | undefined)[]> {
    const keys = await this.keysOf(
      items.map(({ sealed }) => sealed.person),
      { makeAbsent: false },
    );
    return items.map((item) => {
      const key = keys.get(item.sealed.person);
      return key === undefined ? undefined : openWith(key, item);
    });
  }

  mark(text: string): string {
    return markWith(this.markKey, text);
  }

  async erase(person: string): Promise<void> {
    await this.keys.destroy(person);
    this.cache.remember(person, undefined);
  }

  /** A person is absent from the answer who has been erased, or has no key and none is to be made. */
  private async keysOf(
    persons: readonly string[],
    { makeAbsent }: { makeAbsent: boolean },
  ): Promise<ReadonlyMap<string, PersonKey>> {
    const keys = new Map<string, PersonKey>();
    const unknown = new Set<string>();
    for (const person of persons) {
      const cached = this.cache.find(person);
      if (cached === undefined) unknown.add(person);
      else if (cached.key !== undefined) keys.set(person, cached.key);
    }
    if (unknown.size === 0) return keys;
    const kept = [...(await this.keys.find([...unknown]))];
    for (const { person } of kept) unknown.delete(person);
    if (makeAbsent && unknown.size > 0) kept.push(...(await this.keys.keep([...unknown].map((one) => this.make(one)))));
    for (const { person, keyId, wrapped } of kept) {
      const key = wrapped === undefined ? undefined : unwrapKey(this.master, person, keyId, wrapped);
      this.cache.remember(person, key);
      if (key !== undefined) keys.set(person, key);
    }
    return keys;
  }

  private make(person: string): KeptKey {
    const key = { keyId: crypto.randomUUID(), key: newPersonKey() };
    return { person, keyId: key.keyId, wrapped: wrapKey(this.master, person, key) };
  }
}
