import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import { readMasterKey } from '../person-cipher.js';
import type { Vault } from '../port.js';
import { KeyedVault } from '../vault.js';
import type { KeptKey, KeyStore } from '../vault.js';

interface KeyRow {
  readonly person: string;
  readonly keyId: string;
  readonly wrapped: Buffer | null;
}

/** Table vault.person_keys; `masterKey` is REDRESS_VAULT_KEY. Throws `configuration-invalid`. */
export function createPostgresVault(sql: postgres.Sql, masterKey: string): Vault {
  return new KeyedVault(createPostgresKeyStore(sql), readMasterKey(masterKey));
}

export function createPostgresKeyStore(sql: postgres.Sql): KeyStore {
  const find = async (persons: readonly string[]): Promise<KeptKey[]> => {
    refuseNul(persons);
    const rows = await answered(
      () => sql<KeyRow[]>`
        select person, key_id as "keyId", wrapped_key as "wrapped" from vault.person_keys
         where person = any (${[...persons]}::text[])`,
    );
    return rows.map(({ person, keyId, wrapped }) => ({ person, keyId, wrapped: wrapped ?? undefined }));
  };
  return {
    find,
    async keep(keys) {
      const persons = keys.map(({ person }) => person);
      refuseNul(persons);
      // Two processes may make a key for one person at once: the first to commit stays, both read it back.
      await answered(
        () => sql`
          insert into vault.person_keys (person, key_id, wrapped_key)
          select k.person, k.key_id, decode(k.wrapped, 'base64')
            from unnest(${persons}::text[], ${keys.map(({ keyId }) => keyId)}::uuid[],
              ${keys.map(({ wrapped }) => wrapped?.toString('base64') ?? '')}::text[]) as k (person, key_id, wrapped)
           order by k.person
          on conflict (person) do nothing`,
      );
      return find(persons);
    },
    async destroy(person) {
      refuseNul([person]);
      await answered(() => sql`select vault.erase_person(${person})`);
    },
  };
}

function refuseNul(persons: readonly string[]): void {
  if (persons.some((person) => person.includes('\0'))) {
    throw new DomainError('text-has-nul', 'a person id holds the character U+0000');
  }
}
