import { performance } from 'node:perf_hooks';
import { perSecond } from '#libs/bench/measure-ratio.js';

/** All of `work` once, shared out among `clients` that each do one after the other; answers the rate a second. */
export async function concurrently<T>(
  clients: number,
  work: readonly T[],
  each: (item: T) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < work.length) {
      const item = work[next++] as T;
      await each(item);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return perSecond(work.length, began);
}
