import { createStore, get, set, type UseStore } from 'idb-keyval';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { CasePage, CaseRow } from '../api/shapes.js';

/** The name that leaving deletes (api/session.ts): what one person saw is not the next one's to see. */
export const KEPT = 'redress-kept';
const ROWS_MAX = 100;
/** What is left is the desk's, though the case lies with the technician still. */
const AFTER_WORK: ReadonlySet<string> = new Set(['revisit', 'archive']);
/** Pages fetched at a time, so that a phone's line is not taken up. */
const AT_ONCE = 3;

let opened: UseStore | undefined;
const store = () => (opened ??= createStore(KEPT, 'answers'));
const named = (person: string, what: string) => `${person}/${what}`;

export interface Jobs {
  readonly rows: readonly CaseRow[];
  /** when the device last heard from the server; null: just now */
  readonly keptAt: string | null;
}

/** My jobs, by next deadline: from the server, else as they were when there last was a line. */
export const jobsQuery = (person: string) =>
  queryOptions({
    queryKey: ['jobs', person],
    queryFn: async ({ signal }): Promise<Jobs> => {
      try {
        const query = { holder: 'technician', closed: 'false', limit: ROWS_MAX } as const;
        const { items } = await answerOf(api.GET('/v1/cases', { params: { query }, signal }));
        const rows = items.filter(({ stage }) => !AFTER_WORK.has(stage));
        await set(named(person, 'jobs'), { rows, keptAt: new Date().toISOString() } satisfies Jobs, store());
        void keepPages(person, rows);
        return { rows, keptAt: null };
      } catch (error) {
        return orKept<Jobs>(error, named(person, 'jobs'));
      }
    },
    networkMode: 'always',
    refetchInterval: 30_000,
    staleTime: 0,
  });

/** The page of one job, kept for where there is no line. */
export const jobQuery = (person: string, caseId: string) =>
  queryOptions({
    queryKey: ['job', person, caseId],
    queryFn: async ({ signal }): Promise<CasePage> => {
      try {
        return await fetchPage(person, caseId, signal);
      } catch (error) {
        return orKept<CasePage>(error, named(person, caseId));
      }
    },
    networkMode: 'always',
    refetchInterval: 30_000,
    staleTime: 0,
  });

async function fetchPage(person: string, caseId: string, signal?: AbortSignal): Promise<CasePage> {
  const params = { path: { caseId } };
  const page = await answerOf(api.GET('/v1/cases/{caseId}', { params, ...(signal ? { signal } : {}) }));
  await set(named(person, caseId), page, store());
  return page;
}

async function keepPages(person: string, rows: readonly CaseRow[]): Promise<void> {
  const left = [...rows];
  const next = async () => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      const kept = await get<CasePage>(named(person, row.caseId), store());
      if (kept === undefined || kept.version < row.version) {
        await fetchPage(person, row.caseId).catch(() => undefined);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** Only a broken line is bridged; a refusal is one. */
async function orKept<T>(error: unknown, name: string): Promise<T> {
  if (!(error instanceof Problem) || (error.status !== 0 && error.status < 500)) throw error;
  const kept = await get<T>(name, store());
  if (kept === undefined) throw error;
  return kept;
}
