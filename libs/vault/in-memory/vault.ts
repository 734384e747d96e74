import { randomBytes } from 'node:crypto';
import { KeyedVault } from '../vault.js';
import type { KeptKey, KeyStore } from '../vault.js';
import type { Vault } from '../port.js';

/** Real ciphertext, keys gone with the process. */
export function createInMemoryVault(master: Buffer = randomBytes(32), keys = createInMemoryKeyStore()): Vault {
  return new KeyedVault(keys, master);
}

export function createInMemoryKeyStore(): KeyStore {
  const kept = new Map<string, KeptKey>();
  const find = (persons: readonly string[]): KeptKey[] => persons.flatMap((person) => kept.get(person) ?? []);
  return {
    find: async (persons) => find(persons),
    keep: async (keys) => {
      for (const key of keys) if (!kept.has(key.person)) kept.set(key.person, key);
      return find(keys.map(({ person }) => person));
    },
    destroy: async (person) => {
      kept.set(person, { person, keyId: kept.get(person)?.keyId ?? crypto.randomUUID(), wrapped: undefined });
    },
  };
}
