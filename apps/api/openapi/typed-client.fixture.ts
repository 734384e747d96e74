import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from './document.js';

/**
 * Text of apps/dashboard/api/schema.d.ts: the types that the dashboard's client speaks. Of the document alone, so that it can
 * be made without servers; its version is left out, a release must not make the client stale. Refusals are left out as well:
 * the client throws every one of them as a Problem.
 */
export async function typedClient(): Promise<string> {
  const document = JSON.stringify(openApiDocument('0.0.0'), (key, value: unknown) =>
    key === 'responses' ? answersOnly(value as Readonly<Record<string, unknown>>) : value,
  );
  // a field with a default may be left out of what is sent
  const types = await openapiTS(document, { defaultNonNullable: false });
  return `// Made by scripts/api-client.mjs from the API's OpenAPI document.\n${astToString(types)}`;
}

const answersOnly = (responses: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(responses).filter(([status]) => status < '400'));
