import { useEffect, useSyncExternalStore } from 'react';
import type { Offer, Offers } from './entry.js';

let offers: Offers = new Map();
const listeners = new Set<() => void>();

function change(next: Offers): void {
  offers = next;
  listeners.forEach((listener) => listener());
}

export const currentOffers = (): Offers => offers;

export function useOffered(): Offers {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentOffers);
}

/** While it is mounted, a room does these entries of the registry. Give it a stable object (useMemo). */
export function useOffers(own: Readonly<Record<string, Offer | (() => void)>>): void {
  useEffect(() => {
    const added = Object.entries(own).map(
      ([id, offer]) => [id, typeof offer === 'function' ? { run: offer } : offer] as const,
    );
    change(new Map([...offers, ...added]));
    // Only what is still its own: the next room may have taken an entry over already.
    return () => {
      const gone = new Map(added);
      change(new Map([...offers].filter(([id, offer]) => gone.get(id) !== offer)));
    };
  }, [own]);
}
