import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';
import { clustersQuery } from './group-queries.js';

const SHOWN = 8;
const NAMED = 4;

/** D-5.5: open cases of a site that are alike, the largest group first. */
export function Clusters({ site }: { readonly site: string }) {
  const { t, word } = useText();
  const { data } = useQuery(clustersQuery(site));
  if (!data) return null;
  return (
    <section className="sheet" aria-labelledby="group-clusters" data-testid="clusters">
      <h2 id="group-clusters">{t('group.clusters', { days: data.days })}</h2>
      {data.clusters.length === 0 && <p className="quiet">{t('group.clusters-none')}</p>}
      <ul className="director-lines">
        {data.clusters.slice(0, SHOWN).map(({ kind, about, cases, named }) => (
          <li key={`${kind} ${about}`}>
            <strong>{t('group.cases-n', { n: cases })}</strong>
            <span>
              {word('kind', kind)}
              {about ? ` · ${about}` : ''}
            </span>
            {named.slice(0, NAMED).map(({ caseId, reference }) => (
              <Link key={caseId} to="/cases/$caseId" params={{ caseId }}>
                {reference || caseId.slice(0, 8)}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
