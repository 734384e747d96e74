import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Site } from '../api/shapes.js';
import { DeadlineChip } from '../cases/deadline-chip.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { revisitsQuery, visitsQuery } from './desk-queries.js';

/** C3-R, D-5.2a: who is to be asked whether all is well, and who is to be visited. */
export function RevisitsTab({ site }: { readonly site: Site }) {
  const { t, word } = useText();
  const cases = useQuery(revisitsQuery(site.id));
  const visits = useQuery(visitsQuery(site.id));
  const failed = [cases, visits].find(({ error, data }) => error || !data);
  if (failed || !cases.data || !visits.data) return failed ? <QueryState query={failed} /> : null;
  const planned = visits.data.visits.filter(({ recorded }) => recorded === null);
  return (
    <div className="sheet">
      <h3>
        {t('desk.revisits-due')} <span className="quiet digits">{cases.data.items.length}</span>
      </h3>
      {cases.data.items.length === 0 && <p className="quiet">{t('desk.nothing')}</p>}
      <ul className="desk-lines" data-testid="revisits">
        {cases.data.items.map(({ caseId, reference, kind, nextDueAt, nextOpenedAt, nextClause, nextTarget }) => (
          <li key={caseId}>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {reference}
            </Link>
            <span>{word('kind', kind)}</span>
            {nextDueAt && (
              <DeadlineChip
                dueAt={nextDueAt}
                openedAt={nextOpenedAt}
                clause={nextClause}
                target={nextTarget}
                zone={site.zone}
              />
            )}
          </li>
        ))}
      </ul>
      <h3>
        {t('desk.visits')} <span className="quiet digits">{planned.length}</span>
      </h3>
      {planned.length === 0 && <p className="quiet">{t('desk.nothing')}</p>}
      <ul className="desk-lines" data-testid="visits">
        {planned.map(({ visitId, on, assignedTo, private: opened }) => (
          <li key={visitId}>
            <span className="digits">{on}</span>
            <span>{assignedTo}</span>
            <span>{String(opened?.['household'] ?? '')}</span>
            <span className="quiet grow">{String(opened?.['purpose'] ?? '')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
