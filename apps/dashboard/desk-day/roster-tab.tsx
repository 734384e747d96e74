import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { meQuery } from '../api/queries.js';
import type { Roster, Site } from '../api/shapes.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { serverNow } from '../time/server-clock.js';
import { wallMinute } from '../time/zoned.js';
import { rosterQuery } from './desk-queries.js';
import { PublishForm } from './roster-publish.js';
import { SwapForm } from './roster-swap-form.js';
import { Swaps } from './roster-swaps.js';

/** C1-4: who works when in a month; the supervisor publishes it and decides swaps, whoever holds a shift asks for one. */
export function RosterTab({ site }: { readonly site: Site }) {
  const { t } = useText();
  const { can } = usePermissions();
  const { data: me } = useQuery(meQuery);
  const [month, setMonth] = useState(() => wallMinute(serverNow(), site.zone).slice(0, 7));
  const [mine, setMine] = useState(false);
  const query = useQuery(rosterQuery(site.id, month));
  const roster = query.data;
  const publishedAt = roster?.publishedAt;
  return (
    <div className="sheet roster">
      <div className="roster-bar">
        <label htmlFor="roster-month">{t('desk.month')}</label>
        <Input
          id="roster-month"
          type="month"
          value={month}
          onChange={({ target }) => {
            if (/^\d{4}-\d{2}$/.test(target.value)) setMonth(target.value);
          }}
        />
        <Checkbox checked={mine} onChange={({ target }) => setMine(target.checked)}>
          {t('desk.my-shifts')}
        </Checkbox>
        {publishedAt && (
          <span className="quiet" data-testid="roster-published">
            {t('desk.roster-published', { at: wallMinute(publishedAt, site.zone) })}
          </span>
        )}
      </div>
      <QueryState query={query} />
      {roster && (
        <>
          {roster.shifts.length === 0 && <p className="quiet">{t('desk.roster-none')}</p>}
          <Days roster={roster} zone={site.zone} only={mine ? me?.id : undefined} />
          <Swaps site={site} roster={roster} me={me?.id} />
          {me && can('keep-desk') && roster.shifts.length > 0 && <SwapForm site={site} roster={roster} me={me.id} />}
          {can('plan-desk') && <PublishForm key={month} site={site} roster={roster} />}
        </>
      )}
    </div>
  );
}

interface DaysProps {
  readonly roster: Roster;
  readonly zone: string;
  /** only this person's shifts */
  readonly only: string | undefined;
}

/** A line a day. */
function Days({ roster, zone, only }: DaysProps) {
  const { word } = useText();
  const today = wallMinute(serverNow(), zone).slice(0, 10);
  const shifts = roster.shifts.filter(({ person }) => only === undefined || person === only);
  const days = Map.groupBy(shifts, ({ from }) => wallMinute(from, zone).slice(0, 10));
  return (
    <ul className="desk-lines" data-testid="roster">
      {[...days].map(([day, ofDay]) => (
        <li key={day} className={day === today ? 'today' : ''}>
          <strong className="digits">{day}</strong>
          {ofDay.map(({ shiftId, person, station, from, to }) => (
            <span key={shiftId} className="shift" data-testid="shift" data-person={person}>
              <span className="digits">
                {wallMinute(from, zone).slice(11)}–{wallMinute(to, zone).slice(11)}
              </span>{' '}
              {person} <span className="quiet">{word('station', station)}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
