import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import { PHOTO_BYTES_MAX } from '#libs/contracts/repair/words.js';
import { storeFailure } from '#libs/event-store/postgres/failure.js';

export const BODY_BYTES_MAX = 256 * 1_024;

/** Whatever was thrown, as an error of ours. Unknown ones become `internal` and keep their text for the log only. */
export function toDomainError(error: unknown): DomainError {
  if (isDomainError(error)) return error;
  // a query of the read model or of the sites, which share the store's server
  const failure = storeFailure(error);
  if (isDomainError(failure)) return failure;
  const status = statusOfFramework(error);
  switch (status) {
    case 404:
      return new DomainError('route-unknown', 'no such address');
    case 413:
      return new DomainError('body-too-large', 'the body is larger than 256 KiB, or a photo than 8 MiB', {
        bytesMax: BODY_BYTES_MAX,
        photoBytesMax: PHOTO_BYTES_MAX,
      });
    case 415:
      return inputError('content-type', 'application/json is expected');
  }
  if (status >= 400 && status < 500) return inputError('body', 'the request cannot be read');
  return new DomainError('internal', 'something went wrong on our side; the correlation id finds it in the log');
}

export function inputError(path: string, message: string): DomainError {
  return new DomainError('invalid-input', `${path}: ${message}`, { issues: [{ path, message }] });
}

/** Fastify's errors carry `statusCode`; Nest makes exceptions with a `status` of some of them. */
function statusOfFramework(error: unknown): number {
  const shape = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const status = shape['statusCode'] ?? shape['status'];
  return typeof status === 'number' ? status : 0;
}
