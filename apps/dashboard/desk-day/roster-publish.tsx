import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Roster, Site } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { en } from '../locales/en.js';
import { zh } from '../locales/zh.js';
import { useText } from '../text/use-text.js';
import { useDeskWrite } from './desk-queries.js';
import { STATIONS, type Station, shiftsOf, textOfShifts } from './roster-text.js';

const stationOf = (word: string): Station | undefined =>
  STATIONS.find((each) => [each, zh[`station.${each}`], en[`station.${each}`]].includes(word));

/** The month as lines of text: a roster is mostly copied from one that is, and pasted from a sheet. */
export function PublishForm({ site, roster }: { readonly site: Site; readonly roster: Roster }) {
  const { t, word } = useText();
  const { message } = App.useApp();
  const nameOf = (station: Station) => word('station', station);
  // Null until something is typed: a swap that is made meanwhile is in the text, and what was typed is not moved.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? textOfShifts(roster.shifts, site.zone, nameOf);
  const write = useDeskWrite(() => {
    setTyped(null);
    void message.success(t('desk.roster-done'));
  });
  const { month } = roster;
  const { shifts, bad } = shiftsOf(text, { month, zone: site.zone, stationOf });
  const people = new Set(shifts.map(({ person }) => person)).size;
  const publish = () => {
    const body = { month, shifts };
    const params = { path: { site: site.id } };
    write.mutate({
      what: body,
      send: (header) => answerOf(api.POST('/v1/sites/{site}/roster', { params: { ...params, header }, body })),
    });
  };
  return (
    <details className="roster-form" data-testid="roster-edit">
      <summary>{t('desk.roster-edit')}</summary>
      <div className="field">
        <label htmlFor="roster-text">{t('desk.roster-rows')}</label>
        <Input.TextArea
          id="roster-text"
          className="digits"
          autoSize={{ minRows: 4, maxRows: 20 }}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
        />
        <small className="quiet">
          {t('desk.roster-hint', {
            example: `${month.slice(5)}-10 08:00-16:00 ${nameOf('telephone')} agent@${site.id}`,
          })}
        </small>
        {bad.slice(0, 3).map((one) => (
          <small key={one.line} className="bad" role="alert">
            {t('desk.roster-bad', one)}
          </small>
        ))}
      </div>
      {write.error && <ProblemNotice problem={write.error} />}
      <div className="roster-bar">
        <Button
          type="primary"
          disabled={shifts.length === 0 || bad.length > 0}
          loading={write.isPending}
          onClick={publish}
          data-testid="roster-publish"
        >
          {t('desk.roster-publish')}
        </Button>
        <span className="quiet">{t('desk.roster-count', { n: shifts.length, people })}</span>
        {roster.publishedAt && <span className="quiet">{t('desk.roster-again')}</span>}
      </div>
    </details>
  );
}
