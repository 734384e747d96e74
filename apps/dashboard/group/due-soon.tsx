import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { casesQuery } from '../cases/view-queries.js';
import { DeadlineChip } from '../cases/deadline-chip.js';
import { useSiteName } from '../cases/use-site-name.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { useNow } from '../time/server-clock.js';

const SOON_MS = 4 * 3_600_000;
const SHOWN = 12;

/** Cases whose next promise is missed or falls due within four hours, the most urgent first. */
export function DueSoon({ site }: { readonly site: string | undefined }) {
  const { t } = useText();
  const siteName = useSiteName();
  const now = useNow();
  const cases = useInfiniteQuery(casesQuery(site ? { site } : {}));
  const [page] = cases.data?.pages ?? [];
  const soon = (page?.items ?? []).filter(
    ({ nextDueAt }) => nextDueAt !== null && Date.parse(nextDueAt) - now < SOON_MS,
  );
  return (
    <section className="sheet" aria-labelledby="group-soon">
      <h2 id="group-soon">{t('group.soon')}</h2>
      <QueryState query={cases} rows={3} />
      {page && soon.length === 0 && <p className="quiet">{t('group.soon-none')}</p>}
      <ul className="director-lines" data-testid="due-soon">
        {soon.slice(0, SHOWN).map((row) => (
          <li key={row.caseId}>
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
              {row.reference || row.caseId.slice(0, 8)}
            </Link>
            <span className="quiet">{siteName(row.site)}</span>
            {row.nextDueAt && (
              <DeadlineChip
                dueAt={row.nextDueAt}
                openedAt={row.nextOpenedAt}
                clause={row.nextClause}
                target={row.nextTarget}
                zone={row.zone}
              />
            )}
          </li>
        ))}
      </ul>
      {soon.length > SHOWN && (
        <Link to="/" search={site ? { site } : {}}>
          {t('group.soon-more')}
        </Link>
      )}
    </section>
  );
}
