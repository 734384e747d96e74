import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usePermissions } from '../api/permissions.js';
import { useSession } from '../api/session.js';
import type { CasePage, CaseRow, Rows } from '../api/shapes.js';
import type { CaseFilters } from '../cases/filters.js';
import { takePresence } from '../presence/presence-news.js';
import { mark } from './highlight.js';
import { mergeRows } from './merge-row.js';
import { followTogether } from './one-stream.js';
import type { LiveState } from './stream.js';

const LiveContext = createContext<LiveState>('reconnecting');
export const useLive = () => useContext(LiveContext);

/** Changes arrive singly; the page takes them in a few times a second, so that an import does not freeze it. */
const gatherMs = 250;
const figuresMs = 2_000;
const pollMs = 10_000;

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('reconnecting');
  const { can } = usePermissions();
  const allowed = session !== null && can('read-cases');
  useEffect(() => {
    if (!session || !allowed) return;
    const end = new AbortController();
    const intake = gather(client);
    const onResync = () => void client.invalidateQueries();
    followTogether(session, { onRow: intake.take, onPresence: takePresence, onResync, onState: setState }, end.signal);
    return () => {
      end.abort();
      intake.stop();
    };
  }, [session, allowed, client]);
  useEffect(() => {
    if (state !== 'polling') return;
    const timer = window.setInterval(() => void client.invalidateQueries({ predicate: isLive }), pollMs);
    return () => window.clearInterval(timer);
  }, [state, client]);
  const value = useMemo(() => state, [state]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

const isLive = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  ['cases', 'case', 'totals'].includes(String(queryKey[0]));

function gather(client: QueryClient) {
  let waiting = new Map<string, CaseRow>();
  let timer: number | undefined;
  let figuresTimer: number | undefined;
  const flush = () => {
    timer = undefined;
    const rows = [...waiting.values()];
    waiting = new Map();
    apply(client, rows);
    figuresTimer ??= window.setTimeout(() => {
      figuresTimer = undefined;
      void client.invalidateQueries({ queryKey: ['totals'] });
      void client.invalidateQueries({ queryKey: ['on-time'] });
    }, figuresMs);
  };
  return {
    take: (row: CaseRow) => {
      waiting.set(row.caseId, row);
      timer ??= window.setTimeout(flush, gatherMs);
    },
    stop: () => {
      window.clearTimeout(timer);
      window.clearTimeout(figuresTimer);
    },
  };
}

function apply(client: QueryClient, changed: readonly CaseRow[]): void {
  for (const query of client.getQueryCache().findAll({ queryKey: ['cases'] })) {
    const data = query.state.data as InfiniteData<Rows, string> | undefined;
    if (!data) continue;
    const loaded = data.pages.flatMap((page) => page.items);
    const more = data.pages.at(-1)?.nextCursor != null;
    const { rows, touched } = mergeRows(loaded, changed, query.queryKey[1] as CaseFilters, more);
    if (touched.length === 0) continue;
    // Rows may cross pages when their order changes: all of them go into the first page, the cursors stay.
    const pages = data.pages.map((page, index) => ({ ...page, items: index === 0 ? [...rows] : [] }));
    client.setQueryData(query.queryKey, { ...data, pages });
    if (query.isActive()) mark(touched);
  }
  for (const row of changed) {
    const page = client.getQueryData<CasePage>(['case', row.caseId]);
    if (page && page.version < row.version) void client.invalidateQueries({ queryKey: ['case', row.caseId] });
  }
}
