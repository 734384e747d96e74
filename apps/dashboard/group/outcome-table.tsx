import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import type { OutcomesBoard } from '../api/shapes.js';
import type { CaseFilters } from '../cases/filters.js';
import { useSiteName } from '../cases/use-site-name.js';
import { STAGES } from '../text/word-lists.js';
import { useText } from '../text/use-text.js';
import { outcomesQuery } from './group-queries.js';
import { type Asked, behind } from './period.js';
import { timeText } from './time-text.js';

type Row = OutcomesBoard['rows'][number];

/** Shares with what they are of, and the filter that shows the cases counted. */
const SHARES = [
  { id: 'coverage', of: (row: Row) => [row.endedRevisited, row.ended], filter: { revisit: 'none' } },
  { id: 'satisfaction', of: (row: Row) => [row.satisfied, row.revisited], filter: { revisit: 'unsatisfied' } },
  { id: 'reopenRate', of: (row: Row) => [row.reopened, row.ended], filter: { reopened: 'true' } },
  { id: 'bounceRate', of: (row: Row) => [row.bounced, row.cases], filter: { bounced: 'true' } },
] as const satisfies readonly { id: string; of: (row: Row) => [number, number]; filter: Partial<CaseFilters> }[];

/** How cases went, site by site: each share leads to the cases that want looking at. */
export function OutcomeTable({ asked }: { readonly asked: Asked }) {
  const { t, language } = useText();
  const siteName = useSiteName();
  const { data } = useQuery(outcomesQuery(asked));
  if (!data || data.rows.length === 0) return null;
  const meaning = (id: string) => data.definitions.find((one) => one.id === id)?.text[language] ?? '';
  return (
    <section className="sheet" aria-labelledby="group-outcomes" data-testid="outcomes">
      <h2 id="group-outcomes">{t('group.outcomes')}</h2>
      <div className="days-scroll" tabIndex={0} role="region" aria-label={t('group.outcomes')}>
        <table className="pareto outcomes">
          <thead>
            <tr>
              <th scope="col">{t('cases.site')}</th>
              {SHARES.map(({ id }) => (
                <th scope="col" className="digits" key={id}>
                  <Defined label={t(`group.figure-${id}`)} meaning={meaning(id)} />
                </th>
              ))}
              {STAGES.map((stage) => (
                <th scope="col" className="digits" key={stage}>
                  <Defined label={t(`stage.${stage}`)} meaning={meaning('stageMs')} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.site} data-testid="outcome-row" data-site={row.site}>
                <th scope="row">
                  <Link to="/" search={behind({ ...asked, site: row.site })}>
                    {siteName(row.site)}
                  </Link>
                </th>
                {SHARES.map(({ id, of, filter }) => (
                  <td className="digits" key={id}>
                    <Share
                      counts={of(row)}
                      search={{ ...behind({ ...asked, site: row.site }), ...filter }}
                      label={`${siteName(row.site)} · ${t(`group.behind-${id}`)}`}
                    />
                  </td>
                ))}
                <StageCells stages={row.stages} />
              </tr>
            ))}
            {data.rows.length > 1 && (
              <tr className="total-line">
                <th scope="row">{t('board.total')}</th>
                {SHARES.map(({ id, of }) => (
                  <td className="digits" key={id}>
                    {shareText(summed(data.rows.map(of)))}
                  </td>
                ))}
                <StageCells stages={data.stages} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('group.outcomes-lead')}</p>
    </section>
  );
}

function StageCells({ stages }: { readonly stages: Row['stages'] }) {
  const { t } = useText();
  return STAGES.map((stage) => {
    const time = stages.find((one) => one.stage === stage);
    return (
      <td className="digits" key={stage}>
        {time ? `${timeText(t, time.medianMs)} / ${timeText(t, time.p90Ms)}` : '—'}
      </td>
    );
  });
}

interface ShareProps {
  readonly counts: readonly [number, number];
  readonly search: CaseFilters;
  readonly label: string;
}

function Share({ counts, search, label }: ShareProps) {
  return counts[1] === 0 ? (
    '—'
  ) : (
    <Link to="/" search={search} aria-label={`${shareText(counts)} ${label}`} title={label}>
      {shareText(counts)}
    </Link>
  );
}

/** Reached by keys too: the meaning shows when it has the focus. */
export function Defined({ label, meaning }: { readonly label: string; readonly meaning: string }) {
  return (
    <Tooltip title={meaning} trigger={['hover', 'focus']}>
      <span className="defined" tabIndex={0}>
        {label}
      </span>
    </Tooltip>
  );
}

function summed(all: readonly (readonly [number, number])[]): [number, number] {
  return all.reduce<[number, number]>(([part, whole], [more, of]) => [part + more, whole + of], [0, 0]);
}

/** Never 100 % while one is left out, nor 0 % while there is one. */
function shareText([part, whole]: readonly [number, number]): string {
  if (whole === 0) return '—';
  const tenths = Math.round((part / whole) * 1_000);
  const honest = part < whole ? Math.min(tenths, 999) : tenths;
  return `${((part > 0 ? Math.max(honest, 1) : honest) / 10).toFixed(1)}%`;
}
