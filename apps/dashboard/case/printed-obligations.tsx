import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { ObligationCard } from './obligation-card.js';
import { owedGroups } from './owed-groups.js';

/** Every obligation with the sentence of its arithmetic. */
export function PrintedObligations({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  return (
    <section className="sheet" aria-labelledby="printed-obligations">
      <h2 id="printed-obligations">
        {t('case.obligations')} <span className="quiet digits">{page.obligations.length}</span>
      </h2>
      <ul className="obligations">
        {owedGroups(page.obligations).flatMap(({ obligations }) =>
          obligations.map((obligation) => (
            <ObligationCard key={obligation.obligationId} obligation={obligation} zone={page.zone} />
          )),
        )}
      </ul>
    </section>
  );
}
