import type { CaseAsOf } from '../api/shapes.js';
import { type Text, useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';
import { type Difference, differences } from './differences.js';

interface DifferenceSheetProps {
  readonly against: CaseAsOf;
  readonly asOf: CaseAsOf;
  readonly zone: string;
}

/** What is otherwise than at the moment it is compared with. */
export function DifferenceSheet({ against, asOf, zone }: DifferenceSheetProps) {
  const text = useText();
  const { t, word } = text;
  const found = differences(against.standing, asOf.standing);
  const name = ({ obligation, field }: Difference) =>
    [
      obligation && `${word('target', obligation.target)} (${obligation.clause})`,
      field && word('replay.field', field),
    ].filter(Boolean);
  return (
    <section className="sheet" aria-labelledby="difference-title" data-testid="difference">
      <h2 id="difference-title">
        {t('replay.difference', { at: against.recorded === null ? '' : wallClock(against.recorded, zone) })}
      </h2>
      {found.length === 0 ? (
        <p className="quiet">{t('replay.no-difference')}</p>
      ) : (
        <div className="scroll-x">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('replay.what')}</th>
                <th scope="col">{t('replay.then')}</th>
                <th scope="col">{t('replay.now')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={`${one.obligation?.obligationId}-${one.field}`} data-testid="difference-line">
                  <td>{name(one).join(' · ')}</td>
                  <td>{said(one.before, one, zone, text)}</td>
                  <td>{said(one.after, one, zone, text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const PREFIX: Readonly<Record<string, string>> = {
  ...{
    stage: 'stage',
    severity: 'severity',
    verdict: 'verdict',
    holderRole: 'role',
    holder: 'role',
    nextClause: 'clause',
  },
};

function said(value: unknown, { field = 'verdict' }: Difference, zone: string, { t, word }: Text): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return t(value ? 'replay.yes' : 'replay.no');
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join(', ');
  if (typeof value === 'object') return word('wait-reason', (value as { reason: string }).reason);
  const plain = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  if (field.endsWith('At')) return wallClock(plain, zone);
  const prefix = PREFIX[field];
  return prefix === undefined ? plain : word(prefix, plain);
}
