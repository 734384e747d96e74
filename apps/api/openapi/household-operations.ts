import { OF_SITE } from './desk-register-operations.js';
import type { Operation } from './operation.js';

/** Who lives where. */
export const HOUSEHOLD_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/sites/{site}/households',
    url: '/v1/sites/:site/households',
    operationId: 'registerResidents',
    tag: 'desk',
    summary: 'Takes residents with room and telephone numbers into the register; again, it changes nothing',
    body: 'RegisterResidents',
    answers: { 200: { description: 'Stored', schema: 'RegisteredResidents' } },
    errors: [...OF_SITE, 'body-too-large', 'vault-key-destroyed'],
  },
  {
    method: 'post',
    path: '/v1/sites/{site}/households/search',
    url: '/v1/sites/:site/households/search',
    operationId: 'findHouseholds',
    tag: 'desk',
    summary:
      'Households by room (whole, or the flat without its building), telephone number (whole, or its last four figures) or whole name',
    body: 'FindHouseholds',
    answers: { 200: { description: 'Households, by room', schema: 'HouseholdList' } },
    errors: [...OF_SITE, 'body-too-large'],
  },
  {
    method: 'post',
    path: '/v1/sites/{site}/households/{residentId}/erase',
    url: '/v1/sites/:site/households/:residentId/erase',
    operationId: 'eraseResident',
    tag: 'desk',
    summary: "Destroys the resident's key and what he or she is found by; cases have keys of their own",
    answers: { 200: { description: 'Erased', schema: 'ResidentErased' } },
    errors: OF_SITE,
  },
];
