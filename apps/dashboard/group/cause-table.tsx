import { useQuery } from '@tanstack/react-query';
import { onTimeQuery } from '../api/queries.js';
import { useText } from '../text/use-text.js';

const CLAUSES = ['clause'] as const;
const SHOWN = 12;

/** Pareto of the clauses that were missed, with the share of all misses up to each. */
export function CauseTable({ site }: { readonly site: string | undefined }) {
  const { t, word } = useText();
  const { data } = useQuery(onTimeQuery(CLAUSES, site));
  const missed = (data?.rows ?? []).filter((row) => row.missed > 0).toSorted((a, b) => b.missed - a.missed);
  const total = missed.reduce((sum, row) => sum + row.missed, 0);
  if (total === 0) return null;
  const most = missed[0]?.missed ?? 1;
  let upTo = 0;
  return (
    <section className="sheet" aria-labelledby="group-causes">
      <h2 id="group-causes">{t('group.causes')}</h2>
      <table className="pareto">
        <thead>
          <tr>
            <th scope="col">{t('group.clause')}</th>
            <th scope="col" className="digits">
              {t('board.missed')}
            </th>
            <th scope="col" className="digits">
              {t('group.up-to')}
            </th>
          </tr>
        </thead>
        <tbody>
          {missed.slice(0, SHOWN).map((row) => {
            upTo += row.missed;
            const clause = row.group['clause'] ?? '';
            return (
              <tr key={clause}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  <strong>{clause}</strong> {word('clause', clause, '')}
                  <div className="pareto-bar" aria-hidden="true" style={{ width: `${(row.missed / most) * 100}%` }} />
                </th>
                <td className="digits">{row.missed}</td>
                <td className="digits">{`${((upTo / total) * 100).toFixed(1)}%`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
