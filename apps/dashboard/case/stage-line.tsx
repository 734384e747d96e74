import { CheckOutlined } from '@ant-design/icons';
import type { Stage } from '../api/shapes.js';
import { STAGES } from '../text/word-lists.js';
import { useText } from '../text/use-text.js';

/** The seven stages as one line. Said in words too: colour alone tells a screen reader nothing. */
export function StageLine({ stage, closed }: { readonly stage: Stage; readonly closed: boolean }) {
  const { t } = useText();
  const at = STAGES.indexOf(stage);
  return (
    <ol className="stage-line" aria-label={t('case.stages')} data-testid="stage-line" data-stage={stage}>
      {STAGES.map((name, index) => {
        const done = index < at || (closed && index === at);
        const now = index === at && !closed;
        return (
          <li key={name} className={done ? 'done' : now ? 'now' : 'ahead'} {...(now ? { 'aria-current': 'step' } : {})}>
            <span className="stage-dot" aria-hidden="true">
              {done ? <CheckOutlined /> : index + 1}
            </span>
            <span className="stage-name">{t(`stage.${name}`)}</span>
            {done && <span className="unseen">{t('case.stage-done')}</span>}
            {now && <span className="unseen">{t('case.stage-now')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
