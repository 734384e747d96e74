import { useSyncExternalStore } from 'react';
import { read, write } from '../shell/keepsake.js';

/** Server time minus this device's time, ms: a desk's clock may be wrong by minutes, a simulated one is days ahead. */
let offsetMs = Number(read('clock-offset') ?? 0) || 0;
let timer: number | undefined;
let tick = Date.now();
const listeners = new Set<() => void>();

export function setServerTime(now: string, atDevice: number): void {
  const next = Date.parse(now) - atDevice;
  if (Number.isNaN(next)) return;
  const jumped = Math.abs(next - offsetMs) > 1_000;
  offsetMs = next;
  // a page opened where there is no line goes by what the server said last
  if (jumped) write('clock-offset', String(Math.round(next)));
  if (jumped) beat();
}

export function serverNow(): number {
  return Date.now() + offsetMs;
}

function beat(): void {
  tick = Math.floor(serverNow() / 1_000) * 1_000;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // One ticker for the whole page; it stops when nobody looks.
  timer ??= window.setInterval(beat, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** Server time in ms, cut to the second, renewed each second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick);
}
