import { ERROR_CODES, type ErrorCode } from '#libs/contracts/errors.js';
import { REFUSAL_TITLES } from '#libs/policy/refusals/titles.js';
import { statusOf } from '../edge/problem.js';
import { accessOf } from '../routes.js';
import type { Answer, Operation } from './operation.js';
import { OPERATIONS } from './operations.js';
import { type JsonSchema, componentSchemas, parameterSchema, referTo } from './schemas.js';

const EVERY_ROUTE: readonly ErrorCode[] = ['internal', 'store-unavailable', 'method-unknown'];
const WITH_TOKEN: readonly ErrorCode[] = ['unauthenticated', 'issuer-unavailable', 'forbidden-role'];

const REQUEST_HEADERS: Readonly<Record<NonNullable<Operation['headers']>[number], JsonSchema>> = {
  'idempotency-key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'The same key with the same body returns the first answer; with another body it is refused.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
  },
  'if-match': {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'Version of the case that the caller has seen, quoted or not.',
    schema: { type: 'string', pattern: '^("[0-9]{1,9}"|[0-9]{1,9})$' },
  },
  'redress-signature': {
    name: 'Redress-Signature',
    in: 'header',
    required: true,
    description:
      't=<seconds since 1970>,v1=<hex>: HMAC-SHA256 over "<t>.<body>" with the key of the system that reports.',
    schema: { type: 'string', pattern: '^t=[0-9]{1,12},v1=[0-9a-f]{64}$' },
  },
  'last-event-id': {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'Number of the last change seen; the stream goes on after it. Empty is as good as absent.',
    schema: { type: 'string', pattern: '^[0-9]{0,15}$' },
  },
};
const ANSWER_HEADERS: Readonly<Record<NonNullable<Answer['headers']>[number], JsonSchema>> = {
  etag: {
    description: 'Version of the case, for If-Match',
    required: true,
    schema: { type: 'string', pattern: '^"[0-9]+"$' },
  },
  location: {
    description: 'Address of the case, or of the photo',
    required: true,
    schema: { type: 'string', pattern: '^/v1/(cases/[0-9a-f-]{36}|photos/[0-9a-f]{64})$' },
  },
};
/** Headers of a refusal, by its status. */
const REFUSAL_HEADERS: Readonly<Record<number, JsonSchema>> = {
  401: { 'www-authenticate': { description: 'Bearer', required: true, schema: { type: 'string' } } },
  405: { allow: { description: 'Methods of this address', required: true, schema: { type: 'string' } } },
  429: { 'retry-after': { description: 'Seconds', required: true, schema: { type: 'integer', minimum: 0 } } },
  503: { 'retry-after': { description: 'Seconds', required: true, schema: { type: 'integer', minimum: 0 } } },
};

const SHA256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** What a parameter of a path is, where it is no UUID. */
const PATH_WORDS: Readonly<Record<string, JsonSchema>> = {
  sha256: SHA256,
  site: { type: 'string', minLength: 1, maxLength: 120, pattern: '^[^/]*\\S[^/]*$' },
};
const bytesOf = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, {}]));
const COMMA_SEPARATED = { style: 'form', explode: false } as const;

/** The OpenAPI 3.1 document of this process. */
export function openApiDocument(version: string): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redress',
      version,
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
      description: 'Cases of a property group: every case a stream of facts, every promise with its deadline.',
    },
    servers: [{ url: '/' }],
    tags: ['cases', 'boards', 'desk', 'visitors', 'self', 'stack'].map((name) => ({ name })),
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: withErrorCodes(componentSchemas()),
      links: componentLinks(),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function withErrorCodes(schemas: Record<string, JsonSchema>): Record<string, JsonSchema> {
  const problem = schemas['Problem'] as { properties: Record<string, JsonSchema> };
  problem.properties['code'] = { type: 'string', enum: [...ERROR_CODES] };
  return schemas;
}

function describe(operation: Operation): JsonSchema {
  const access = accessOf(operation.method.toUpperCase(), operation.url);
  const open = access === 'public' || access === 'signed';
  const parameters = parametersOf(operation);
  return {
    operationId: operation.operationId,
    summary: operation.summary,
    tags: [operation.tag],
    ...(open ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(operation.bytes === undefined ? {} : { requestBody: { required: true, content: bytesOf(operation.bytes) } }),
    ...(operation.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: referTo(operation.body) } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(operation.answers).map(([status, answer]) => [status, answerOf(answer)])),
      ...refusals([...operation.errors, ...EVERY_ROUTE, ...(open ? [] : WITH_TOKEN)]),
    },
  };
}

function parametersOf({ path, query, headers = [] }: Operation): JsonSchema[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: PATH_WORDS[name ?? ''] ?? { type: 'string', format: 'uuid' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const schema = parameterSchema(field);
    const required = !field.safeParse(undefined).success;
    return { name, in: 'query', required, schema, ...(schema['type'] === 'array' ? COMMA_SEPARATED : {}) };
  });
  return [...inPath, ...inQuery, ...headers.map((name) => REQUEST_HEADERS[name])];
}

function answerOf({
  description,
  schema,
  mediaType = 'application/json',
  bytes,
  headers = [],
  links = [],
}: Answer): JsonSchema {
  return {
    description,
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers.map((name) => [name, ANSWER_HEADERS[name]])) } : {}),
    ...(links.length > 0 ? { links: Object.fromEntries(links.map((id) => [id, referToLink(id)])) } : {}),
    content: bytes ? bytesOf(bytes) : { [mediaType]: schema === undefined ? {} : { schema: referTo(schema) } },
  };
}

const referToLink = (id: string): JsonSchema => ({ $ref: `#/components/links/${id}` });

/** How an answer about a case leads on: its id and version go into the next request about it. */
function componentLinks(): Record<string, JsonSchema> {
  const linked = new Set(
    OPERATIONS.flatMap(({ answers }) => Object.values(answers).flatMap(({ links = [] }) => links)),
  );
  const targets = OPERATIONS.filter(({ operationId }) => linked.has(operationId));
  return Object.fromEntries(
    targets.map(({ operationId, headers = [] }) => [
      operationId,
      {
        operationId,
        parameters: {
          'path.caseId': '$response.body#/caseId',
          ...(headers.includes('if-match') ? { 'header.If-Match': '$response.header.etag' } : {}),
        },
      },
    ]),
  );
}

/** One answer a status, with the codes that it can carry. */
function refusals(codes: readonly ErrorCode[]): Record<string, JsonSchema> {
  const statuses = [...new Set(codes.map(statusOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const own = [...new Set(codes.filter((code) => statusOf(code) === status))];
      return [
        String(status),
        {
          description: own.map((code) => `\`${code}\` ${REFUSAL_TITLES[code].en}`).join('; '),
          ...(REFUSAL_HEADERS[status] === undefined ? {} : { headers: REFUSAL_HEADERS[status] }),
          content: {
            'application/problem+json': {
              schema: { allOf: [referTo('Problem'), { properties: { code: { enum: own } } }] },
            },
          },
        },
      ];
    }),
  );
}
