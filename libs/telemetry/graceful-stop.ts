import closeWithGrace from 'close-with-grace';
import type { Logger } from './logger.js';
import type { Readiness } from './readiness.js';

/** Under the 15 s that a supervisor waits before it kills. */
const STOP_MS_MAX = 13_000;

/**
 * SIGTERM or SIGINT → unready → `drain` (finish what is in hand, commit, disconnect) → exit 0. A programmer's error
 * (uncaught) takes the same way and exits 1: the supervisor starts the process anew.
 */
export function stopGracefully(log: Logger, readiness: Readiness, drain: () => Promise<void>): void {
  closeWithGrace({ delay: STOP_MS_MAX, logger: false }, async ({ signal, err }) => {
    if (err) log.error({ err }, 'stopping after an uncaught error');
    else log.info({ signal }, 'stopping');
    readiness.stop();
    await drain();
    log.info('stopped');
  });
}
