import { INPUT_ERRORS, type Operation } from './operation.js';

/** The rule book. */
export const RULES_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/sites/{site}/rules',
    url: '/v1/sites/:site/rules',
    operationId: 'readRules',
    tag: 'boards',
    summary: 'The rules in force at the site today: clause, budget, whose, what stops its clock, who is told when',
    answers: { 200: { description: 'The rules', schema: 'Rules' } },
    errors: [...INPUT_ERRORS, 'forbidden-site', 'entry-unknown'],
  },
  {
    method: 'post',
    path: '/v1/rules/what-if',
    url: '/v1/rules/what-if',
    operationId: 'askWhatIf',
    tag: 'boards',
    summary:
      'What a draft of a pack would have judged otherwise: 50 cases an answer, the rest by its cursor; writes nothing',
    body: 'AskWhatIf',
    answers: { 200: { description: 'Promises as judged and as the draft would judge them', schema: 'WhatIfPage' } },
    errors: [...INPUT_ERRORS, 'body-too-large', 'forbidden-site', 'value-refused', 'draft-invalid'],
  },
];
