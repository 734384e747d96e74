import { createHash } from 'node:crypto';
import type { Sealed } from '#libs/contracts/event.js';
import type { Vault } from '#libs/vault/port.js';

const SEALED = { keyId: 'simulated', iv: '', ct: '' };

/**
 * Keeps nothing and draws no chance: real ciphertext differs with each run, and a seed has to give the same hashes again.
 * The vault's own specs hold the real one to its word.
 */
export const plainVault: Vault = {
  seal: (person) => Promise.resolve(sealedFor(person)),
  open: () => Promise.resolve({}),
  sealMany: (items) => Promise.resolve(items.map(({ person }) => sealedFor(person))),
  openMany: (items) => Promise.resolve(items.map(() => ({}))),
  mark: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  erase: () => Promise.resolve(),
};

const sealedFor = (person: string): Sealed => ({ person, ...SEALED });
