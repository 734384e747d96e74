import { isKey, language, say } from './say.js';

/** A refusal in the reader's words. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    words: string,
  ) {
    super(words);
  }
}

interface Question {
  readonly token: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly bytes?: Blob;
  /** the same at each try, so that what is sent twice is stored once */
  readonly key?: string;
}

/** Asks the API with the pass. Throws Refused. */
export async function ask<T>(path: string, { token, method = 'GET', body, bytes, key }: Question): Promise<T> {
  const headers = {
    authorization: `Bearer ${token}`,
    'accept-language': language,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bytes === undefined ? {} : { 'content-type': bytes.type }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const sent = bytes ?? (body === undefined ? null : JSON.stringify(body));
  const response = await fetch(path, { method, headers, body: sent }).catch(() => null);
  // what stands before the server says nothing that a reader could use
  if (response === null || response.status >= 500) {
    throw new Refused('network', say(method === 'GET' ? 'unanswered' : 'line-broken'));
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { code?: string; title?: string; instead?: string };
  const code = problem.code ?? 'internal';
  const words = isKey(code) ? say(code) : say('failed', { why: problem.title ?? response.statusText });
  throw new Refused(code, words);
}

/** `crypto.randomUUID` exists only in a secure context. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
