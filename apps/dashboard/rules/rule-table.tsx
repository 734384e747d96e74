import type { Rules } from '../api/shapes.js';
import { type Figures, sharePercent } from '../board/share-table.js';
import { useSiteName } from '../cases/use-site-name.js';
import { type Text, useText } from '../text/use-text.js';
import { type Kept, ruleKey } from './kept.js';

type Rule = Rules['rules'][number];

interface RuleTableProps {
  readonly rules: readonly Rule[];
  readonly kept: ReadonlyMap<string, Kept>;
  readonly site: string;
}

export function RuleTable({ rules, kept, site }: RuleTableProps) {
  const text = useText();
  const { t } = text;
  const siteName = useSiteName();
  return (
    <section className="sheet rule-sheet" tabIndex={0} aria-label={t('rules.caption')}>
      <table className="figures rule-table rule-list">
        <caption className="unseen">{t('rules.caption')}</caption>
        <thead>
          <tr>
            {(['clause', 'what', 'budget', 'holder', 'here', 'group', 'worst'] as const).map((name) => (
              <th scope="col" key={name}>
                {t(`rules.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const own = kept.get(ruleKey(rule));
            return (
              <tr key={`${ruleKey(rule)} ${rule.item} ${rule.severity} ${rule.what.en}`} data-testid="rule">
                <td>
                  <span className="clause">{rule.clause}</span>
                  <div className="quiet clause-words">{text.word('clause', rule.clause, '')}</div>
                </td>
                <td>
                  <Matter rule={rule} text={text} />
                </td>
                <td data-label={t('rules.budget')}>
                  {rule.budget[text.language]}
                  {rule.ownChoice && <div className="quiet">{t('rules.own-choice')}</div>}
                </td>
                <td data-label={t('rules.holder')}>{text.word('role', rule.holder)}</td>
                <Share label={t('rules.here')} figures={own?.bySite.get(site)} text={text} />
                <Share label={t('rules.group')} figures={own?.group} text={text} />
                <Share
                  label={t('rules.worst')}
                  figures={own?.lowest?.figures}
                  text={text}
                  {...(own?.lowest ? { name: siteName(own.lowest.site) } : {})}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
      {rules.length === 0 && <p className="quiet">{t('rules.none')}</p>}
    </section>
  );
}

function Matter({ rule, text }: { readonly rule: Rule; readonly text: Text }) {
  const { t, word, language } = text;
  const { what, kind, severity, suspendableBy, ladder } = rule;
  const when = (minutes: number) =>
    minutes === 0 ? t('rules.at') : t(minutes < 0 ? 'rules.before' : 'rules.after', { n: Math.abs(minutes) });
  const steps = ladder.map(({ afterMinutes, notify }) => `${when(afterMinutes)} → ${word('role', notify)}`);
  return (
    <details>
      <summary>
        {what[language]}{' '}
        <span className="quiet">
          {word('kind', kind)}
          {severity && ` · ${word('severity', severity)}`}
        </span>
      </summary>
      {suspendableBy.length > 0 && (
        <p>{t('rules.stops', { reasons: suspendableBy.map((reason) => reason[language]).join(' · ') })}</p>
      )}
      <p>{t('rules.ladder', { steps: steps.join(' · ') })}</p>
    </details>
  );
}

interface ShareProps {
  readonly label: string;
  readonly figures: Figures | undefined;
  readonly text: Text;
  readonly name?: string;
}

/** Share, with the counts behind it: nobody should read 100 % of one. */
function Share({ label, figures, text: { t }, name }: ShareProps) {
  if (figures === undefined) {
    return (
      <td className="quiet" data-label={label}>
        —
      </td>
    );
  }
  const { met, missed } = figures;
  return (
    <td className="digits" data-label={label}>
      {name && <div>{name}</div>}
      <strong className={missed > 0 ? 'some-missed' : ''}>{sharePercent(figures)}</strong>
      <div className="quiet">{t('rules.counts', { met, missed })}</div>
    </td>
  );
}
