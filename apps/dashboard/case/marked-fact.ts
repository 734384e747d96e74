import { useSyncExternalStore } from 'react';

/** Frames in which what stands above gets its true height, once it comes near: its place is estimated until then. */
const FRAMES = 12;

/** Version of the fact that the address means (`#fact-12`); null where it means none. */
export function useMarkedFact(): number | null {
  return useSyncExternalStore(onAddress, factOfAddress);
}

function onAddress(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

function factOfAddress(): number | null {
  const found = /^#fact-(\d{1,9})$/.exec(location.hash);
  return found ? Number(found[1]) : null;
}

/** Scrolls to the fact and gives it the focus, until it stays where it is. Answers how to stop. */
export function bringToFact(version: number | null): () => void {
  let [frame, left] = [0, FRAMES];
  const bring = () => {
    const entry = document.getElementById(`fact-${version}`);
    entry?.scrollIntoView({ block: 'center' });
    if (left === FRAMES) entry?.focus({ preventScroll: true });
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(bring);
  };
  frame = requestAnimationFrame(bring);
  return () => cancelAnimationFrame(frame);
}
