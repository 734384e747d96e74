import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useSiteName } from '../cases/use-site-name.js';
import { useText } from '../text/use-text.js';
import { CauseTable } from './cause-table.js';
import { DayCalendar } from './day-calendar.js';
import { DueSoon } from './due-soon.js';
import { daysQuery, sitesBoardQuery } from './group-queries.js';
import { SiteCards } from './site-cards.js';
import '../theme/director.css';

const route = getRouteApi('/group');

/** What a director looks at: what is about to break, the sites beside one another, the days, and which promises are missed. */
export function GroupRoom() {
  const { t, word, language } = useText();
  const siteName = useSiteName();
  const { site } = route.useSearch();
  const sites = useQuery(sitesBoardQuery(site));
  const days = useQuery(daysQuery(site));
  const problem = sites.error ?? days.error;
  const definitions = [...(sites.data?.definitions ?? []), ...(days.data?.definitions ?? [])];
  const meanings = definitions.filter(({ id }, at) => definitions.findIndex((other) => other.id === id) === at);
  return (
    <section className="room director" data-testid="group-board">
      <div className="room-head">
        <h1>{t('group.title')}</h1>
        {sites.data && (
          <span className="quiet digits">{t('group.period', { from: sites.data.from, to: sites.data.to })}</span>
        )}
      </div>
      {site && (
        <nav className="crumbs" aria-label={t('group.path')}>
          <Link to="/group" search={{}}>
            {t('group.all-sites')}
          </Link>
          <span aria-hidden="true">/</span>
          <span aria-current="page">{siteName(site)}</span>
          <span aria-hidden="true">·</span>
          <Link to="/" search={{ site, closed: 'all' }}>
            {t('board.behind')}
          </Link>
        </nav>
      )}
      {problem && (
        <ProblemNotice
          problem={problem}
          action={
            <Button onClick={() => void Promise.all([sites.refetch(), days.refetch()])}>{t('shell.retry')}</Button>
          }
        />
      )}
      {(sites.isPending || days.isPending) && !problem && <Skeleton active />}
      {sites.data?.rows.length === 0 && <Empty description={t('group.none')} />}
      <DueSoon site={site} />
      {sites.data && <SiteCards board={sites.data} />}
      {days.data && <DayCalendar board={days.data} />}
      <CauseTable site={site} />
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
    </section>
  );
}
