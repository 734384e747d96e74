import { Link } from '@tanstack/react-router';
import { Checkbox, Empty } from 'antd';
import { useState } from 'react';
import { useSiteName } from '../cases/use-site-name.js';
import { useText } from '../text/use-text.js';
import { type Change, type CompareRow, type Compared, FIGURES, differs, keyOf } from './compare.js';

const SHOWN = 200;
const NAMES = {
  met: 'what-if.met',
  missed: 'what-if.missed',
  open: 'what-if.open',
  lateMinutes: 'what-if.minutes',
} as const;

interface SheetProps {
  readonly compared: Compared;
  readonly running: boolean;
}

/** By clause and site, before and under the draft; below, the cases behind. */
export function ComparisonSheet({ compared, running }: SheetProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const { cases, changed, packVersion, nextCursor, rows } = compared;
  const shown = all ? rows : rows.filter(differs);
  if (cases === 0 && !running && nextCursor === null) return <Empty description={t('what-if.none')} />;
  return (
    <div data-testid="what-if-result" data-done={nextCursor === null}>
      <p>
        <strong>
          {t(nextCursor === null ? 'what-if.done' : 'what-if.part', {
            pack: packVersion,
            n: cases,
            changed: changed.length,
          })}
        </strong>
      </p>
      <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
        {t('what-if.all-rows')}
      </Checkbox>
      {shown.length === 0 ? <p className="quiet">{t('what-if.same')}</p> : <Rows rows={shown} />}
      {changed.length > 0 && <Cases changed={changed} />}
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly CompareRow[] }) {
  const { t, word } = useText();
  const siteName = useSiteName();
  return (
    <section className="rule-sheet" tabIndex={0} aria-label={t('what-if.caption')}>
      <table className="figures rule-table">
        <caption className="unseen">{t('what-if.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules.clause')}</th>
            <th scope="col">{t('cases.site')}</th>
            <th scope="col">{t('rules.holder')}</th>
            {FIGURES.map((name) => (
              <th scope="col" key={name}>
                {t(NAMES[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-testid="what-if-row">
              <td>
                <span className="clause">{row.clause}</span> {word('target', row.target)}
                <div className="quiet clause-words">{word('clause', row.clause, '')}</div>
              </td>
              <td>{siteName(row.site)}</td>
              <td>{word('role', row.holder, '—')}</td>
              {FIGURES.map((name) => {
                const { [name]: was } = row.was;
                const { [name]: would } = row.would;
                const worse = would > was && (name === 'missed' || name === 'lateMinutes');
                return (
                  <td key={name} className="digits">
                    {was === would ? (
                      <span className="quiet">{was}</span>
                    ) : (
                      <strong className={worse ? 'some-missed' : ''}>{t('what-if.pair', { was, would })}</strong>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cases({ changed }: { readonly changed: readonly Change[] }) {
  const { t, word } = useText();
  const siteName = useSiteName();
  const verdict = (one: string | null) => (one === null ? t('what-if.not-owed') : word('verdict', one));
  return (
    <section className="rule-sheet" tabIndex={0} aria-label={t('what-if.cases')}>
      <h3>{t('what-if.cases')}</h3>
      <table className="figures rule-table">
        <caption className="unseen">{t('what-if.cases')}</caption>
        <thead>
          <tr>
            {(['what-if.case', 'cases.site', 'rules.clause', 'rules.holder', 'what-if.verdict'] as const).map(
              (name) => (
                <th scope="col" key={name}>
                  {t(name)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {changed
            .slice(0, SHOWN)
            .map(({ caseId, reference, obligationId, site, clause, target, holder, was, would }) => (
              <tr key={`${caseId} ${obligationId}`} data-testid="what-if-case">
                <td>
                  <Link to="/cases/$caseId" params={{ caseId }}>
                    {reference || caseId.slice(0, 8)}
                  </Link>
                </td>
                <td>{siteName(site)}</td>
                <td>
                  <span className="clause">{clause}</span> {word('target', target)}
                </td>
                <td>{word('role', holder, '—')}</td>
                <td>{t('what-if.pair', { was: verdict(was), would: verdict(would) })}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {changed.length > SHOWN && <p className="quiet">{t('what-if.more', { n: changed.length - SHOWN })}</p>}
    </section>
  );
}
