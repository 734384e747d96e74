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
];
