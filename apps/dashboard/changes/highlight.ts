import { useSyncExternalStore } from 'react';

/** Cases that changed a moment ago, so that the eye finds them. */
const shownMs = 2_500;
const marked = new Map<string, number>();
const listeners = new Set<() => void>();

const tell = () => listeners.forEach((listener) => listener());

export function mark(caseIds: readonly string[]): void {
  for (const caseId of caseIds) {
    window.clearTimeout(marked.get(caseId));
    const timer = window.setTimeout(() => {
      marked.delete(caseId);
      tell();
    }, shownMs);
    marked.set(caseId, timer);
  }
  tell();
}

export function useMarked(caseId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => marked.has(caseId),
  );
}
