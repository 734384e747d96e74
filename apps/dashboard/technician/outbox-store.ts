import { createStore, del, entries, set, setMany, type UseStore } from 'idb-keyval';
import type { OutboxEntry } from './outbox-entry.js';

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('redress-outbox', 'entries'));

/** What this browser still has to send, oldest first; of every person who worked here. */
export async function readOutbox(): Promise<OutboxEntry[]> {
  const found = await entries<string, OutboxEntry>(store());
  return found.map(([, entry]) => entry).sort((a, b) => a.order - b.order);
}

export const putEntry = (entry: OutboxEntry): Promise<void> => set(entry.key, entry, store());

/** Several at once or none. */
export const putEntries = (changed: readonly OutboxEntry[]): Promise<void> =>
  setMany(
    changed.map((entry) => [entry.key, entry]),
    store(),
  );

export const removeEntry = (key: string): Promise<void> => del(key, store());
