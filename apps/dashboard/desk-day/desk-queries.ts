import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, freshKey } from '../api/client.js';

/** A book is as new as the read model; others at the desk write into the same registers. */
const AGAIN_MS = 30_000;
const path = (site: string) => ({ path: { site } });

export const handoverQuery = (site: string) =>
  queryOptions({
    queryKey: ['desk', site, 'handover'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/sites/{site}/handover', { params: path(site), signal })),
    // What is signed is what is shown: it does not move by itself under the reader.
    refetchOnWindowFocus: false,
  });
export const callLogQuery = (site: string, day?: string) =>
  queryOptions({
    queryKey: ['desk', site, 'calls', day ?? null],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/sites/{site}/call-log', { params: { ...path(site), query: day ? { day } : {} }, signal })),
    refetchInterval: AGAIN_MS,
  });
export const visitorsQuery = (site: string) =>
  queryOptions({
    queryKey: ['desk', site, 'visitors'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/sites/{site}/visitors', { params: path(site), signal })),
    refetchInterval: AGAIN_MS,
  });
export const visitsQuery = (site: string) =>
  queryOptions({
    queryKey: ['desk', site, 'visits'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/sites/{site}/visits', { params: path(site), signal })),
  });
/** `month`: `YYYY-MM`. */
export const rosterQuery = (site: string, month: string) =>
  queryOptions({
    queryKey: ['desk', site, 'roster', month],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/sites/{site}/roster', { params: { ...path(site), query: { month } }, signal })),
    refetchInterval: AGAIN_MS,
  });
/** C3-R: cases that wait for their revisit, due first on top. */
export const revisitsQuery = (site: string) =>
  queryOptions({
    queryKey: ['desk', site, 'revisits'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/cases', { params: { query: { site, stage: 'revisit', closed: 'false', limit: 100 } }, signal }),
      ),
    refetchInterval: AGAIN_MS,
  });
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/inbox', { params: { query: { limit: 50 } }, signal })),
  refetchInterval: AGAIN_MS,
});

export interface Key {
  readonly 'Idempotency-Key': string;
}
interface Write {
  /** the same content keeps its key however often it is sent */
  readonly what: unknown;
  readonly send: (header: Key) => Promise<unknown>;
}

/** Writes into one of the desk's registers and asks them anew. */
export function useDeskWrite(onWritten: () => void = () => undefined) {
  const client = useQueryClient();
  const before = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async ({ what, send }: Write) => {
      const text = JSON.stringify(what);
      if (before.current?.text !== text) before.current = { text, key: freshKey() };
      return send({ 'Idempotency-Key': before.current.key });
    },
    onSuccess: () => {
      before.current = null;
      onWritten();
    },
    // also after a refusal: what is shown was not what is
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
}
