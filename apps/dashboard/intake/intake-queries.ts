import { queryOptions } from '@tanstack/react-query';
import type { IntakeKind } from './kinds.js';
import { answerOf, api } from '../api/client.js';
import type { SimilarList } from '../api/shapes.js';

/** Names and numbers are not kept longer than they are looked at. */
const PERSONAL_MS = 30_000;

export type KnownCase = SimilarList['items'][number];

/** By POST: what names a person stays out of addresses. */
export function householdsQuery(site: string | undefined, q: string) {
  return queryOptions({
    queryKey: ['households', site, q],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/v1/sites/{site}/households/search', { params: { path: { site: site ?? '' } }, body: { q }, signal }),
      ),
    enabled: site !== undefined && q.length >= 2,
    gcTime: PERSONAL_MS,
  });
}

export interface Matter {
  readonly site: string | undefined;
  readonly household: string;
  readonly contact: string;
  readonly words: string;
}

/** Other cases of the household or the number in the last 90 days; with the words, which of them say the same. */
export function knownCasesQuery({ site, household, contact, words }: Matter) {
  const body = {
    ...{ site: site ?? '', days: 90 },
    ...(household ? { household } : {}),
    ...(contact ? { contact } : {}),
    ...(words ? { words } : {}),
  };
  return queryOptions({
    queryKey: ['known-cases', body],
    queryFn: ({ signal }) => answerOf(api.POST('/v1/cases/similar', { body, signal })),
    enabled: site !== undefined && (household !== '' || contact !== ''),
    placeholderData: (before) => before,
    gcTime: PERSONAL_MS,
  });
}

export function newCallScriptQuery(site: string | undefined, kind: IntakeKind, topic: string | undefined) {
  return queryOptions({
    queryKey: ['new-call-script', site, kind, topic ?? null],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/sites/{site}/script', {
          params: { path: { site: site ?? '' }, query: { kind, ...(topic ? { topic } : {}) } },
          signal,
        }),
      ),
    enabled: site !== undefined,
    placeholderData: (before) => before,
  });
}
