import { queryOptions } from '@tanstack/react-query';
import type { HouseholdList } from '#libs/contracts/households.js';
import type { CaseKind } from '#libs/contracts/case.js';
import type { ScriptPage } from '#libs/contracts/script.js';
import type { SimilarCase } from '#libs/contracts/views.js';
import { call } from '../api/client.js';

/** Names and numbers are not kept longer than they are looked at. */
const PERSONAL_MS = 30_000;

export interface KnownCase extends SimilarCase {
  readonly stands: { readonly stage: string; readonly closed: boolean; readonly dueAt: string | null } | null;
}

/** By POST: what names a person stays out of addresses. */
export function householdsQuery(site: string | undefined, q: string) {
  return queryOptions({
    queryKey: ['households', site, q],
    queryFn: ({ signal }) =>
      call<HouseholdList>(`/v1/sites/${encodeURIComponent(site ?? '')}/households/search`, {
        method: 'POST',
        body: { q },
        signal,
      }),
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
    ...{ site, days: 90 },
    ...(household ? { household } : {}),
    ...(contact ? { contact } : {}),
    ...(words ? { words } : {}),
  };
  return queryOptions({
    queryKey: ['known-cases', body],
    queryFn: ({ signal }) => call<{ items: KnownCase[] }>('/v1/cases/similar', { method: 'POST', body, signal }),
    enabled: site !== undefined && (household !== '' || contact !== ''),
    placeholderData: (before) => before,
    gcTime: PERSONAL_MS,
  });
}

export function newCallScriptQuery(site: string | undefined, kind: CaseKind, topic: string | undefined) {
  const search = new URLSearchParams({ kind, ...(topic ? { topic } : {}) });
  return queryOptions({
    queryKey: ['new-call-script', site, kind, topic ?? null],
    queryFn: ({ signal }) =>
      call<ScriptPage>(`/v1/sites/${encodeURIComponent(site ?? '')}/script?${search.toString()}`, { signal }),
    enabled: site !== undefined,
    placeholderData: (before) => before,
  });
}
