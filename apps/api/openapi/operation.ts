import type { z } from 'zod';
import type { ErrorCode } from '#libs/contracts/errors.js';
import type { AnswerName } from './schemas.js';

export interface Operation {
  readonly method: 'get' | 'post';
  /** OpenAPI path */
  readonly path: string;
  /** the route of ../routes.ts that serves it */
  readonly url: string;
  readonly operationId: string;
  readonly tag: 'cases' | 'boards' | 'desk' | 'visitors' | 'self' | 'stack';
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** request headers beside the bearer token */
  readonly headers?: readonly ('idempotency-key' | 'if-match' | 'last-event-id' | 'redress-signature')[];
  /** a body of bytes, by their types, instead of JSON */
  readonly bytes?: readonly string[];
  /** name of the body's schema */
  readonly body?: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** beside those of every route with a token */
  readonly errors: readonly ErrorCode[];
}
export interface Answer {
  readonly description: string;
  readonly schema?: AnswerName;
  readonly mediaType?: string;
  /** bytes, by their types */
  readonly bytes?: readonly string[];
  readonly headers?: readonly ('etag' | 'location')[];
  /** ids of the operations that go on from this answer about a case */
  readonly links?: readonly string[];
}

export const INPUT_ERRORS: readonly ErrorCode[] = ['invalid-input', 'text-has-nul'];
