import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { usePermissions } from '../api/permissions.js';
import { clockQuery, meQuery } from '../api/queries.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useSession } from '../api/session.js';
import { Entrance } from '../login/entrance.js';
import { useText } from '../text/use-text.js';
import { Keys } from './key-help.js';
import { GoneNotice } from './gone-notice.js';
import { LiveMark } from './live-mark.js';
import { Preferences } from './preferences.js';
import { isPermitted } from './registry/entry.js';
import { ROOMS } from './registry/registry.js';
import { StandstillNotice } from './standstill-notice.js';

/** Head with the rooms, and the room; the entrance where nobody has entered. */
export function Frame() {
  const { t } = useText();
  const session = useSession();
  const asked = useRouterState({ select: (state) => new URLSearchParams(state.location.searchStr).get('as') });
  const entering = asked !== null && asked !== session?.person;
  return (
    <>
      <a className="skip" href="#room">
        {t('shell.skip')}
      </a>
      <header className="head">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width={22} height={22} />
          {t('shell.product')}
        </Link>
        {session && !entering && <Rooms />}
        <div className="head-end">
          {session && !entering && <ServerClock />}
          {session && !entering && <LiveMark />}
          <Preferences />
        </div>
      </header>
      <main id="room" tabIndex={-1}>
        {session && !entering && <GoneNotice />}
        {session && !entering && <StandstillNotice />}
        {session && !entering ? <Inside /> : <Entrance asked={asked} />}
      </main>
      {session && !entering && <Keys />}
      <PageTitle />
    </>
  );
}

/** Only the rooms that the person's role may enter; on a phone the one that is open is scrolled into sight. */
function Rooms() {
  const { t } = useText();
  const permissions = usePermissions();
  const list = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path, permissions, t]);
  return (
    <nav ref={list} className="rooms" aria-label={t('shell.product')}>
      {ROOMS.filter((room) => isPermitted(room, permissions)).map(({ id, go, title, keys }) => (
        <Link
          key={id}
          to={go}
          title={keys.join(', ')}
          activeProps={{ className: 'here', 'aria-current': 'page' }}
          activeOptions={exact}
        >
          {t(title)}
        </Link>
      ))}
    </nav>
  );
}

/** The list is the first room; who may read figures only is led to the board. */
function Inside() {
  const { known, can } = usePermissions();
  const atList = useRouterState({ select: (state) => state.location.pathname === '/' });
  if (known && atList && !can('read-cases') && can('read-boards')) return <Navigate to="/on-time" replace />;
  return known ? <Outlet /> : <WhoAmI />;
}

function WhoAmI() {
  const { t } = useText();
  const { error, refetch } = useQuery(meQuery);
  return (
    <section className="room">
      {error ? (
        <ProblemNotice problem={error} action={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>} />
      ) : (
        <Skeleton active />
      )}
    </section>
  );
}

const exact = { exact: true, includeSearch: false } as const;

/** Keeps the server's clock known for every room; nothing to see. */
function ServerClock() {
  useQuery(clockQuery);
  return null;
}

function PageTitle() {
  const { t } = useText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const room = ROOMS.find(({ go }) => go === path);
  const title = t(room?.title ?? 'shell.cases');
  useEffect(() => {
    document.title = `${title} · Redress`;
  }, [title]);
  return null;
}
