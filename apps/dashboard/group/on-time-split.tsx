import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sharePercent, share } from '../board/share-table.js';
import { useText } from '../text/use-text.js';
import { splitQuery } from './group-queries.js';
import { Defined } from './outcome-table.js';
import { type Asked, behind } from './period.js';

interface SplitProps {
  readonly by: 'department' | 'severity';
  readonly asked: Asked;
}

/** On time by department or severity, the worst first; each line leads to its cases. */
export function OnTimeSplit({ by, asked }: SplitProps) {
  const { t, word } = useText();
  const { data } = useQuery(splitQuery(by, asked));
  const rows = (data?.rows ?? []).toSorted((a, b) => (share(a) ?? 2) - (share(b) ?? 2));
  if (rows.length === 0) return null;
  const named = (value: string) => {
    if (value === '') return t(by === 'severity' ? 'group.no-severity' : 'board.no-department');
    return by === 'severity' ? word('severity', value) : value;
  };
  return (
    <section className="sheet" aria-labelledby={`group-by-${by}`} data-testid={`split-${by}`}>
      <h2 id={`group-by-${by}`}>{t(`group.by-${by}`)}</h2>
      <table className="pareto">
        <thead>
          <tr>
            <th scope="col">{t(by === 'severity' ? 'cases.severity' : 'board.department')}</th>
            <th scope="col" className="digits">
              <Defined label={t('board.share')} meaning={t('define.share')} />
            </th>
            <th scope="col" className="digits">
              <Defined label={t('board.missed')} meaning={t('define.missed')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const value = row.group[by] ?? '';
            return (
              <tr key={value} data-split={value}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  {value === '' ? (
                    named(value)
                  ) : (
                    <Link to="/" search={{ ...behind(asked), [by]: value }}>
                      {named(value)}
                    </Link>
                  )}
                </th>
                <td className="digits">{sharePercent(row)}</td>
                <td className="digits">{row.missed}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
