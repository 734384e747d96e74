import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Tag } from 'antd';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { type KnownCase, type Matter, knownCasesQuery } from './intake-queries.js';
import { useSettled } from './use-settled.js';

const SETTLED_MS = 400;
const SAME = { 'same-household': 'intake.same-household', 'same-contact': 'intake.same-contact' } as const;

/** Cases of the household before a word is typed, and the one that says the same while it is: offered, never in the way. */
export function KnownCases({ matter, zone }: { readonly matter: Matter; readonly zone: string }) {
  const { t } = useText();
  const words = useSettled(matter.words, SETTLED_MS);
  const asked = { ...matter, words };
  const { data } = useQuery(knownCasesQuery(asked));
  const isKnown = matter.household !== '' || matter.contact !== '';
  const items = isKnown ? (data?.items ?? []).toSorted((a, b) => Number(isClosed(a)) - Number(isClosed(b))) : [];
  const same = items.find((one) => one.why.includes('same-words'));
  const open = items.filter((one) => !isClosed(one)).length;
  return (
    <section className="sheet known-cases" aria-labelledby="known-title" aria-live="polite">
      <h2 id="known-title">{t('intake.known')}</h2>
      {!isKnown && <p className="quiet">{t('intake.known-nobody')}</p>}
      {isKnown && data && (
        <p className={items.length > 0 ? '' : 'quiet'} data-testid="known-count">
          {items.length === 0 ? t('intake.known-none') : t('intake.known-count', { n: items.length, open })}
        </p>
      )}
      {same && (
        <Alert
          type="warning"
          showIcon
          data-testid="same-words"
          title={t('intake.same-words')}
          description={
            <Link to="/cases/$caseId" params={{ caseId: same.caseId }}>
              {same.reference}
            </Link>
          }
        />
      )}
      <ul>
        {items.map((one) => (
          <Line key={one.caseId} one={one} zone={zone} />
        ))}
      </ul>
    </section>
  );
}

const isClosed = ({ stands }: KnownCase) => stands?.closed === true;

function Line({ one, zone }: { readonly one: KnownCase; readonly zone: string }) {
  const { t, word } = useText();
  const { caseId, reference, kind, recordedAt, why, stands } = one;
  return (
    <li data-testid="known-case" className={isClosed(one) ? 'quiet' : ''}>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {reference}
      </Link>
      <span>{word('kind', kind)}</span>
      <span>{stands === null ? '' : stands.closed ? t('case.closed') : word('stage', stands.stage)}</span>
      <span className="quiet digits">{wallMinute(recordedAt, zone)}</span>
      {why.map((reason) => (reason === 'same-words' ? null : <Tag key={reason}>{t(SAME[reason])}</Tag>))}
    </li>
  );
}
