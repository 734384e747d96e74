import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import type { ErrorCode, ErrorDetails } from '#libs/contracts/errors.js';

/** SQLSTATEs that the functions in ../sql raise. */
const RAISED: Readonly<Record<string, ErrorCode>> = {
  RE001: 'transaction-open',
  RE002: 'version-conflict',
  RE003: 'idempotency-key-reused',
  RE004: 'not-simulated',
  RE006: 'fenced',
  RE007: 'epoch-ended',
};

/** The server is gone, going, full, or does not answer in time; the same command can be sent again later. */
const UNAVAILABLE = new Set([
  ...['57P01', '57P02', '57P03', '57014', '53000', '53100', '53200', '53300', '25006', '55P03', '58030'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOENT',
  ],
]);

/** Unique violation, serialization failure, deadlock: somebody else was faster, a second look tells what is so now. */
const LOST_RACE = new Set(['23505', '40001', '40P01']);

/** By shape: an error of Node's own net module is of another realm in some hosts, and `instanceof Error` denies it there. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

export function isLostRace(error: unknown): boolean {
  return LOST_RACE.has(codeOf(error));
}

/** The DomainError that an error of the driver stands for; anything unknown comes back as it is. */
export function storeFailure(error: unknown): unknown {
  if (isDomainError(error)) return error;
  const code = codeOf(error);
  const raised = RAISED[code];
  const message = error instanceof Error ? error.message : String(error);
  if (raised !== undefined) return new DomainError(raised, message, detailsOf(error));
  if (UNAVAILABLE.has(code) || code.startsWith('08')) {
    return new DomainError('store-unavailable', `the event store does not answer: ${message}`, { cause: code });
  }
  return error;
}

function detailsOf(error: unknown): ErrorDetails {
  if (!(error instanceof Error) || !('detail' in error) || typeof error.detail !== 'string') return {};
  return JSON.parse(error.detail) as ErrorDetails;
}

/** How long a caller waits for PostgreSQL: a command is to be refused within 5 s where the store is gone. */
export const ANSWER_MS_MAX = 4_500;

/**
 * Runs a query and translates its failure. Past the limit the caller is let go, although the query may still succeed:
 * whoever repeats a command with its id finds out.
 */
export async function answered<T>(query: () => PromiseLike<T>, limitMs: number = ANSWER_MS_MAX): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DomainError('store-unavailable', `the event store did not answer in ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([query(), late]);
  } catch (error) {
    throw storeFailure(error);
  } finally {
    clearTimeout(timer);
  }
}
