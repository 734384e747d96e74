import { useSyncExternalStore } from 'react';

const query = '(max-width: 760px)';

/** True on a phone; the same width as in base.css. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
