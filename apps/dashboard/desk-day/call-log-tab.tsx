import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Site } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { serverNow } from '../time/server-clock.js';
import { wallMinute } from '../time/zoned.js';
import { callLogQuery, useDeskWrite } from './desk-queries.js';
import { LineForm } from './line-form.js';

const DAY_MS = 86_400_000;

/** C3-T4: content, solution and customer of each call; the day's log is handed in the next day. */
export function CallLogTab({ site }: { readonly site: Site }) {
  const { t } = useText();
  const query = useQuery(callLogQuery(site.id));
  const { data } = query;
  const [anonymous, setAnonymous] = useState(false);
  const write = useDeskWrite();
  const params = { path: { site: site.id } };
  if (!data) return <QueryState query={query} />;
  return (
    <div className="sheet">
      <QueryState query={query} />
      <HandIn site={site} />
      {write.error && <ProblemNotice problem={write.error} />}
      <LineForm
        testId="call-form"
        submit={t('call.log-it')}
        pending={write.isPending}
        fields={[
          { name: 'content', label: t('call.content'), required: true },
          { name: 'solution', label: t('call.solution'), required: true },
          { name: 'customerName', label: t('intake.person') },
          { name: 'contact', label: t('field.contact') },
          { name: 'household', label: t('field.household') },
        ]}
        onSubmit={({ content = '', solution = '', ...who }, done) =>
          write.mutate(
            {
              what: [content, solution, who, anonymous],
              send: (header) =>
                answerOf(
                  api.POST('/v1/sites/{site}/call-log', {
                    params: { ...params, header },
                    body: { content, solution, anonymous, ...who },
                  }),
                ),
            },
            { onSuccess: done },
          )
        }
      >
        <Checkbox checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} className="line-check">
          {t('desk.anonymous')}
        </Checkbox>
      </LineForm>
      <h3>
        {data.day} <span className="quiet digits">{data.calls.length}</span>
      </h3>
      {data.calls.length === 0 && <p className="quiet">{t('desk.nothing')}</p>}
      <ul className="desk-lines" data-testid="calls">
        {data.calls.toReversed().map(({ callId, at, by, caseId, private: said }) => (
          <li key={callId}>
            <span className="digits">{wallMinute(at, site.zone).slice(11)}</span>
            <span className="grow">
              {said ? `${String(said['content'] ?? '')} → ${String(said['solution'] ?? '')}` : t('case.erased')}
            </span>
            {caseId && (
              <Link to="/cases/$caseId" params={{ caseId }}>
                {t('desk.its-case')}
              </Link>
            )}
            <span className="quiet">{by}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Yesterday's log, as long as it is owed. */
function HandIn({ site }: { readonly site: Site }) {
  const { t } = useText();
  const yesterday = wallMinute(serverNow() - DAY_MS, site.zone).slice(0, 10);
  const { data } = useQuery(callLogQuery(site.id, yesterday));
  const write = useDeskWrite();
  if (!data || data.dueAt === null || data.handedIn !== null) return null;
  const body = { day: yesterday };
  return (
    <Alert
      type="warning"
      showIcon
      title={t('desk.log-owed', { day: yesterday, due: wallMinute(data.dueAt, site.zone) })}
      action={
        <Button
          loading={write.isPending}
          data-testid="log-hand-in"
          onClick={() =>
            write.mutate({
              what: body,
              send: (header) =>
                answerOf(
                  api.POST('/v1/sites/{site}/call-log/hand-in', { params: { path: { site: site.id }, header }, body }),
                ),
            })
          }
        >
          {t('desk.hand-in')}
        </Button>
      }
    />
  );
}
