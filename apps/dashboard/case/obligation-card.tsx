import { CheckCircleOutlined, MinusCircleOutlined, PauseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { DeadlineChip } from '../cases/deadline-chip.js';
import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallClock, wallMinute } from '../time/zoned.js';
import { rungState } from './rung-state.js';

type OwedView = CasePage['obligations'][number];

export function ObligationCard({ obligation, zone }: { readonly obligation: OwedView; readonly zone: string }) {
  const { t, word, language } = useText();
  const { clause, target, holder, dueAt, fulfilledAt, arithmetic, corrected, explanation } = obligation;
  return (
    <li className={`obligation v-${obligation.verdict}`} data-testid="obligation" data-verdict={obligation.verdict}>
      <div className="obligation-head">
        <strong>{word('target', target)}</strong>
        <span className="clause" title={word('clause', clause, '')}>
          {clause}
        </span>
        <span className="quiet">{word('role', holder)}</span>
        <span className="push">
          <Verdict obligation={obligation} zone={zone} />
        </span>
      </div>
      <div className="obligation-due digits">
        {t('case.due')} {arithmetic.dueLocal ?? (dueAt === null ? t('case.standing-still') : wallClock(dueAt, zone))}{' '}
        <small className="quiet">{zone}</small>
        {fulfilledAt && (
          <>
            {' · '}
            {t('case.done')} {wallClock(fulfilledAt, zone)}
          </>
        )}
        {corrected && <em className="corrected"> {t('case.corrected')}</em>}
      </div>
      <p className="explanation quiet" data-testid="explanation">
        {explanation[language]}
      </p>
      {obligation.ladder.length > 0 && <Ladder obligation={obligation} zone={zone} />}
    </li>
  );
}

function Verdict({ obligation, zone }: { readonly obligation: OwedView; readonly zone: string }) {
  const { t } = useText();
  const { verdict, dueAt, clause, target } = obligation;
  if (verdict === 'open' && dueAt === null) {
    return (
      <span className="chip chip-none">
        <PauseCircleOutlined aria-hidden="true" /> {t('case.standing-still')}
      </span>
    );
  }
  if (verdict === 'open' && dueAt !== null)
    return (
      <DeadlineChip dueAt={dueAt} openedAt={obligation.openedAt} clause={clause} target={target} zone={zone} bare />
    );
  const [Icon, tone] =
    verdict === 'met'
      ? ([CheckCircleOutlined, 'calm'] as const)
      : verdict === 'missed'
        ? ([WarningOutlined, 'late'] as const)
        : ([MinusCircleOutlined, 'none'] as const);
  return (
    <span className={`chip chip-${tone}`}>
      <Icon aria-hidden="true" /> {t(`verdict.${verdict}`)}
    </span>
  );
}

function Ladder({ obligation, zone }: { readonly obligation: OwedView; readonly zone: string }) {
  const { t, word } = useText();
  return (
    <ol className="ladder" aria-label={t('case.ladder')}>
      {obligation.ladder.map((rung) => {
        const state = rungState(obligation, rung);
        return (
          <li key={rung.rung} className={`rung rung-${state}`} data-testid="rung" data-state={state}>
            <span className="digits">{wallMinute(rung.at, zone)}</span> {word('meaning', rung.meaning)} →{' '}
            {word('role', rung.notify)} <span className="rung-state">{t(`case.rung-${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
