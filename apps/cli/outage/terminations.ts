import { setTimeout as pause } from 'node:timers/promises';
import { SERVICES } from '../stack/service.js';
import type { Stack } from '../stack/start-stack.js';
import type { Attempts } from './attempts.js';

/** What a supervisor waits before it kills. */
const STOP_MS_MAX = 15_000;
const BACK_MS_MAX = 60_000;
const LOOK_MS = 50;

export interface Termination {
  readonly service: string;
  readonly exitMs: number;
  readonly code: number | null;
  /** from its end until it runs again, ready or not; undefined: it did not come back in a minute */
  readonly backMs: number | undefined;
}

/** SIGTERM to all services at once; their supervisor brings them back. */
export function terminateEach(stack: Stack, attempts: Attempts): Promise<Termination[]> {
  return Promise.all(
    Object.keys(SERVICES).map((service) => {
      const one = () => terminated(stack, service);
      return service === 'api' ? attempts.withoutApi(one) : one();
    }),
  );
}

export function terminationFaults(terminations: readonly Termination[]): string[] {
  return terminations.flatMap(({ service, exitMs, code, backMs }) => [
    ...(exitMs > STOP_MS_MAX ? [`${service} took ${exitMs} ms to end`] : []),
    ...(code === 0 ? [] : [`${service} ended with ${code ?? 'a signal'}`]),
    ...(backMs === undefined ? [`${service} did not come back while the trouble lasted`] : []),
  ]);
}

async function terminated(stack: Stack, service: string): Promise<Termination> {
  const part = stack.parts.get(service);
  const ended = await part?.terminate();
  const from = performance.now();
  let backMs: number | undefined;
  while (backMs === undefined && performance.now() - from < BACK_MS_MAX) {
    if (part?.answers() === true) backMs = Math.round(performance.now() - from);
    else await pause(LOOK_MS);
  }
  return { service, exitMs: ended?.ms ?? 0, code: ended?.code ?? null, backMs };
}
