import type { ErrorCode } from '#libs/contracts/errors.js';
import { PHOTO_MEDIA_TYPES } from '#libs/contracts/repair/words.js';
import { CASE_COMMAND_ERRORS } from './case-operations.js';
import { OF_SITE } from './desk-register-operations.js';
import { INPUT_ERRORS, type Operation } from './operation.js';

const OF_CASE: readonly ErrorCode[] = [...INPUT_ERRORS, 'body-too-large', 'case-not-found'];
/** The pass goes where a person's token would: `Authorization: Bearer <pass>`. */
const WITH_PASS: readonly ErrorCode[] = ['pass-unknown', 'pass-expired', 'pass-revoked', 'too-many-requests'];
/** What a rule may refuse of what a household tells. */
const TOLD: readonly ErrorCode[] = CASE_COMMAND_ERRORS.filter((code) => code !== 'if-match-missing');

/** Links for whoever has no login, and what such a link can do. */
export const PASS_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/cases/{caseId}/household-link',
    url: '/v1/cases/:caseId/household-link',
    operationId: 'makeHouseholdLink',
    tag: 'desk',
    summary: 'A link with which the household sees its case and answers, without a login',
    body: 'MakeHouseholdLink',
    answers: { 200: { description: 'The link', schema: 'PassLink' } },
    errors: OF_CASE,
  },
  {
    method: 'post',
    path: '/v1/cases/{caseId}/household-link/revoke',
    url: '/v1/cases/:caseId/household-link/revoke',
    operationId: 'revokeHouseholdLinks',
    tag: 'desk',
    summary: 'Takes back every link of the case',
    body: 'RevokeLinks',
    answers: { 200: { description: 'How many were open', schema: 'LinksRevoked' } },
    errors: OF_CASE,
  },
  {
    method: 'post',
    path: '/v1/sites/{site}/intake-link',
    url: '/v1/sites/:site/intake-link',
    operationId: 'makeIntakeLink',
    tag: 'desk',
    summary: 'A link to hang up in the site, with which anybody reports what is broken',
    body: 'MakeIntakeLink',
    answers: { 200: { description: 'The link', schema: 'PassLink' } },
    errors: [...OF_SITE, 'body-too-large'],
  },
  {
    method: 'post',
    path: '/v1/sites/{site}/intake-link/revoke',
    url: '/v1/sites/:site/intake-link/revoke',
    operationId: 'revokeIntakeLinks',
    tag: 'desk',
    summary: 'Takes back every such link of the site',
    body: 'RevokeLinks',
    answers: { 200: { description: 'How many were open', schema: 'LinksRevoked' } },
    errors: [...OF_SITE, 'body-too-large'],
  },
  {
    method: 'get',
    path: '/v1/household',
    url: '/v1/household',
    operationId: 'readHouseholdCase',
    tag: 'visitors',
    summary: 'The case of the pass as its household may see it',
    answers: { 200: { description: 'The case', schema: 'HouseholdCase' } },
    errors: [...WITH_PASS, 'case-not-found'],
  },
  {
    method: 'post',
    path: '/v1/household/answer',
    url: '/v1/household/answer',
    operationId: 'answerAsHousehold',
    tag: 'visitors',
    summary: 'The household accepts the plan put to it, or objects in its own words (P-5)',
    headers: ['idempotency-key'],
    body: 'AnswerAsHousehold',
    answers: { 200: { description: 'The case then', schema: 'HouseholdCase' } },
    errors: [...WITH_PASS, ...TOLD],
  },
  {
    method: 'post',
    path: '/v1/household/satisfaction',
    url: '/v1/household/satisfaction',
    operationId: 'rateAsHousehold',
    tag: 'visitors',
    summary: 'How satisfied the household is with the result, as a note in its name',
    headers: ['idempotency-key'],
    body: 'RateAsHousehold',
    answers: { 200: { description: 'The case then', schema: 'HouseholdCase' } },
    errors: [...WITH_PASS, ...TOLD],
  },
  {
    method: 'get',
    path: '/v1/intake',
    url: '/v1/intake',
    operationId: 'readIntake',
    tag: 'visitors',
    summary: 'Whose code this is',
    answers: { 200: { description: 'The site', schema: 'IntakePage' } },
    errors: [...WITH_PASS, 'site-unknown'],
  },
  {
    method: 'post',
    path: '/v1/intake',
    url: '/v1/intake',
    operationId: 'reportAtSite',
    tag: 'visitors',
    summary: 'A repair or a complaint by whoever stands before the code; nobody has checked who it is',
    headers: ['idempotency-key'],
    body: 'ReportAtSite',
    answers: { 201: { description: 'Taken in', schema: 'ReportTaken' } },
    errors: [
      ...WITH_PASS,
      ...TOLD,
      'site-unknown',
      'not-published',
      'case-exists',
      'photo-unknown',
      'photo-of-another-case',
    ],
  },
  {
    method: 'post',
    path: '/v1/intake/photos',
    url: '/v1/intake/photos',
    operationId: 'sendIntakePhoto',
    tag: 'visitors',
    summary: 'Stores the bytes of a photo for a report; the answer is what the report names it by',
    bytes: PHOTO_MEDIA_TYPES,
    answers: { 201: { description: 'Stored', schema: 'Photo' } },
    errors: [...WITH_PASS, 'invalid-input', 'body-too-large', 'value-refused'],
  },
];
