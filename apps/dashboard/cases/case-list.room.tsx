import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { QueryState } from '../commands/query-state.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useText } from '../text/use-text.js';
import { CaseTable } from './case-table.js';
import { BESIDE_A_CASE } from './column-ids.js';
import { FilterBar } from './filter-bar.js';
import { type QueueSearch, askedOf, columnsOf } from './filters.js';
import { SelectionBar } from './selection-bar.js';
import { Totals } from './totals.js';
import { useSelection } from './use-selection.js';
import { ViewBar } from './view-bar.js';
import { casesQuery, countQuery } from './view-queries.js';

const Split = lazy(async () => ({ default: (await import('./split.js')).Split }));
const Peek = lazy(async () => ({ default: (await import('../case/peek.js')).Peek }));

const route = getRouteApi('/');
const none: CaseRow[] = [];
export type Part = Partial<Record<keyof QueueSearch, string | undefined>>;

export function CaseListRoom() {
  const { t } = useText();
  const search = route.useSearch();
  const narrow = useNarrow();
  const navigate = useNavigate({ from: '/' });
  const asked = useMemo(() => askedOf(search), [search]);
  const view = JSON.stringify(asked);
  const query = useInfiniteQuery(casesQuery(asked));
  const count = useQuery(countQuery(asked));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? none, [data]);
  const selection = useSelection(view, rows);
  const change = useCallback(
    (part: Part) => void navigate({ search: (old) => ({ ...old, ...part }) as QueueSearch, replace: true }),
    [navigate],
  );
  const peek = useCallback((caseId: string | undefined) => change({ peek: caseId }), [change]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const next = useCallback(() => {
    const at = rows.findIndex((row) => row.caseId === search.peek);
    peek((rows[at + 1] ?? rows[at - 1])?.caseId);
  }, [rows, search.peek, peek]);
  const columns = columnsOf(search);
  const shown = search.peek && !narrow ? columns.filter((id) => BESIDE_A_CASE.includes(id)) : columns;
  const table = rows.length > 0 && (
    <CaseTable
      key={view}
      view={view}
      rows={rows}
      shown={shown}
      density={search.density ?? 'normal'}
      sort={search.sort ?? 'next-due'}
      peek={search.peek}
      ticked={selection.has}
      onTick={selection.toggle}
      onSort={(sort) => change({ sort: sort === 'next-due' ? undefined : sort })}
      onPeek={peek}
      onEnd={more}
      loadingMore={isFetchingNextPage}
    />
  );
  return (
    <section className="room list-room">
      <div className="room-head">
        <h1>{t('cases.title')}</h1>
        <Totals />
      </div>
      <ViewBar search={search} />
      <FilterBar filters={search} onChange={change} onClear={() => void navigate({ search: {} })} />
      <QueryState query={query} rows={12} />
      {data && rows.length === 0 && <Empty description={search.search ? t('desk.none-searched') : t('cases.none')} />}
      <Beside
        beside={search.peek ? <Peek caseId={search.peek} onClose={() => peek(undefined)} onNext={next} /> : null}
        narrow={narrow}
      >
        {table}
      </Beside>
      {rows.length > 0 && <SelectionBar selection={selection} asked={asked} count={count.data} loaded={rows.length} />}
    </section>
  );
}

interface BesideProps {
  readonly beside: ReactNode;
  readonly narrow: boolean;
  readonly children: ReactNode;
}
/** List and case side by side; on a phone the case stands above what is then out of sight. */
function Beside({ beside, narrow, children }: BesideProps) {
  const waiting = <Skeleton active paragraph={{ rows: 8 }} />;
  if (beside === null) return children;
  if (narrow) return <Suspense fallback={waiting}>{beside}</Suspense>;
  return (
    <Suspense fallback={waiting}>
      <Split right={<Suspense fallback={waiting}>{beside}</Suspense>}>{children}</Split>
    </Suspense>
  );
}
