import { useSyncExternalStore } from 'react';
import type { PresentAtCase } from '../api/shapes.js';

type Present = PresentAtCase['present'];

/** Who else is at which case, as last told by the stream or by an answer; and what this page does itself. */
const others = new Map<string, Present>();
const writing = new Map<string, number>();
const listeners = new Set<() => void>();
const nobody: Present = [];

const tell = () => listeners.forEach((listener) => listener());
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function takePresence({ caseId, present }: PresentAtCase): void {
  if (present.length === 0 && !others.has(caseId)) return;
  if (present.length === 0) others.delete(caseId);
  else others.set(caseId, present);
  tell();
}

export function useOthersAt(caseId: string): Present {
  return useSyncExternalStore(subscribe, () => others.get(caseId) ?? nobody);
}

/** From now on somebody writes on the case in this page; the answer ends it. Forms may be open one over another. */
export function beginWriting(caseId: string): () => void {
  writing.set(caseId, (writing.get(caseId) ?? 0) + 1);
  tell();
  return () => {
    writing.set(caseId, (writing.get(caseId) ?? 1) - 1);
    tell();
  };
}

export function useWriting(caseId: string): boolean {
  return useSyncExternalStore(subscribe, () => (writing.get(caseId) ?? 0) > 0);
}
