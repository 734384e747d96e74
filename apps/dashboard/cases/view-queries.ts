import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { CaseRow } from '../api/shapes.js';
import { type CaseFilters, type QueueSearch, toFilters, toQuery } from './filters.js';

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/views', { signal })),
  staleTime: 60_000,
});

/** How many cases a view has; a minute old at most. */
export function countQuery(filters: CaseFilters) {
  const query = toFilters(filters);
  return queryOptions({
    queryKey: ['case-count', query],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/cases/count', { params: { query }, signal })),
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
}

export function casesQuery(filters: CaseFilters) {
  return infiniteQueryOptions({
    queryKey: ['cases', filters],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/v1/cases', { params: { query: toQuery(filters, pageParam) }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** All cases of a view, page by page, at most `max`. */
export async function allOf(filters: CaseFilters, max: number): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < max) {
    const query = { ...toQuery(filters, cursor), limit: 200 };
    const page: { items: CaseRow[]; nextCursor: string | null } = await answerOf(
      api.GET('/v1/cases', { params: { query } }),
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows.slice(0, max);
}

export const saveView = (view: { viewId?: string; name: string; team: boolean; search: QueueSearch }) => {
  const { peek: _peek, ...kept } = view.search;
  const search = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
  return answerOf(api.POST('/v1/views', { body: { ...view, search } }));
};

export const removeView = (viewId: string) =>
  answerOf(api.POST('/v1/views/{viewId}/remove', { params: { path: { viewId } } }));
