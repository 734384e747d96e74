import { asOfQuery } from '#libs/contracts/replay.js';
import { INPUT_ERRORS, type Operation } from './operation.js';

/** What auditors replay. */
export const REPLAY_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/cases/{caseId}/as-of',
    url: '/v1/cases/:caseId/as-of',
    operationId: 'readCaseAsOf',
    tag: 'cases',
    summary: 'The case as it stood: by what was on record at one instant and had happened by another',
    query: asOfQuery,
    answers: { 200: { description: 'The standing', schema: 'CaseAsOf' } },
    errors: [...INPUT_ERRORS, 'case-not-found'],
  },
  {
    method: 'get',
    path: '/v1/cases/{caseId}/record',
    url: '/v1/cases/:caseId/record',
    operationId: 'readCaseRecord',
    tag: 'cases',
    summary: 'The stream as it is stored, sealed parts sealed, with the chain recomputed fact by fact',
    answers: { 200: { description: 'Every fact', schema: 'CaseRecord' } },
    errors: [...INPUT_ERRORS, 'case-not-found'],
  },
];
