import { Kafka, logLevel, type logCreator } from 'kafkajs';
import type { Logger } from '#libs/telemetry/logger.js';

export interface KafkaAddress {
  /** `host:port,host:port` */
  readonly brokers: string;
  readonly topic: string;
  readonly clientId: string;
}

/**
 * kafkajs reports each attempt as an error (coordinator loading, not leader, rebalance), though it goes on by itself.
 * Its lines go to `debug`; what matters is told once an outage by those who call it.
 */
const quiet =
  (log: Logger): logCreator =>
  () =>
  ({ namespace, log: { message, error } }) =>
    log.debug({ namespace, error: error as unknown }, message);

export function kafkaClient(address: KafkaAddress, log: Logger): Kafka {
  return new Kafka({
    clientId: address.clientId,
    brokers: address.brokers.split(',').map((broker) => broker.trim()),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 6 },
    logLevel: logLevel.ERROR,
    logCreator: quiet(log),
  });
}

/** Protocol codes of a broker that is there but has not settled: leader or coordinator unknown, loading, moving. */
const SETTLING = new Set([3, 5, 6, 14, 15, 16, 25, 27]);

/** True for what passes by itself within moments of a start; waited for and told to nobody. */
export function isSettling(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'number' && SETTLING.has(error.code)) return true;
  return 'cause' in error && isSettling(error.cause);
}

export const SETTLING_DELAY_MS = 200;
