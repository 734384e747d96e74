import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Empty, Select, Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { onTimeQuery, sitesQuery } from '../api/queries.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { Definitions } from './definitions.js';
import { FigureTable } from './figure-table.js';
import { shareTable, sharePercent } from './share-table.js';
import { type OnTimeSearch, type Span, isWithin, onTimeSearchOf } from './span.js';

// The chart library is larger than the rest of the page: it comes only with this room.
const ShareHeatMap = lazy(() => import('./share-heat-map.js'));
const route = getRouteApi('/on-time');
const groupBy = ['department', 'month'] as const;

export function OnTimeRoom() {
  const { t, language } = useText();
  const { site, since, until } = route.useSearch();
  const navigate = useNavigate({ from: '/on-time' });
  const sites = useQuery(sitesQuery);
  const query = useQuery(onTimeQuery(groupBy, site));
  const whole = useMemo(() => shareTable(query.data?.rows ?? []), [query.data]);
  const shown = useMemo(() => {
    const rows = query.data?.rows ?? [];
    return shareTable(rows.filter(({ group }) => isWithin(group['month'] ?? '', spanOf(since, until))));
  }, [query.data, since, until]);
  const show = (part: Partial<Record<keyof OnTimeSearch, string | undefined>>) =>
    void navigate({ search: (now) => onTimeSearchOf({ ...now, ...part }) });
  const month = (key: keyof Span, label: string) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      className="filter"
      value={(key === 'since' ? since : until) ?? null}
      options={whole.months
        .filter((value) => isWithin(value, key === 'since' ? spanOf(undefined, until) : spanOf(since, undefined)))
        .toReversed()
        .map((value) => ({ value, label: value }))}
      onChange={(value: string | null) => show({ [key]: value ?? undefined })}
      data-testid={`span-${key}`}
    />
  );
  return (
    <section className="room board-room" data-testid="on-time-board">
      <div className="room-head">
        <h1>{t('board.title')}</h1>
        <span className="quiet">{t('board.lead')}</span>
      </div>
      <div className="filters">
        <Select
          aria-label={t('cases.site')}
          placeholder={t('cases.site')}
          allowClear
          className="filter wider"
          value={site ?? null}
          options={(sites.data ?? []).map((found) => ({ value: found.id, label: found.name[language] }))}
          onChange={(value: string | null) => show({ site: value ?? undefined })}
        />
        {month('since', t('board.since'))}
        {month('until', t('board.until'))}
        {query.data && (
          <>
            <strong className="digits share-total" data-testid="share-total">
              {sharePercent(shown.total)}
            </strong>
            <span className="quiet digits">
              {t('board.met')} {shown.total.met} · {t('board.missed')} {shown.total.missed} · {t('board.open')}{' '}
              {shown.total.open}
            </span>
          </>
        )}
      </div>
      <QueryState query={query} />
      {query.data && shown.lines.length === 0 && <Empty description={t('board.none')} />}
      {shown.lines.length > 0 && (
        <>
          <section className="sheet" aria-label={t('board.heat')}>
            <h2>{t('board.heat')}</h2>
            <Suspense fallback={<Skeleton active title={false} />}>
              <ShareHeatMap table={shown} />
            </Suspense>
          </section>
          <FigureTable table={shown} site={site} span={spanOf(since, until)} />
        </>
      )}
      <Definitions />
    </section>
  );
}

const spanOf = (since: string | undefined, until: string | undefined): Span => ({
  ...(since ? { since } : {}),
  ...(until ? { until } : {}),
});
