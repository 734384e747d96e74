import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useText } from '../text/use-text.js';
import { splitQuery } from './group-queries.js';
import { Defined } from './outcome-table.js';
import type { Cause } from './pareto-chart.js';
import { type Asked, behind } from './period.js';

const ParetoChart = lazy(() => import('./pareto-chart.js'));
const SHOWN = 12;

/** Pareto of the clauses that were missed, with the share of all misses up to each; each leads to the cases that missed it. */
export function CauseTable({ asked }: { readonly asked: Asked }) {
  const { t, word } = useText();
  const { data } = useQuery(splitQuery('clause', asked));
  const causes = useMemo(() => causesOf(data?.rows ?? []), [data]);
  if (causes.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="group-causes" data-testid="causes">
      <h2 id="group-causes">{t('group.causes')}</h2>
      <Suspense fallback={<Skeleton active title={false} />}>
        <ParetoChart causes={causes} />
      </Suspense>
      <table className="pareto">
        <thead>
          <tr>
            <th scope="col">{t('group.clause')}</th>
            <th scope="col" className="digits">
              <Defined label={t('board.missed')} meaning={t('define.missed')} />
            </th>
            <th scope="col" className="digits">
              <Defined label={t('group.up-to')} meaning={t('group.up-to-meaning')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map(({ clause, missed, upTo }) => (
            <tr key={clause}>
              <th scope="row" style={{ fontWeight: 400 }}>
                <Link to="/" search={{ ...behind(asked), missed: clause }}>
                  {clause}
                </Link>{' '}
                {word('clause', clause, '')}
              </th>
              <td className="digits">{missed}</td>
              <td className="digits">{`${(upTo * 100).toFixed(1)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function causesOf(
  rows: readonly { readonly group: Readonly<Record<string, string>>; readonly missed: number }[],
): Cause[] {
  const missed = rows.filter((row) => row.missed > 0).toSorted((a, b) => b.missed - a.missed);
  const total = missed.reduce((sum, row) => sum + row.missed, 0);
  let upTo = 0;
  return missed.slice(0, SHOWN).map((row) => {
    upTo += row.missed;
    return { clause: row.group['clause'] ?? '', missed: row.missed, upTo: upTo / total };
  });
}
