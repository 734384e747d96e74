import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/queries.js';
import { DeadlineChip } from '../cases/deadline-chip.js';
import { SeverityTag } from '../cases/severity-tag.js';
import { useSiteName } from '../cases/use-site-name.js';
import { casesQuery } from '../cases/view-queries.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { useNow } from '../time/server-clock.js';
import { timeText } from './time-text.js';

const SHOWN = 12;

/** Open cases that lie with my role, with the time since they were received, the one due first on top. */
export function InMyHands({ site }: { readonly site: string | undefined }) {
  const { data: me } = useQuery(meQuery);
  return me ? <Held role={me.role} site={site} /> : null;
}

function Held({ role, site }: { readonly role: string; readonly site: string | undefined }) {
  const { t } = useText();
  const siteName = useSiteName();
  const now = useNow();
  const filters = { holder: role as 'director', ...(site ? { site } : {}) };
  const cases = useInfiniteQuery(casesQuery(filters));
  const [page] = cases.data?.pages ?? [];
  const items = page?.items ?? [];
  return (
    <section className="sheet" aria-labelledby="group-mine">
      <h2 id="group-mine">{t('group.mine')}</h2>
      <QueryState query={cases} rows={3} />
      {page && items.length === 0 && <p className="quiet">{t('group.mine-none')}</p>}
      <ul className="director-lines" data-testid="in-my-hands">
        {items.slice(0, SHOWN).map((row) => (
          <li key={row.caseId}>
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
              {row.reference || row.caseId.slice(0, 8)}
            </Link>
            <SeverityTag severity={row.severity} provisional={row.severityProvisional} />
            <span className="quiet">{siteName(row.site)}</span>
            <span className="quiet">
              {t('group.received-ago', { time: timeText(t, now - Date.parse(row.receivedAt)) })}
            </span>
            {row.nextDueAt && (
              <DeadlineChip
                openedAt={row.nextOpenedAt}
                dueAt={row.nextDueAt}
                clause={row.nextClause}
                target={row.nextTarget}
                zone={row.zone}
              />
            )}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <Link to="/" search={filters}>
          {t('group.soon-more')}
        </Link>
      )}
    </section>
  );
}
