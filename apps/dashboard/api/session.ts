import { useSyncExternalStore } from 'react';
import { read, write } from '../shell/keepsake.js';

export interface Session {
  readonly token: string;
  /** Demo person, or `token` where one was pasted. */
  readonly person: string;
}

const listeners = new Set<() => void>();
let session: Session | null = recall();

/**
 * A tab keeps its own person (session storage), so that an agent's and a director's tab stand side by side;
 * a new tab starts as the last one who entered.
 */
function recall(): Session | null {
  const text = perTab() ?? read('session');
  if (!text) return null;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null && 'token' in found ? (found as Session) : null;
  } catch {
    return null;
  }
}

function perTab(): string | null {
  try {
    return sessionStorage.getItem('redress.session');
  } catch {
    return null;
  }
}

export function currentSession(): Session | null {
  return session;
}

export function enter(next: Session | null): void {
  session = next;
  const text = next ? JSON.stringify(next) : null;
  write('session', text);
  if (next === null) forgetKept();
  try {
    if (text) sessionStorage.setItem('redress.session', text);
    else sessionStorage.removeItem('redress.session');
  } catch {
    // Without storage the session lives as long as the page.
  }
  listeners.forEach((listener) => listener());
}

/** What was kept for where there is no line was this person's to see. The outbox stays: it is work done, not yet told. */
function forgetKept(): void {
  write('me', null);
  try {
    indexedDB.deleteDatabase('redress-kept');
  } catch {
    // Without a database nothing was kept.
  }
}

export function useSession(): Session | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentSession);
}
