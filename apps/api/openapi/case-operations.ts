import type { ErrorCode } from '#libs/contracts/errors.js';
import { ONGOING_COMMANDS } from '#libs/contracts/commands.js';
import { KIND_OPENINGS, pathOf } from '../command-paths.js';
import { casesQuery } from '../query-strings.js';
import { type Answer, INPUT_ERRORS, type Operation } from './operation.js';

const COMMAND_ERRORS: readonly ErrorCode[] = [
  ...INPUT_ERRORS,
  'body-too-large',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'forbidden-site',
  'value-refused',
  'fact-in-future',
  'fact-too-late',
  'vault-key-destroyed',
];
export const CASE_COMMAND_ERRORS: readonly ErrorCode[] = [
  ...COMMAND_ERRORS,
  'if-match-missing',
  'version-conflict',
  'case-not-found',
  'case-closed',
  'stage-forbids',
  'boundary-not-told',
  'dispute-not-decided',
  'dispute-forbids',
  'harm-first',
  'joint-visit-first',
  'departments-disagree',
  'help-first',
  'position-first',
  'set-off-refused',
  'second-opinion-first',
  'goodwill-first',
  'window-over',
  'plan-unknown',
  'promise-unknown',
  'task-unknown',
  'item-unknown',
  'photo-unknown',
  'photo-of-another-case',
  'children-open',
  'follow-up-first',
  'actor-involved',
  'extension-forbidden',
  'obligation-unknown',
  'reason-unknown',
  'fact-needs-evidence',
  'nothing-to-do',
];
const operationIdOf = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);
const READ = 'readCase';
const GO_ON = [READ, ...ONGOING_COMMANDS.map(operationIdOf)];
const SAVED: Answer = { description: 'Stored', schema: 'CommandAnswer', headers: ['etag'], links: [READ] };

const caseCommands = ONGOING_COMMANDS.map((type): Operation => ({
  method: 'post',
  path: `/v1/cases/{caseId}/commands/${pathOf(type)}`,
  url: '/v1/cases/:caseId/commands/:command',
  operationId: operationIdOf(type),
  tag: 'cases',
  summary: `${type} on a case whose kind and stage take it`,
  headers: ['idempotency-key', 'if-match'],
  body: type,
  answers: { 200: SAVED },
  errors: CASE_COMMAND_ERRORS,
}));

const OPENED = {
  answers: {
    200: {
      description: 'Accepted before with this key and body',
      schema: 'OpeningAnswer',
      headers: ['etag', 'location'],
      links: GO_ON,
    },
    201: { description: 'Accepted', schema: 'OpeningAnswer', headers: ['etag', 'location'], links: GO_ON },
  },
  errors: [...COMMAND_ERRORS, 'site-unknown', 'not-published', 'case-exists', 'photo-unknown', 'photo-of-another-case'],
} satisfies Pick<Operation, 'answers' | 'errors'>;

const kindOpenings = Object.entries(KIND_OPENINGS).map(([kind, type]): Operation => ({
  method: 'post',
  path: `/v1/cases/${kind}`,
  url: `/v1/cases/${kind}`,
  operationId: operationIdOf(type),
  tag: 'cases',
  summary: `Opens a case of the kind ${kind}; the Idempotency-Key decides the case id, so a repeated call is one case`,
  headers: ['idempotency-key'],
  body: type,
  ...OPENED,
}));

export const CASE_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/cases',
    url: '/v1/cases',
    operationId: 'acceptComplaint',
    tag: 'cases',
    summary: 'Accepts a complaint; the Idempotency-Key decides the case id, so a repeated call is one case',
    headers: ['idempotency-key'],
    body: 'AcceptComplaint',
    ...OPENED,
  },
  ...kindOpenings,
  ...caseCommands,
  {
    method: 'post',
    path: '/v1/cases/similar',
    url: '/v1/cases/similar',
    operationId: 'findSimilar',
    tag: 'cases',
    summary: 'Recent cases of the same household or contact, before one more is opened',
    body: 'FindSimilar',
    answers: { 200: { description: 'The newest first', schema: 'SimilarList' } },
    errors: [...INPUT_ERRORS, 'body-too-large', 'forbidden-site'],
  },
  {
    method: 'post',
    path: '/v1/cases/{caseId}/children',
    url: '/v1/cases/:caseId/children',
    operationId: 'openChild',
    tag: 'cases',
    summary: 'Opens a case from this one, both or neither: a follow-up, a repair of a complaint, a duplicate',
    headers: ['idempotency-key'],
    body: 'OpenChild',
    answers: {
      200: {
        description: 'Opened before with this key and body',
        schema: 'ChildAnswer',
        headers: ['etag', 'location'],
        links: GO_ON,
      },
      201: { description: 'Opened', schema: 'ChildAnswer', headers: ['etag', 'location'], links: GO_ON },
    },
    // what its own case is told with it may be refused as any command
    errors: [
      ...CASE_COMMAND_ERRORS.filter((code) => code !== 'if-match-missing'),
      ...(['link-unknown', 'site-unknown', 'not-published'] as const),
    ],
  },
  {
    method: 'get',
    path: '/v1/cases',
    url: '/v1/cases',
    operationId: 'listCases',
    tag: 'cases',
    summary: 'Cases of the sites in scope, page by page',
    query: casesQuery,
    answers: { 200: { description: 'One page', schema: 'CaseList' } },
    errors: [...INPUT_ERRORS, 'forbidden-site'],
  },
  {
    method: 'get',
    path: '/v1/cases/{caseId}',
    url: '/v1/cases/:caseId',
    operationId: READ,
    tag: 'cases',
    summary: 'One case with its obligations and its timeline; a case of a foreign site is not found',
    answers: { 200: { description: 'The case', schema: 'CasePage', headers: ['etag'], links: GO_ON } },
    errors: [...INPUT_ERRORS, 'case-not-found'],
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
];
