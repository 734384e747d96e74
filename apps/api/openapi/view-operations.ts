import { countQuery } from '../query-strings.js';
import { INPUT_ERRORS, type Operation } from './operation.js';

export const VIEW_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/cases/count',
    url: '/v1/cases/count',
    operationId: 'countCases',
    tag: 'cases',
    summary: 'How many cases a list has, up to 10,000',
    query: countQuery,
    answers: { 200: { description: 'The count', schema: 'CaseCount' } },
    errors: [...INPUT_ERRORS, 'forbidden-site'],
  },
  {
    method: 'get',
    path: '/v1/views',
    url: '/v1/views',
    operationId: 'listViews',
    tag: 'desk',
    summary: 'Views of the list that I have saved, and those for the teams of my sites',
    answers: { 200: { description: 'Views', schema: 'SavedViews' } },
    errors: [],
  },
  {
    method: 'post',
    path: '/v1/views',
    url: '/v1/views',
    operationId: 'saveView',
    tag: 'desk',
    summary: 'Saves a view, or replaces one of mine; for a team it takes a supervisor',
    body: 'SaveView',
    answers: { 200: { description: 'Saved', schema: 'SavedView' } },
    errors: [...INPUT_ERRORS, 'entry-unknown', 'value-refused'],
  },
  {
    method: 'post',
    path: '/v1/views/{viewId}/remove',
    url: '/v1/views/:viewId/remove',
    operationId: 'removeView',
    tag: 'desk',
    summary: 'Removes a view of mine',
    answers: { 200: { description: 'Removed', schema: 'ViewRemoved' } },
    errors: [...INPUT_ERRORS, 'entry-unknown'],
  },
];
