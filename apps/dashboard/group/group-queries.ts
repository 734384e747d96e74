import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Asked } from './period.js';

const minute = 60_000;
const scope = ({ site, kind }: Asked) => ({ ...(site ? { site } : {}), ...(kind ? { kind } : {}) });
const days = (asked: Asked) => ({ ...scope(asked), from: asked.from, to: asked.to });

export const daysQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['board-days', days(asked)],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/days', { params: { query: days(asked) }, signal })),
    refetchInterval: minute,
  });

export const sitesBoardQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['board-sites', days(asked)],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/sites', { params: { query: days(asked) }, signal })),
    refetchInterval: minute,
  });

export const outcomesQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['board-outcomes', days(asked)],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/outcomes', { params: { query: days(asked) }, signal })),
    refetchInterval: minute,
  });

export function splitQuery(key: 'clause' | 'department' | 'severity', asked: Asked) {
  const query = { groupBy: [key], ...scope(asked), since: asked.since, until: asked.until };
  return queryOptions({
    queryKey: ['board-split', query],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/on-time', { params: { query }, signal })),
    refetchInterval: minute,
  });
}

export const clustersQuery = (site: string | undefined) =>
  queryOptions({
    queryKey: ['clusters', site ?? '*'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/clusters', { params: { query: site === undefined ? {} : { site } }, signal })),
    refetchInterval: minute,
  });
