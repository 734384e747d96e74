import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useCallback, useMemo } from 'react';
import { casesQuery } from '../api/queries.js';
import type { CaseRow } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { CaseTable } from './case-table.js';
import { FilterBar } from './filter-bar.js';
import type { CaseFilters } from './filters.js';
import { Totals } from './totals.js';

const route = getRouteApi('/');
const none: CaseRow[] = [];

export function CaseListRoom() {
  const { t } = useText();
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const query = useInfiniteQuery(casesQuery(filters));
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? none, [data]);
  const change = useCallback(
    (part: Partial<Record<keyof CaseFilters, string | undefined>>) =>
      void navigate({ search: (old) => ({ ...old, ...part }) as CaseFilters, replace: true }),
    [navigate],
  );
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return (
    <section className="room list-room">
      <div className="room-head">
        <h1>{t('cases.title')}</h1>
        <Totals />
      </div>
      <FilterBar filters={filters} onChange={change} onClear={() => void navigate({ search: {} })} />
      {query.error && (
        <ProblemNotice
          problem={query.error}
          action={<Button onClick={() => void query.refetch()}>{t('shell.retry')}</Button>}
        />
      )}
      {query.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && rows.length === 0 && <Empty description={t('cases.none')} />}
      {rows.length > 0 && <CaseTable rows={rows} onEnd={more} loadingMore={isFetchingNextPage} />}
      {rows.length > 0 && (
        <p className="quiet foot" aria-live="polite">
          {isFetchingNextPage ? t('cases.loading-more') : t('cases.loaded', { n: rows.length })}
        </p>
      )}
    </section>
  );
}
