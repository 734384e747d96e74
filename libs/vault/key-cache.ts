import type { PersonKey } from './person-cipher.js';
import { VAULT_CACHE_MS } from './port.js';

interface Entry {
  /** undefined: destroyed */
  readonly key: PersonKey | undefined;
  readonly until: number;
}

/** About 200 bytes a person. */
const PERSONS_MAX = 20_000;

/** Unwrapped keys for a short while: long enough for a batch, short enough that another process's erasure soon counts. */
export class KeyCache {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly nowMs: () => number = Date.now,
    private readonly personsMax: number = PERSONS_MAX,
  ) {}

  /** undefined: not known, or known too long ago. */
  find(person: string): { readonly key: PersonKey | undefined } | undefined {
    const entry = this.entries.get(person);
    if (entry === undefined) return undefined;
    if (entry.until > this.nowMs()) return entry;
    this.forget(person);
    return undefined;
  }

  /** A destroyed person stays so: a look that began before the erasure must not bring the key back. */
  remember(person: string, key: PersonKey | undefined): void {
    const known = this.find(person);
    if (known !== undefined && known.key === undefined) return;
    this.entries.delete(person);
    this.entries.set(person, { key, until: this.nowMs() + VAULT_CACHE_MS });
    const oldest = this.entries.keys().next();
    if (this.entries.size > this.personsMax && oldest.done !== true) this.forget(oldest.value);
  }

  private forget(person: string): void {
    // Only the entry: the key may be in use, and the garbage collector has to come to it either way.
    this.entries.delete(person);
  }
}
