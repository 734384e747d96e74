import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CaseFilters } from '../cases/filters.js';
import { toQuery } from '../cases/filters.js';
import { setServerTime } from '../time/server-clock.js';
import { call } from './client.js';
import { currentSession } from './session.js';
import type { CasePage, Clock, DemoPerson, Freshness, Me, OnTime, Rows, Site } from './shapes.js';

const minute = 60_000;

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: async ({ signal }) => {
    const found = await call<Site[] | { items: Site[] } | { sites: Site[] }>('/v1/sites', { signal });
    if (Array.isArray(found)) return found;
    return 'items' in found ? found.items : found.sites;
  },
  staleTime: 10 * minute,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<Me>('/v1/me', { signal }),
  enabled: () => currentSession() !== null,
  staleTime: 10 * minute,
});

/** A simulated clock can be forwarded at any moment, so it is asked more often. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: async ({ signal }) => {
    const sentAt = Date.now();
    const clock = await call<Clock>('/v1/clock', { signal });
    setServerTime(clock.now, (sentAt + Date.now()) / 2);
    return clock;
  },
  refetchInterval: (query) => (query.state.data?.simulation ? 5_000 : minute),
});

/** Whether lists and boards stand still behind somebody's open transaction. */
export const freshnessQuery = queryOptions({
  queryKey: ['freshness'],
  queryFn: ({ signal }) => call<Freshness>('/v1/freshness', { signal }),
  refetchInterval: 5_000,
});

export const totalsQuery = queryOptions({
  queryKey: ['totals'],
  queryFn: ({ signal }) => call<Record<string, unknown>>('/v1/boards/totals', { signal }),
  refetchInterval: minute,
});

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => {
    const found = await call<DemoPerson[] | { items: DemoPerson[] }>('/development/roles', { signal });
    return Array.isArray(found) ? found : found.items;
  },
  retry: false,
});

export function casesQuery(filters: CaseFilters) {
  return infiniteQueryOptions({
    queryKey: ['cases', filters],
    queryFn: ({ pageParam, signal }) => call<Rows>(`/v1/cases?${toQuery(filters, pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** The page is folded from the store, so it has at once what was saved a moment ago. */
export function caseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => call<CasePage>(`/v1/cases/${encodeURIComponent(caseId)}`, { signal }),
  });
}

export function onTimeQuery(groupBy: readonly string[], site: string | undefined) {
  const search = new URLSearchParams({ groupBy: groupBy.join(','), ...(site ? { site } : {}) });
  return queryOptions({
    queryKey: ['on-time', groupBy, site ?? null],
    queryFn: ({ signal }) => call<OnTime>(`/v1/boards/on-time?${search.toString()}`, { signal }),
    refetchInterval: minute,
  });
}
