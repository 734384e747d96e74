import createClient, { type Middleware } from 'openapi-fetch';
import type { DevelopmentPaths } from './development-paths.js';
import { Problem, problemOf } from './problem.js';
import type { paths } from './schema.js';
import { currentSession, enter } from './session.js';
import type { Photo, Saved } from './shapes.js';

/** Speaks as the present person; on 401 the session ends and the entrance shows. Every refusal is thrown as a Problem. */
const asPerson: Middleware = {
  onRequest: ({ request }) => {
    const session = currentSession();
    request.headers.set('accept', 'application/json');
    if (session) request.headers.set('authorization', `Bearer ${session.token}`);
  },
  onResponse: async ({ request, response }) => {
    if (response.ok) return;
    const problem = await problemOf(response);
    const token = currentSession()?.token;
    const stillTheSame = token && request.headers.get('authorization') === `Bearer ${token}`;
    if (problem.code === 'unauthenticated' && stillTheSame) enter(null);
    throw problem;
  },
  onError: ({ error }) => {
    // A page that was left gives its questions up: that is no broken line.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    return new Problem('network', 0, String(error));
  },
};

/** The API by its OpenAPI document: paths, parameters, bodies and answers are checked by the compiler. */
export const api = createClient<paths>({ querySerializer: { array: { style: 'form', explode: false } } });
/** The entrance of a demo; not in the document, since production does not have it. */
export const development = createClient<DevelopmentPaths>();
api.use(asPerson);
development.use(asPerson);

/** What a call answers with. Throws Problem. */
export async function answerOf<T>(call: Promise<{ readonly data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** Stores a photo and says what a command names it by. Throws Problem. */
export function sendPhoto(site: string, file: File): Promise<Photo> {
  return answerOf(
    api.POST('/v1/photos', {
      params: { query: { site } },
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: { 'content-type': file.type },
    }),
  );
}

export interface CommandHeaders {
  readonly 'Idempotency-Key': string;
  /** version of the case that the writer saw; absent for a new case */
  readonly 'If-Match'?: string;
}

/**
 * Sends a command to its address, ids filled in. Which command it is the registry decides at run time, so the body was built
 * from its form and not by the compiler's knowledge. Throws Problem.
 */
export function sendCommand(path: string, body: unknown, header: CommandHeaders): Promise<Saved> {
  return answerOf(api.POST(path as '/v1/cases', { params: { header }, body: body as never }));
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
