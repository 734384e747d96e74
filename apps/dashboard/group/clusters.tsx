import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ClustersPage } from '../api/shapes.js';
import { aboutWords } from '../cases/about.js';
import { useSiteName } from '../cases/use-site-name.js';
import { useText } from '../text/use-text.js';
import { clustersQuery } from './group-queries.js';

/** D-5.5: open cases of a site that are alike, the largest group first; without a site those of all. */
export function Clusters({ site }: { readonly site: string | undefined }) {
  const { t, word } = useText();
  const nameOf = useSiteName();
  const { data } = useQuery(clustersQuery(site));
  if (!data) return null;
  return (
    <>
      <section className="sheet" aria-labelledby="group-clusters" data-testid="clusters">
        <h2 id="group-clusters">{t('group.clusters', { days: data.days })}</h2>
        <p className="quiet">{t('group.clusters-meaning')}</p>
        {data.clusters.length === 0 && <p className="quiet">{t('group.clusters-none')}</p>}
        <ul className="director-lines">
          {data.clusters.map(({ site: of, kind, about, cases, named }) => (
            <li key={`${of} ${kind} ${about}`} data-testid="cluster" data-site={of}>
              <strong>
                <Link to="/" search={{ site: of, kind, about, receivedFrom: data.since.slice(0, 10) }}>
                  {t('group.cases-n', { n: cases })}
                </Link>
              </strong>
              <span>
                {site === undefined && `${nameOf(of)} · `}
                {word('kind', kind)}
                {` · ${word(aboutWords(kind), about)}`}
              </span>
              {named.map(({ caseId, reference }) => (
                <Link key={caseId} to="/cases/$caseId" params={{ caseId }}>
                  {reference || caseId.slice(0, 8)}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      </section>
      {data.households.length > 0 && <Households households={data.households} days={data.days} />}
    </>
  );
}

/** Of one site, for whoever may read persons: those who came several times, by their cases alone. */
function Households({ households, days }: Pick<ClustersPage, 'households' | 'days'>) {
  const { t } = useText();
  return (
    <section className="sheet" aria-labelledby="group-households" data-testid="households">
      <h2 id="group-households">{t('group.households', { days })}</h2>
      <p className="quiet">{t('group.households-meaning')}</p>
      <ul className="director-lines">
        {households.map(({ cases, open, named }) => (
          <li key={named[0]?.caseId}>
            <strong>{t('group.household-cases', { n: cases, open })}</strong>
            {named.map(({ caseId, reference }) => (
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
