import { readFileSync } from 'node:fs';
import { caseCommands } from '#libs/contracts/commands.js';
import { DEVELOPMENT_ROUTES, ROUTES } from '../routes.js';
import { openApiDocument } from './document.js';
import { OPERATIONS } from './operations.js';
import { typedClient } from './typed-client.fixture.js';

type Json = Record<string, unknown>;
const document = openApiDocument('0.0.0');
const text = JSON.stringify(document);
const { schemas, links } = document['components'] as Record<'schemas' | 'links', Record<string, Json>>;

describe('OpenAPI document', () => {
  it('describes every /v1 route, and no route that there is not', () => {
    const described = new Set(OPERATIONS.map(({ method, url }) => `${method.toUpperCase()} ${url}`));
    const served = ROUTES.filter(({ url }) => url.startsWith('/v1/')).map(({ method, url }) => `${method} ${url}`);
    expect([...described].sort()).toEqual(served.sort());
  });

  it('has a path for every command, with its body', () => {
    for (const type of Object.keys(caseCommands)) {
      expect(text).toContain(`"$ref":"#/components/schemas/${type}"`);
      expect(schemas[type]).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  it('refers to nothing that is missing', () => {
    const targets = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
    const there = [
      ...Object.keys(schemas).map((id) => `#/components/schemas/${id}`),
      ...Object.keys(links).map((id) => `#/components/links/${id}`),
    ];
    for (const target of targets) expect(there).toContain(target);
  });

  it('tells for each route with a token how it is refused', () => {
    for (const { method, path } of OPERATIONS) {
      const operation = (document['paths'] as Record<string, Record<string, Json>>)[path]?.[method];
      const responses = Object.keys(operation?.['responses'] as Json);
      expect(responses).toEqual(
        expect.arrayContaining(
          path === '/v1/openapi.json'
            ? ['503']
            : path === '/v1/telephony/events'
              ? ['401', '503']
              : ['401', '403', '503'],
        ),
      );
    }
  });

  it('has unique operation ids', () => {
    const ids = OPERATIONS.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is what the client of the dashboard was made from (else: node scripts/api-client.mjs)', async () => {
    const types = await typedClient();
    expect(types).toContain('"/v1/cases/{caseId}/commands/assess-severity"');
    expect(types).not.toContain('unresolved');
    expect(types === readFileSync('apps/dashboard/api/schema.d.ts', 'utf8')).toBe(true);
  });
});

describe('routes', () => {
  it('are public only where they hold no data of a customer', () => {
    const open = [...ROUTES, ...DEVELOPMENT_ROUTES].filter(({ access }) => access === 'public').map(({ url }) => url);
    const ofData = open.filter((url) => url.startsWith('/v1/') && url !== '/v1/openapi.json');
    expect(ofData).toEqual([]);
  });
});
