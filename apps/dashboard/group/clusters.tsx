import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSiteName } from '../cases/use-site-name.js';
import { useText } from '../text/use-text.js';
import { clustersQuery } from './group-queries.js';

const SHOWN = 8;
const NAMED = 4;
/** Where the words stand for what cases of a kind are about; what is missing here is in the site's own words. */
const ABOUT: Readonly<Record<string, string>> = {
  repair: 'category',
  enquiry: 'topic',
  emergency: 'emergency-type',
  formality: 'formality-type',
};

/** D-5.5: open cases of a site that are alike, the largest group first; without a site those of all. */
export function Clusters({ site }: { readonly site: string | undefined }) {
  const { t, word } = useText();
  const nameOf = useSiteName();
  const { data } = useQuery(clustersQuery(site));
  if (!data) return null;
  return (
    <section className="sheet" aria-labelledby="group-clusters" data-testid="clusters">
      <h2 id="group-clusters">{t('group.clusters', { days: data.days })}</h2>
      <p className="quiet">{t('group.clusters-meaning')}</p>
      {data.clusters.length === 0 && <p className="quiet">{t('group.clusters-none')}</p>}
      <ul className="director-lines">
        {data.clusters.slice(0, SHOWN).map(({ site: of, kind, about, cases, named }) => (
          <li key={`${of} ${kind} ${about}`} data-testid="cluster" data-site={of}>
            <strong>{t('group.cases-n', { n: cases })}</strong>
            <span>
              {site === undefined && `${nameOf(of)} · `}
              {word('kind', kind)}
              {` · ${word(ABOUT[kind] ?? '', about)}`}
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
