import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

const minute = 60_000;
const of = (site: string | undefined) => (site ? { site } : {});

export const daysQuery = (site: string | undefined) =>
  queryOptions({
    queryKey: ['board-days', site ?? null],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/days', { params: { query: of(site) }, signal })),
    refetchInterval: minute,
  });

export const sitesBoardQuery = (site: string | undefined) =>
  queryOptions({
    queryKey: ['board-sites', site ?? null],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/boards/sites', { params: { query: of(site) }, signal })),
    refetchInterval: minute,
  });
