import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Site, Visitors } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { useDeskWrite, visitorsQuery } from './desk-queries.js';
import { LineForm } from './line-form.js';

type Visitor = Visitors['visitors'][number];
type Purpose = Visitor['purpose'];
const PURPOSES: readonly Purpose[] = ['visit', 'delivery', 'works', 'enquiry', 'official', 'other'];

/** C3-V: who came, to whom and what for; a question that the desk could not answer stays until somebody takes it up. */
export function VisitorsTab({ site }: { readonly site: Site }) {
  const { t, word } = useText();
  const query = useQuery(visitorsQuery(site.id));
  const { data } = query;
  const [purpose, setPurpose] = useState<Purpose>('visit');
  const write = useDeskWrite();
  const params = { path: { site: site.id } };
  if (!data) return <QueryState query={query} />;
  return (
    <div className="sheet">
      <QueryState query={query} />
      {write.error && <ProblemNotice problem={write.error} />}
      <LineForm
        testId="visitor-form"
        submit={t('desk.enter-visitor')}
        pending={write.isPending}
        fields={[
          { name: 'name', label: t('desk.visitor'), required: true },
          { name: 'whom', label: t('desk.whom'), required: true },
          { name: 'contact', label: t('field.contact') },
          { name: 'plate', label: t('desk.plate') },
          { name: 'question', label: t('desk.visitor-question') },
        ]}
        onSubmit={({ name = '', whom = '', ...more }, done) => {
          const body = { name, whom, purpose, ...more };
          write.mutate(
            {
              what: body,
              send: (header) =>
                answerOf(api.POST('/v1/sites/{site}/visitors', { params: { ...params, header }, body })),
            },
            { onSuccess: done },
          );
        }}
      >
        <div className="field">
          <label htmlFor="visitor-purpose">{t('desk.purpose')}</label>
          <Select
            id="visitor-purpose"
            value={purpose}
            onChange={setPurpose}
            options={PURPOSES.map((value) => ({ value, label: word('purpose', value) }))}
          />
        </div>
      </LineForm>
      <h3>
        {data.day} <span className="quiet digits">{data.visitors.length}</span>
      </h3>
      {data.visitors.length === 0 && <p className="quiet">{t('desk.nothing')}</p>}
      <ul className="desk-lines" data-testid="visitors">
        {data.visitors.toReversed().map((visitor) => (
          <VisitorLine key={visitor.visitId} site={site} visitor={visitor} />
        ))}
      </ul>
    </div>
  );
}

function VisitorLine({ site, visitor }: { readonly site: Site; readonly visitor: Visitor }) {
  const { t, word } = useText();
  const write = useDeskWrite();
  const { visitId, purpose, entered, left, question, takenUp, private: told } = visitor;
  const params = { path: { site: site.id, visitId } };
  const leave = () =>
    write.mutate({
      what: ['leave', visitId],
      send: (header) =>
        answerOf(api.POST('/v1/sites/{site}/visitors/{visitId}/leave', { params: { ...params, header }, body: {} })),
    });
  const takeUp = () =>
    write.mutate({
      what: ['question', visitId],
      send: (header) =>
        answerOf(api.POST('/v1/sites/{site}/visitors/{visitId}/question', { params: { ...params, header }, body: {} })),
    });
  return (
    <li className={left ? 'quiet' : ''}>
      <span className="digits">
        {wallMinute(entered.at, site.zone).slice(11)}–{left ? wallMinute(left.at, site.zone).slice(11) : ''}
      </span>
      <span>{told ? `${String(told['name'] ?? '')} → ${String(told['whom'] ?? '')}` : t('case.erased')}</span>
      <span>{word('purpose', purpose)}</span>
      <span className="quiet grow">{String(told?.['question'] ?? '')}</span>
      {question && !takenUp && (
        <Button size="small" loading={write.isPending} onClick={takeUp}>
          {t('desk.take-up')}
        </Button>
      )}
      {!left && (
        <Button size="small" loading={write.isPending} onClick={leave} data-testid="visitor-leave">
          {t('desk.leave')}
        </Button>
      )}
    </li>
  );
}
