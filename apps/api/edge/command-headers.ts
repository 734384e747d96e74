import type { IncomingHttpHeaders } from 'node:http';
import { validate as isUuid } from 'uuid';
import { DomainError } from '#libs/contracts/errors.js';
import { inputError } from './error-mapping.js';

const KEY = /^[\x21-\x7e]{1,200}$/;
const VERSION = /^(?:"(\d{1,9})"|(\d{1,9}))$/;
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** 1 to 200 visible ASCII characters. Throws `idempotency-key-missing`, `invalid-input`. */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new DomainError('idempotency-key-missing', 'the header Idempotency-Key is required', {
      issues: [{ path: 'idempotency-key', message: 'missing' }],
    });
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw inputError('idempotency-key', '1 to 200 visible ASCII characters are expected');
  }
  return key;
}

/** Version that the caller has seen, quoted or not. Throws `if-match-missing`, `invalid-input`. */
export function expectedVersionOf(headers: IncomingHttpHeaders): number {
  const text = headers['if-match'];
  if (text === undefined || text === '') {
    throw new DomainError('if-match-missing', 'the header If-Match with the version seen is required', {
      issues: [{ path: 'if-match', message: 'missing' }],
    });
  }
  const match = VERSION.exec(text);
  if (!match) throw inputError('if-match', 'one version is expected, for example "7"');
  return Number(match[1] ?? match[2]);
}

/** W3C trace context, passed on as it came; anything else is left out. */
export function traceOf(headers: IncomingHttpHeaders): { readonly traceparent?: string } {
  const traceparent = headers['traceparent'];
  return typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {};
}

/** Throws `invalid-input`. */
export const caseIdOf = (text: string): string => uuidOf('caseId', text);

/** A UUID of the path, in lower case. Throws `invalid-input`, naming the parameter. */
export function uuidOf(parameter: string, text: string): string {
  if (!isUuid(text)) throw inputError(parameter, 'a UUID is expected');
  return text.toLowerCase();
}
