import { useEffect, useState } from 'react';

/**
 * Registers the worker that keeps the page's own files for where there is no line; only who works on site gets it. No
 * answer of the API passes through it (vite.config.ts). Returns what renews the page once a newer release waits.
 */
export function useNewRelease(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (serviceWorker === undefined) return;
    let gone = false;
    void serviceWorker
      .register('/sw.js')
      .then((registration) => {
        const look = () => {
          // without a controller it is the first one, and there is nothing to renew
          if (!gone && registration.waiting !== null && serviceWorker.controller !== null) {
            setWaiting(registration.waiting);
          }
        };
        look();
        registration.addEventListener('updatefound', () =>
          registration.installing?.addEventListener('statechange', look),
        );
      })
      // plain http, a private window or a development server: it works with a line then
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  if (waiting === null) return null;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  };
}
