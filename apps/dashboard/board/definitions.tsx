import { useText } from '../text/use-text.js';

const defined = ['share', 'met', 'missed', 'missed-still-open', 'open', 'month'] as const;

export function Definitions() {
  const { t } = useText();
  return (
    <section className="sheet" aria-labelledby="definitions-title">
      <h2 id="definitions-title">{t('define.title')}</h2>
      <dl className="lines">
        {defined.map((name) => (
          <div key={name}>
            <dt>{t(`board.${name}`)}</dt>
            <dd>{t(`define.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
