import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { ObligationCard } from './obligation-card.js';

/** What is owed first, then what has been judged. */
export function Obligations({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const order = (verdict: string) => (verdict === 'open' ? 0 : verdict === 'missed' ? 1 : verdict === 'met' ? 2 : 3);
  const shown = page.obligations.toSorted(
    (a, b) => order(a.verdict) - order(b.verdict) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );
  return (
    <section className="sheet" aria-labelledby="obligations-title">
      <h2 id="obligations-title">{t('case.obligations')}</h2>
      {shown.length === 0 && <span className="quiet">{t('case.no-obligations')}</span>}
      <ul className="obligations">
        {shown.map((obligation) => (
          <ObligationCard key={obligation.obligationId} obligation={obligation} zone={page.zone} />
        ))}
      </ul>
    </section>
  );
}
