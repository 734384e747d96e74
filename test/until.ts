import { setTimeout as wait } from 'node:timers/promises';

interface Patience {
  /** named in the error */
  readonly what: () => string;
  readonly msMax?: number;
}

/** Waits on a condition, not on a clock: the bound is there only so that a broken product ends the test. */
export async function until(condition: () => boolean | Promise<boolean>, patience: Patience): Promise<void> {
  const last = Date.now() + (patience.msMax ?? 60_000);
  while (!(await condition())) {
    if (Date.now() > last) throw new Error(`waited in vain for ${patience.what()}`);
    await wait(50);
  }
}
