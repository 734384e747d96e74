import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Badge, Tabs } from 'antd';
import { usePermissions } from '../api/permissions.js';
import type { Site } from '../api/shapes.js';
import { SiteChoice, useDeskSite } from '../intake/site-choice.js';
import type { TextKey } from '../locales/zh.js';
import { useText } from '../text/use-text.js';
import { CallLogTab } from './call-log-tab.js';
import { inboxQuery } from './desk-queries.js';
import { HandOverTab } from './hand-over-tab.js';
import { InboxTab } from './inbox-tab.js';
import { RevisitsTab } from './revisits-tab.js';
import { RosterTab } from './roster-tab.js';
import { VisitorsTab } from './visitors-tab.js';

const route = getRouteApi('/desk');

interface Tab {
  readonly id: string;
  readonly needs: 'read-desk' | 'keep-desk' | 'read-cases';
  readonly show: (props: { readonly site: Site }) => React.ReactNode;
}
const tabs: readonly Tab[] = [
  { id: 'handover', needs: 'read-desk', show: HandOverTab },
  { id: 'revisits', needs: 'read-desk', show: RevisitsTab },
  { id: 'calls', needs: 'keep-desk', show: CallLogTab },
  { id: 'visitors', needs: 'keep-desk', show: VisitorsTab },
  { id: 'roster', needs: 'read-desk', show: RosterTab },
  { id: 'inbox', needs: 'read-cases', show: InboxTab },
];

/** The day at the desk: what is handed over, what is owed to whom, who came and who called. */
export function DeskDayRoom() {
  const { t, language } = useText();
  const { can } = usePermissions();
  const { tab } = route.useSearch();
  const navigate = useNavigate();
  const { site, choose } = useDeskSite();
  const inbox = useQuery(inboxQuery);
  const unread = inbox.data?.unread ?? 0;
  const open = tabs.filter(({ needs }) => can(needs));
  const name = (id: string) => t(`desk.${id}` as TextKey);
  return (
    <section className="room desk-day">
      <div className="room-head">
        <h1>{t('desk.title')}</h1>
        {site && <span className="quiet">{site.name[language]}</span>}
        <SiteChoice site={site?.id} onChoose={choose} />
      </div>
      <Tabs
        activeKey={tab ?? 'handover'}
        destroyOnHidden
        onChange={(next) => void navigate({ to: '/desk', search: { tab: next } })}
        items={open.map(({ id, show: Show }) => ({
          key: id,
          label:
            id === 'inbox' && unread > 0 ? (
              <Badge count={unread} size="small" offset={[8, 0]}>
                {name(id)}
              </Badge>
            ) : (
              name(id)
            ),
          children: site ? <Show site={site} /> : <p className="quiet">{t('intake.site-first')}</p>,
        }))}
      />
    </section>
  );
}
