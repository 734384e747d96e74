import type { Photo } from '#libs/contracts/repair/fields.js';
import { currentSession, enter } from './session.js';
import { Problem, problemOf } from './problem.js';

export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** sent as it is; its type is told in the headers */
  readonly raw?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Calls the API as the present person. Throws Problem; on 401 the session ends and the entrance shows. */
export async function call<T>(
  path: string,
  { method = 'GET', body, raw, headers = {}, signal }: Call = {},
): Promise<T> {
  const session = currentSession();
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(session ? { authorization: `Bearer ${session.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(raw ? { body: raw } : body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem('network', 0, String(error));
  });
  if (response.ok) return (await response.json()) as T;
  const problem = await problemOf(response);
  if (problem.code === 'unauthenticated' && currentSession()?.token === session?.token) enter(null);
  throw problem;
}

/** Stores a photo and says what a command names it by. Throws Problem. */
export async function sendPhoto(site: string, file: File): Promise<Photo> {
  return call<Photo>(`/v1/photos?site=${encodeURIComponent(site)}`, {
    method: 'POST',
    raw: file,
    headers: { 'content-type': file.type },
  });
}

/** A fresh key; `crypto.randomUUID` exists only in a secure context, a desk may use plain http in its own network. */
export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
