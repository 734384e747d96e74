import { useQuery } from '@tanstack/react-query';
import { totalsQuery } from '../api/queries.js';
import { useText } from '../text/use-text.js';

const shown = [
  ['openCases', 'cases.total-open'],
  ['overdueCases', 'cases.total-missed'],
  ['closedCases', 'cases.total-closed'],
] as const;

export function Totals() {
  const { t, language } = useText();
  const { data } = useQuery(totalsQuery);
  if (!data) return null;
  return (
    <dl className="totals" data-testid="totals">
      {shown.map(([key, label]) => {
        const figure = data[key];
        return typeof figure === 'number' ? (
          <div key={key} className={key === 'overdueCases' && figure > 0 ? 'bad' : ''}>
            <dt>{t(label)}</dt>
            <dd className="digits">{figure.toLocaleString(language)}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
