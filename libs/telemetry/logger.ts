import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * JSON lines on stderr (stdout belongs to the ready line and to `--json` answers). Written synchronously: the last
 * line before an exit is the one that is needed. Level from REDRESS_LOG_LEVEL, `info` where it is not set.
 */
export function logger(name: string): Logger {
  const level = process.env['REDRESS_LOG_LEVEL'] ?? 'info';
  return pino({ name, level, base: { name } }, pino.destination({ dest: 2, sync: true }));
}

/** Nest's own messages through the same logger; its start-up chatter goes to `debug`. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    error: (message: unknown, ...rest: unknown[]) => log.error({ rest: rest.map(String) }, String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    debug: (message: unknown) => log.debug(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
    fatal: (message: unknown) => log.fatal(String(message)),
  };
}
