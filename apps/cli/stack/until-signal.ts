import type { Stack } from './start-stack.js';

export interface UntilSignal {
  /** resolves at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once */
  readonly signalled: Promise<void>;
  /** The stack once it runs; undefined where a signal came meanwhile: then it has been stopped. */
  during(start: Promise<Stack>): Promise<Stack | undefined>;
}

export function untilSignal(): UntilSignal {
  let got = false;
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (got && signal === 'SIGINT') process.exit(130); // the parts are killed in the exit handler
        got = true;
        resolve();
      });
    }
  });
  return {
    signalled,
    async during(start) {
      const stack = await start;
      if (!got) return stack;
      await stack.stop();
      return undefined;
    },
  };
}
