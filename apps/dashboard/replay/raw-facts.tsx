import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { CaseRecord } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';

/** Every fact as it is stored, with its link of the chain; those that do not count at the moment shown are set back. */
export function RawFacts({ record, counted }: { readonly record: CaseRecord; readonly counted: readonly number[] }) {
  const { t, word } = useText();
  const shown = new Set(counted);
  return (
    <section className="sheet" aria-labelledby="raw-title">
      <div className="sheet-head">
        <h2 id="raw-title">{t('replay.facts')}</h2>
        <span
          className={`chip chip-${record.verified ? 'calm' : 'late'}`}
          data-testid="chain-status"
          data-verified={record.verified}
        >
          {record.verified ? <CheckCircleOutlined aria-hidden="true" /> : <WarningOutlined aria-hidden="true" />}{' '}
          {t(record.verified ? 'replay.chain-holds' : 'replay.chain-broken')}
        </span>
      </div>
      <ol className="raw-facts">
        {record.facts.map((fact) => (
          <li
            key={fact.version}
            id={`fact-${fact.version}`}
            className={shown.has(fact.version) ? '' : 'not-yet'}
            data-testid="raw-fact"
            data-counts={shown.has(fact.version)}
            data-chain={fact.chain}
          >
            <details>
              <summary>
                <span className="digits">#{fact.version}</span> <strong>{word('event', fact.type)}</strong>{' '}
                <span className="quiet digits">
                  {t('case.happened')} {wallClock(fact.occurredAt, record.zone)} · {t('case.recorded')}{' '}
                  {wallClock(fact.recordedAt, record.zone)}
                </span>{' '}
                <span className={fact.chain === 'holds' ? 'quiet' : 'chip chip-late'}>
                  {t(fact.chain === 'holds' ? 'replay.link-holds' : 'replay.link-broken')}{' '}
                  <code>{fact.hash.slice(0, 12)}</code>
                </span>
              </summary>
              <pre tabIndex={0}>{JSON.stringify(fact, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
