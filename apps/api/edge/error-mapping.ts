import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { storeFailure } from '#libs/event-store/postgres/failure.js';

/** Whatever was thrown, as an error of ours. Unknown ones become `internal` and keep their text for the log only. */
export function toDomainError(error: unknown): DomainError {
  if (isDomainError(error)) return error;
  const { code, statusCode, status } = shapeOf(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new DomainError('body-too-large', 'the body is larger than 256 KiB', { bytesMax: 262_144 });
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return inputError('content-type', 'application/json is expected');
  }
  if (code === 'FST_ERR_BAD_URL') return inputError('path', 'the address is not a valid URL');
  // a query of the read model or of the sites, which share the store's server
  const failure = storeFailure(error);
  if (isDomainError(failure)) return failure;
  // Nest's and Fastify's own 404
  if (status === 404 || statusCode === 404) return new DomainError('route-unknown', 'no such address');
  if (code.startsWith('FST_ERR_') && statusCode >= 400 && statusCode < 500) {
    return inputError('body', 'the body cannot be read');
  }
  return new DomainError('internal', 'something went wrong on our side; the correlation id finds it in the log');
}

export function inputError(path: string, message: string): DomainError {
  return new DomainError('invalid-input', `${path}: ${message}`, { issues: [{ path, message }] });
}

function shapeOf(error: unknown): { code: string; statusCode: number; status: number } {
  const shape = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  return {
    code: typeof shape['code'] === 'string' ? shape['code'] : '',
    statusCode: typeof shape['statusCode'] === 'number' ? shape['statusCode'] : 0,
    // Nest's HttpException keeps its status here, as a plain number
    status: typeof shape['status'] === 'number' ? shape['status'] : 0,
  };
}
