import { queryOptions } from '@tanstack/react-query';
import { setServerTime } from '../time/server-clock.js';
import { answerOf, api, development } from './client.js';
import type { OnTimeKey } from '#libs/contracts/views.js';
import { read, write } from '../shell/keepsake.js';
import { Problem } from './problem.js';
import { currentSession } from './session.js';
import type { Me } from './shapes.js';

const minute = 60_000;

function keptMe(): Me | null {
  const kept = JSON.parse(read('me') ?? 'null') as { readonly token?: string; readonly me: Me } | null;
  return kept !== null && kept.token === currentSession()?.token ? kept.me : null;
}

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/sites', { signal })),
  staleTime: 10 * minute,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    try {
      const me = await answerOf(api.GET('/v1/me', { signal }));
      write('me', JSON.stringify({ token: currentSession()?.token, me }));
      return me;
    } catch (error) {
      // Where there is no line, whoever was let in with this very token is still the same person.
      const kept = error instanceof Problem && error.status === 0 ? keptMe() : null;
      if (kept === null) throw error;
      return kept;
    }
  },
  networkMode: 'always',
  enabled: () => currentSession() !== null,
  staleTime: 10 * minute,
});

/** A simulated clock can be forwarded at any moment, so it is asked more often. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: async ({ signal }) => {
    const sentAt = Date.now();
    const clock = await answerOf(api.GET('/v1/clock', { signal }));
    setServerTime(clock.now, (sentAt + Date.now()) / 2);
    return clock;
  },
  refetchInterval: (query) => (query.state.data?.simulation ? 5_000 : minute),
});

/** Whether lists and boards stand still behind somebody's open transaction. */
export const freshnessQuery = queryOptions({
  queryKey: ['freshness'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/freshness', { signal })),
  refetchInterval: 5_000,
});

export const totalsQuery = queryOptions({
  queryKey: ['totals'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/totals', { signal })),
  refetchInterval: minute,
});

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => answerOf(development.GET('/development/roles', { signal })),
  retry: false,
});

/** The page is folded from the store, so it has at once what was saved a moment ago. */
export function caseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/cases/{caseId}', { params: { path: { caseId } }, signal })),
  });
}

export function onTimeQuery(groupBy: readonly OnTimeKey[], site: string | undefined) {
  const query = { groupBy: [...groupBy], ...(site ? { site } : {}) };
  return queryOptions({
    queryKey: ['on-time', groupBy, site ?? null],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/on-time', { params: { query }, signal })),
    refetchInterval: minute,
  });
}
