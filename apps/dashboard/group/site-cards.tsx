import { Link } from '@tanstack/react-router';
import type { SitesBoard } from '../api/shapes.js';
import { useSiteName } from '../cases/use-site-name.js';
import { useText, type Say } from '../text/use-text.js';

type SiteRow = SitesBoard['rows'][number];
const HOUR_MS = 3_600_000;

/** Small multiples: every site on the same scale, the worst first; where the numbers are small the bar is wide. */
export function SiteCards({ board }: { readonly board: SitesBoard }) {
  const { t } = useText();
  const siteName = useSiteName();
  const rows = board.rows.toSorted((a, b) => (a.onTime.share ?? 2) - (b.onTime.share ?? 2));
  return (
    <section className="sheet" aria-labelledby="group-sites">
      <h2 id="group-sites">{t('group.sites')}</h2>
      <ul className="director-sites">
        {rows.map((row) => (
          <li key={row.site} data-testid="site-card" data-site={row.site} data-received={row.received}>
            <h3>
              <Link to="/group" search={{ site: row.site }}>
                {siteName(row.site)}
              </Link>
            </h3>
            <ShareInterval row={row} />
            <SiteLines row={row} t={t} />
            <Link to="/" search={{ site: row.site, closed: 'all' }}>
              {t('group.cases-of', { site: siteName(row.site) })}
            </Link>
          </li>
        ))}
      </ul>
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

function SiteLines({ row, t }: { readonly row: SiteRow; readonly t: Say }) {
  const { onTime, backlog, closingMs, received, missed } = row;
  const lines: [string, string][] = [
    [
      t('group.figure-onTime'),
      onTime.share === null
        ? '—'
        : `${percent(onTime.share, missed)} (${percent(onTime.low, 0)}–${percent(onTime.high, 0)})`,
    ],
    [t('group.figure-received'), String(received)],
    [t('group.figure-missedPerThousand'), received === 0 ? '—' : String(Math.round((missed * 1_000) / received))],
    [t('group.figure-closingMs'), `${hours(t, closingMs.median)} / ${hours(t, closingMs.p90)}`],
    [t('group.figure-backlog'), `${backlog.open} · ${backlog.overWeek} · ${backlog.overMonth}`],
  ];
  return (
    <dl>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt className="quiet">{name}</dt>
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

function hours(t: Say, ms: number | null): string {
  return ms === null ? '—' : t('group.hours', { n: (ms / HOUR_MS).toFixed(ms < 10 * HOUR_MS ? 1 : 0) });
}
