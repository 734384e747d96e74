import type { z } from 'zod';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { CASE_COMMANDS, pathOf } from '../command-paths.js';
import { casesQuery, onTimeQuery, totalsQuery } from '../query-strings.js';
import type { AnswerName } from './schemas.js';

export interface Operation {
  readonly method: 'get' | 'post';
  /** OpenAPI path */
  readonly path: string;
  /** the route of ../routes.ts that serves it */
  readonly url: string;
  readonly operationId: string;
  readonly tag: 'cases' | 'boards' | 'self' | 'stack';
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** request headers beside the bearer token */
  readonly headers?: readonly ('idempotency-key' | 'if-match' | 'last-event-id')[];
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
  readonly headers?: readonly ('etag' | 'location')[];
}

const INPUT: readonly ErrorCode[] = ['invalid-input', 'text-has-nul'];
const COMMAND_ERRORS: readonly ErrorCode[] = [
  ...INPUT,
  'body-too-large',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'forbidden-site',
  'fact-in-future',
  'fact-too-late',
  'vault-key-destroyed',
];
const CASE_COMMAND_ERRORS: readonly ErrorCode[] = [
  ...COMMAND_ERRORS,
  'if-match-missing',
  'version-conflict',
  'case-not-found',
  'case-closed',
  'stage-forbids',
  'boundary-not-told',
  'dispute-not-decided',
  'plan-unknown',
  'promise-unknown',
  'fact-needs-evidence',
  'nothing-to-do',
];
const SAVED: Answer = { description: 'Stored', schema: 'CommandAnswer', headers: ['etag'] };

const caseCommands = CASE_COMMANDS.map((type): Operation => ({
  method: 'post',
  path: `/v1/cases/{caseId}/commands/${pathOf(type)}`,
  url: '/v1/cases/:caseId/commands/:command',
  operationId: type.charAt(0).toLowerCase() + type.slice(1),
  tag: 'cases',
  summary: `${type} on a complaint`,
  headers: ['idempotency-key', 'if-match'],
  body: type,
  answers: { 200: SAVED },
  errors: CASE_COMMAND_ERRORS,
}));

/** Every documented route. A test compares this with the routes that the process has. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/cases',
    url: '/v1/cases',
    operationId: 'acceptComplaint',
    tag: 'cases',
    summary: 'Accepts a complaint; the Idempotency-Key decides the case id, so a repeated call is one case',
    headers: ['idempotency-key'],
    body: 'AcceptComplaint',
    answers: {
      200: {
        description: 'Accepted before with this key and body',
        schema: 'CommandAnswer',
        headers: ['etag', 'location'],
      },
      201: { description: 'Accepted', schema: 'CommandAnswer', headers: ['etag', 'location'] },
    },
    errors: [...COMMAND_ERRORS, 'site-unknown', 'case-exists'],
  },
  ...caseCommands,
  {
    method: 'get',
    path: '/v1/cases',
    url: '/v1/cases',
    operationId: 'listCases',
    tag: 'cases',
    summary: 'Cases of the sites in scope, page by page',
    query: casesQuery,
    answers: { 200: { description: 'One page', schema: 'CaseList' } },
    errors: [...INPUT, 'forbidden-site'],
  },
  {
    method: 'get',
    path: '/v1/cases/{caseId}',
    url: '/v1/cases/:caseId',
    operationId: 'readCase',
    tag: 'cases',
    summary: 'One case with its obligations and its timeline; a case of a foreign site is not found',
    answers: { 200: { description: 'The case', schema: 'CasePage', headers: ['etag'] } },
    errors: [...INPUT, 'case-not-found'],
  },
  {
    method: 'get',
    path: '/v1/boards/on-time',
    url: '/v1/boards/on-time',
    operationId: 'readOnTime',
    tag: 'boards',
    summary: 'Promises met, missed and open, grouped by the keys asked for',
    query: onTimeQuery,
    answers: { 200: { description: 'Rows', schema: 'OnTimeBoard' } },
    errors: [...INPUT, 'forbidden-site'],
  },
  {
    method: 'get',
    path: '/v1/boards/totals',
    url: '/v1/boards/totals',
    operationId: 'readTotals',
    tag: 'boards',
    summary: 'A few figures over the sites in scope',
    query: totalsQuery,
    answers: { 200: { description: 'Figures', schema: 'BoardTotals' } },
    errors: [...INPUT, 'forbidden-site'],
  },
  {
    method: 'get',
    path: '/v1/changes',
    url: '/v1/changes',
    operationId: 'followChanges',
    tag: 'cases',
    summary: 'Server-sent events: `case` with a CaseRow; `resync` where too much was missed: read the lists anew',
    headers: ['last-event-id'],
    answers: { 200: { description: 'A stream without end', mediaType: 'text/event-stream' } },
    errors: ['invalid-input'],
  },
  {
    method: 'get',
    path: '/v1/me',
    url: '/v1/me',
    operationId: 'readMe',
    tag: 'self',
    summary: 'Who the token says I am',
    answers: { 200: { description: 'The person', schema: 'Me' } },
    errors: [],
  },
  {
    method: 'get',
    path: '/v1/sites',
    url: '/v1/sites',
    operationId: 'listSites',
    tag: 'self',
    summary: 'Sites in scope',
    answers: { 200: { description: 'Sites', schema: 'SiteList' } },
    errors: [],
  },
  {
    method: 'get',
    path: '/v1/clock',
    url: '/v1/clock',
    operationId: 'readClock',
    tag: 'stack',
    summary: "The stack's clock",
    answers: { 200: { description: 'Clock', schema: 'Clock' } },
    errors: [],
  },
  {
    method: 'get',
    path: '/v1/openapi.json',
    url: '/v1/openapi.json',
    operationId: 'readOpenApi',
    tag: 'stack',
    summary: 'This document',
    answers: { 200: { description: 'OpenAPI 3.1' } },
    errors: [],
  },
];
