import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Empty, Select } from 'antd';
import { useMemo } from 'react';
import { QueryState, together } from '../commands/query-state.js';
import { useSiteName } from '../cases/use-site-name.js';
import { useText } from '../text/use-text.js';
import { useNow } from '../time/server-clock.js';
import { CauseTable } from './cause-table.js';
import { Clusters } from './clusters.js';
import { DayCalendar } from './day-calendar.js';
import { DueSoon } from './due-soon.js';
import { clustersQuery, daysQuery, outcomesQuery, sitesBoardQuery, splitQuery } from './group-queries.js';
import { InMyHands } from './in-my-hands.js';
import { OnTimeSplit } from './on-time-split.js';
import { OutcomeTable } from './outcome-table.js';
import { type Asked, GROUP_KINDS, type GroupSearch, PERIODS, behind, monthsOf } from './period.js';
import { SiteCards } from './site-cards.js';
import '../theme/director.css';

const route = getRouteApi('/group');

/** What a director looks at: what is about to break, the sites beside one another, the days, and which promises are missed. */
export function GroupRoom() {
  const { t } = useText();
  const search = route.useSearch();
  const { site } = search;
  const asked = useAsked(search);
  const sites = useQuery(sitesBoardQuery(asked));
  const days = useQuery(daysQuery(asked));
  // the parts ask for the same, which is then asked once: what fails is said here, and not part by part
  const all = together(
    ...[sites, days, useQuery(outcomesQuery(asked)), useQuery(clustersQuery(site))],
    ...[useQuery(splitQuery('clause', asked)), useQuery(splitQuery('department', asked))],
    useQuery(splitQuery('severity', asked)),
  );
  return (
    <section className="room director" data-testid="group-board">
      <div className="room-head">
        <h1>{t('group.title')}</h1>
        <span className="quiet digits">{t('group.period', { from: asked.from, to: asked.to })}</span>
      </div>
      <Pickers search={search} />
      {site && <Crumbs site={site} asked={asked} search={search} />}
      <QueryState query={all} />
      <div className="director-pair">
        <DueSoon site={site} />
        <InMyHands site={site} />
      </div>
      {sites.data?.rows.length === 0 && <Empty description={t('group.none')} />}
      {sites.data && sites.data.rows.length > 0 && <SiteCards board={sites.data} asked={asked} search={search} />}
      <OutcomeTable asked={asked} />
      <div className="director-pair">
        <OnTimeSplit by="department" asked={asked} />
        <OnTimeSplit by="severity" asked={asked} />
      </div>
      <CauseTable asked={asked} />
      {days.data && <DayCalendar board={days.data} />}
      <Clusters site={site} />
      <Meanings asked={asked} />
    </section>
  );
}

/** The same object while the month is the same: the clock ticks, and nothing is asked anew. */
function useAsked({ site, period = 'quarter', kind }: GroupSearch): Asked {
  const { since, until, from, to } = monthsOf(period, useNow());
  return useMemo(() => ({ site, kind, since, until, from, to }), [site, kind, since, until, from, to]);
}

function Pickers({ search }: { readonly search: GroupSearch }) {
  const { t, word } = useText();
  const navigate = useNavigate({ from: '/group' });
  return (
    <div className="filters">
      <Select
        aria-label={t('group.pick-period')}
        className="filter wider"
        data-testid="pick-period"
        value={search.period ?? 'quarter'}
        options={PERIODS.map((value) => ({ value, label: t(`group.period-${value}`) }))}
        onChange={(period) => void navigate({ search: { ...search, period } })}
      />
      <Select
        aria-label={t('group.pick-kind')}
        placeholder={t('group.pick-kind')}
        allowClear
        className="filter"
        data-testid="pick-kind"
        value={search.kind ?? null}
        options={GROUP_KINDS.map((value) => ({ value, label: word('kind', value) }))}
        onChange={(kind) => {
          const { kind: _, ...rest } = search;
          void navigate({ search: kind ? { ...rest, kind } : rest });
        }}
      />
    </div>
  );
}

interface CrumbsProps {
  readonly site: string;
  readonly asked: Asked;
  readonly search: GroupSearch;
}

function Crumbs({ site, asked, search: { site: _, ...whole } }: CrumbsProps) {
  const { t } = useText();
  const siteName = useSiteName();
  return (
    <nav className="crumbs" aria-label={t('group.path')}>
      <Link to="/group" search={whole}>
        {t('group.all-sites')}
      </Link>
      <span aria-hidden="true">/</span>
      <span aria-current="page">{siteName(site)}</span>
      <span aria-hidden="true">·</span>
      <Link to="/" search={behind(asked)}>
        {t('board.behind')}
      </Link>
    </nav>
  );
}

function Meanings({ asked }: { readonly asked: Asked }) {
  const { t, word, language } = useText();
  const boards = [useQuery(sitesBoardQuery(asked)), useQuery(outcomesQuery(asked)), useQuery(daysQuery(asked))];
  const definitions = boards.flatMap(({ data }) => data?.definitions ?? []);
  const meanings = definitions.filter(({ id }, at) => definitions.findIndex((other) => other.id === id) === at);
  return (
    <section className="sheet" aria-labelledby="group-meanings">
      <h2 id="group-meanings">{t('define.title')}</h2>
      <dl className="lines">
        {meanings.map(({ id, text }) => (
          <div key={id}>
            <dt>{word('group', `figure-${id}`)}</dt>
            <dd>{text[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
