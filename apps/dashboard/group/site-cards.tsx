import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { SitesBoard } from '../api/shapes.js';
import { useSiteName } from '../cases/use-site-name.js';
import { useText, type Say } from '../text/use-text.js';
import { Defined } from './outcome-table.js';
import { type Asked, behind, type GroupSearch } from './period.js';
import { timeText } from './time-text.js';

type SiteRow = SitesBoard['rows'][number];
type Figure = 'onTime' | 'received' | 'missedPerThousand' | 'closingMs' | 'backlog';

interface CardsProps {
  readonly board: SitesBoard;
  readonly asked: Asked;
  readonly search: GroupSearch;
}

/** Of many sites the worst are shown until all are asked for. */
const SHOWN = 12;

/** Small multiples: every site on the same scale, the worst first; where the numbers are small the bar is wide. */
export function SiteCards({ board, asked, search }: CardsProps) {
  const { t, language } = useText();
  const siteName = useSiteName();
  const [all, setAll] = useState(false);
  const meaning = (id: string) => board.definitions.find((one) => one.id === id)?.text[language] ?? '';
  const rows = board.rows.toSorted((a, b) => (a.onTime.share ?? 2) - (b.onTime.share ?? 2));
  return (
    <section className="sheet" aria-labelledby="group-sites">
      <h2 id="group-sites">{t('group.sites')}</h2>
      <ul className="director-sites">
        {rows.slice(0, all ? rows.length : SHOWN).map((row) => (
          <li key={row.site} data-testid="site-card" data-site={row.site} data-received={row.received}>
            <h3>
              <Link to="/group" search={{ ...search, site: row.site }}>
                {siteName(row.site)}
              </Link>
            </h3>
            <ShareInterval row={row} />
            <SiteLines row={row} t={t} meaning={meaning} />
            <Link to="/" search={behind({ ...asked, site: row.site })}>
              {t('group.cases-of', { site: siteName(row.site) })}
            </Link>
          </li>
        ))}
      </ul>
      {!all && rows.length > SHOWN && (
        <Button onClick={() => setAll(true)} data-testid="all-sites">
          {t('group.show-sites', { n: rows.length })}
        </Button>
      )}
    </section>
  );
}

function ShareInterval({ row: { onTime } }: { readonly row: SiteRow }) {
  if (onTime.share === null || onTime.low === null || onTime.high === null) return null;
  const { low, high, share } = onTime;
  return (
    <div className="interval" aria-hidden="true">
      <i style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
      <b style={{ left: `calc(${share * 100}% - 1px)` }} />
    </div>
  );
}

interface LinesProps {
  readonly row: SiteRow;
  readonly t: Say;
  readonly meaning: (id: string) => string;
}

function SiteLines({ row, t, meaning }: LinesProps) {
  const { onTime, backlog, closingMs, received, missed } = row;
  const lines: [Figure, string][] = [
    [
      'onTime',
      onTime.share === null
        ? '—'
        : `${percent(onTime.share, missed)} (${percent(onTime.low, 0)}–${percent(onTime.high, 0)})`,
    ],
    ['received', String(received)],
    ['missedPerThousand', received === 0 ? '—' : String(Math.round((missed * 1_000) / received))],
    ['closingMs', `${timeText(t, closingMs.median)} / ${timeText(t, closingMs.p90)}`],
    ['backlog', `${backlog.open} · ${backlog.overWeek} · ${backlog.overMonth}`],
  ];
  return (
    <dl>
      {lines.map(([id, value]) => (
        <div key={id}>
          <dt className="quiet">
            <Defined label={t(`group.figure-${id}`)} meaning={meaning(id)} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Never rounded up to 100 % while something was missed. */
function percent(share: number | null, missed: number): string {
  if (share === null) return '—';
  const tenths = Math.round(share * 1_000);
  return `${((missed > 0 ? Math.min(tenths, 999) : tenths) / 10).toFixed(1)}%`;
}
