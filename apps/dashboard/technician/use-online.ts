import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** What the device says about its line; a `true` may be wrong, so nothing relies on it but the words on the page. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
