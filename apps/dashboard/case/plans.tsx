import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { type PlanOfRound, type PlanRound, planRounds } from './remedy-plans.js';

/** The remedy plans of each round beside one another: what each costs, who agreed, and what the customer said to it. */
export function Plans({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const rounds = planRounds(page.timeline).toReversed();
  if (rounds.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="plans-title" data-testid="plans">
      <h2 id="plans-title">{t('case.plans')}</h2>
      {rounds.map((round) => (
        <Round key={round.round} round={round} zone={page.zone} />
      ))}
    </section>
  );
}

function Round({ round, zone }: { readonly round: PlanRound; readonly zone: string }) {
  const { t, word } = useText();
  return (
    <div className="plan-round" data-testid="plan-round" data-round={round.round}>
      <h3>
        {t('case.round', { n: round.round })}{' '}
        <span className="quiet digits">
          {wallMinute(round.proposedAt, zone)} · {word('role', round.by.role)}
        </span>
      </h3>
      <div className="plan-columns">
        {round.plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} zone={zone} />
        ))}
      </div>
    </div>
  );
}

function PlanCard({ plan, zone }: { readonly plan: PlanOfRound; readonly zone: string }) {
  const { t } = useText();
  const { id, description, costCents, agreedBy, putAt, answer, completedAt } = plan;
  return (
    <article
      className={`plan-card ${answer ? (answer.agreed ? 'agreed' : 'objected') : ''}`}
      data-testid="plan"
      data-plan={id}
    >
      <h4>
        {t('case.plan', { id })} <span className="plan-cost digits">¥{(costCents / 100).toFixed(2)}</span>
      </h4>
      <p className="plan-words">{description ?? <em className="quiet">{t('case.not-shown')}</em>}</p>
      <dl className="lines">
        <div>
          <dt>{t('case.plan-agreed-by')}</dt>
          <dd>{agreedBy.length > 0 ? agreedBy.join('、') : '—'}</dd>
        </div>
        <div>
          <dt>{t('case.plan-put')}</dt>
          <dd className="digits">{putAt ? wallMinute(putAt, zone) : t('case.plan-not-put')}</dd>
        </div>
        {answer && (
          <div>
            <dt>{t('case.plan-answer')}</dt>
            <dd data-testid="plan-answer">
              <span className={`chip chip-${answer.agreed ? 'calm' : 'late'}`}>
                {t(answer.agreed ? 'case.plan-yes' : 'case.plan-no')}
              </span>
              <span className="digits quiet">{wallMinute(answer.at, zone)}</span>
              {answer.words !== null && <q className="plan-said">{answer.words}</q>}
            </dd>
          </div>
        )}
        {completedAt && (
          <div>
            <dt>{t('case.plan-done')}</dt>
            <dd className="digits">{wallMinute(completedAt, zone)}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
