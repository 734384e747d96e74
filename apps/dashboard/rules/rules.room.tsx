import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty, Input, Select, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { OnTimeKey } from '#libs/contracts/views.js';
import { answerOf, api } from '../api/client.js';
import { usePermissions } from '../api/permissions.js';
import { onTimeQuery, sitesQuery } from '../api/queries.js';
import { QueryState, together } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { keptByRule } from './kept.js';
import { RuleTable } from './rule-table.js';
import '../theme/figures.css';
import '../theme/rules.css';

// Asked seldom, by few: it comes with those who may.
const WhatIf = lazy(() => import('./what-if.js'));
const route = getRouteApi('/rules');
const groupBy: readonly OnTimeKey[] = ['kind', 'clause', 'target', 'site'];

const rulesQuery = (site: string) =>
  queryOptions({
    queryKey: ['rules', site],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/sites/{site}/rules', { params: { path: { site } }, signal })),
    enabled: site !== '',
    staleTime: 60_000,
  });

/** The rule book as it is in force at a site, beside how the site and the group keep it. */
export function RulesRoom() {
  const { t, word, language } = useText();
  const { can } = usePermissions();
  const asked = route.useSearch().site;
  const navigate = route.useNavigate();
  const sites = useQuery(sitesQuery);
  const site = asked ?? sites.data?.[0]?.id ?? '';
  const book = useQuery(rulesQuery(site));
  const figures = useQuery(onTimeQuery(groupBy, undefined));
  const kept = useMemo(() => keptByRule(figures.data?.rows ?? []), [figures.data]);
  const [kind, setKind] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = (book.data?.rules ?? []).filter((rule) => {
    const text = `${rule.clause} ${rule.what[language]} ${word('clause', rule.clause, '')}`.toLowerCase();
    return (kind === null || rule.kind === kind) && (wanted === '' || text.includes(wanted));
  });
  const kinds = [...new Set((book.data?.rules ?? []).map((rule) => rule.kind))];
  return (
    <section className="room rules-room" data-testid="rules-room">
      <div className="room-head">
        <h1>{t('rules.title')}</h1>
        <span className="quiet">{t('rules.lead')}</span>
      </div>
      <div className="filters">
        <Select
          aria-label={t('cases.site')}
          className="filter wider"
          value={site}
          options={(sites.data ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(next: string) => void navigate({ search: { site: next } })}
          data-testid="rules-site"
        />
        <Select
          aria-label={t('rules.kind')}
          placeholder={t('rules.kind')}
          allowClear
          className="filter"
          value={kind}
          options={kinds.map((value) => ({ value, label: word('kind', value) }))}
          onChange={(next: string | null) => setKind(next ?? null)}
        />
        <Input
          aria-label={t('rules.search')}
          placeholder={t('rules.search')}
          allowClear
          className="filter wider"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          data-testid="rules-search"
        />
      </div>
      {sites.data?.length === 0 ? (
        <Empty description={t('rules.no-site')} />
      ) : (
        // without a site there is no rule book to ask for
        <QueryState query={site === '' ? sites : together(book, figures)} rows={12} />
      )}
      {book.data && (
        <>
          <dl className="case-facts">
            <div>
              <dt>{t('rules.edition')}</dt>
              <dd data-testid="rules-edition">{book.data.packVersion}</dd>
            </div>
            <div>
              <dt>{t('rules.calendar')}</dt>
              <dd>{book.data.calendarVersion}</dd>
            </div>
            <div>
              <dt>{t('rules.editions')}</dt>
              <dd>
                {book.data.editions
                  .map((one) => `${one.packVersion} (${t('rules.from', { date: one.effectiveFrom, n: one.rules })})`)
                  .join(' · ')}
              </dd>
            </div>
          </dl>
          {can('try-packs') && (
            <Suspense fallback={<Skeleton active title={false} />}>
              <WhatIf editions={book.data.editions.map(({ packVersion }) => packVersion)} />
            </Suspense>
          )}
          <RuleTable rules={shown} kept={kept} site={site} />
        </>
      )}
    </section>
  );
}
