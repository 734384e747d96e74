import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { Site } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { useNow } from '../time/server-clock.js';
import { wallMinute } from '../time/zoned.js';
import { rosterQuery } from './desk-queries.js';

/** C1-4: who works when this month, and the swaps. */
export function RosterTab({ site }: { readonly site: Site }) {
  const { t, word } = useText();
  const { data, error } = useQuery(rosterQuery(site.id));
  const today = wallMinute(useNow(), site.zone).slice(0, 10);
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return <Skeleton active />;
  if (data.shifts.length === 0) return <p className="sheet quiet">{t('desk.roster-none')}</p>;
  const shifts = data.shifts.toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <div className="sheet">
      <ul className="desk-lines" data-testid="roster">
        {shifts.map(({ shiftId, person, station, from, to }) => (
          <li key={shiftId} className={wallMinute(from, site.zone).startsWith(today) ? 'today' : ''}>
            <span className="digits">
              {wallMinute(from, site.zone)} – {wallMinute(to, site.zone).slice(11)}
            </span>
            <span>{person}</span>
            <span className="quiet">{word('station', station)}</span>
          </li>
        ))}
      </ul>
      {data.swaps.length > 0 && <h3>{t('desk.swaps')}</h3>}
      <ul className="desk-lines">
        {data.swaps.map(({ swapId, askedBy, withPerson, state, reason }) => (
          <li key={swapId}>
            <span>
              {askedBy} ⇄ {withPerson}
            </span>
            <span>{word('swap', state)}</span>
            <span className="quiet grow">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
