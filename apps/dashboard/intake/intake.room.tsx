import { useSession } from '../api/session.js';
import { useText } from '../text/use-text.js';
import { IntakeForm } from './intake-form.js';
import { SiteChoice, useDeskSite } from './site-choice.js';

/** P-1, D-3.1, R-3.3: a case from a call, by keys alone. What is missing does not hold it up: the clocks run from reception. */
export function IntakeRoom() {
  const { t } = useText();
  const session = useSession();
  const { site, choose } = useDeskSite();
  return (
    <section className="room intake">
      <div className="room-head">
        <h1>{t('intake.title')}</h1>
        <span className="quiet">{t('intake.lead')}</span>
        <SiteChoice site={site?.id} onChoose={choose} />
      </div>
      <IntakeForm key={session?.person} person={session?.person ?? ''} site={site?.id} zone={site?.zone} />
    </section>
  );
}
