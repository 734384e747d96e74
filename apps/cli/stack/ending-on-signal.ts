import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * While `work` lasts a signal ends this process at once, and its exit handlers end the servers and services: nothing that
 * they hold is to be kept.
 */
export async function endingOnSignal<T>(say: (text: string) => void, work: () => Promise<T>): Promise<T> {
  const handlers = SIGNALS.map((signal) => {
    const end = (): never => {
      say(`${signal}: ending`);
      return process.exit(128 + constants.signals[signal]);
    };
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  try {
    return await work();
  } finally {
    handlers.forEach((remove) => remove());
  }
}
