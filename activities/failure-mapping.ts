import { ApplicationFailure } from '@temporalio/common';
import { type ErrorCode, isDomainError } from '#libs/contracts/errors.js';

/** Trouble of the machinery or of two clocks: the same call may go well a moment later. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'store-unavailable',
  'version-conflict',
  'transaction-open',
  'schema-mismatch',
  'configuration-invalid',
  'internal',
  // Temporal's clock is ahead of the store's
  'fact-in-future',
]);

/**
 * The one place that says what is worth another try: a rejection by the rules is not (its code becomes the failure's
 * type), all else is.
 */
export function toFailure(error: unknown): ApplicationFailure {
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error ? error : undefined;
  if (!isDomainError(error))
    return ApplicationFailure.create({ message, type: 'internal', ...(cause ? { cause } : {}) });
  return ApplicationFailure.create({
    message,
    type: error.code,
    nonRetryable: !PASSING.has(error.code),
    details: [error.details],
  });
}
