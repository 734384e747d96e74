import type { Role } from '#libs/contracts/event.js';

export interface DemoPerson {
  readonly person: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly roles: Role[];
  /** none for the whole group */
  readonly siteNames: { readonly zh: string; readonly en: string }[];
}

interface Answer<T> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } };
}

/** Routes that only a stack with the development issuer has. */
export interface DevelopmentPaths {
  '/development/roles': { get: Answer<DemoPerson[]> };
  '/development/token': {
    post: Answer<{ token: string }> & { requestBody: { content: { 'application/json': { person: string } } } };
  };
}
