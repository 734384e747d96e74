import type { Client } from '@temporalio/client';

/** What is needed to talk to the workflows of cases. */
export interface Conducting {
  readonly client: Client;
  /** Simulated time minus wall time; 0 on a stack that does not simulate. Asked anew each time: `forward` moves it. */
  readonly offsetMs: () => Promise<number>;
  /** Are the search attributes registered on this server? */
  readonly searchable: () => Promise<boolean>;
}

/** One call to Temporal; a server that is away is reported to the caller, who knows how long to wait. */
const CALL_MS_MAX = 5_000;
/** Calls under way at the same time (measured: more do not make the server faster). */
export const CALLS_MAX = 64;

export function withinDeadline<R>({ client }: Conducting, call: () => Promise<R>): Promise<R> {
  return client.withDeadline(Date.now() + CALL_MS_MAX, call);
}

/**
 * Does `work` for each item, `limit` at a time. After a failure no further item is begun, and it rejects once those
 * under way have ended: nothing goes on behind the caller's back.
 */
export async function eachBounded<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { readonly error: unknown } | undefined;
  const lane = async (): Promise<void> => {
    while (failure === undefined && next < items.length) {
      const item = items[next++] as T;
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  if (failure !== undefined) throw failure.error;
}
