import { useQuery, queryOptions } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { answerOf, api } from '../api/client.js';
import type { CasePage, ScriptLine } from '../api/shapes.js';
import { barNow } from '../commands/merge.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { QueryState } from '../commands/query-state.js';
import { useCommand } from '../commands/use-command.js';
import { WhenField } from '../intake/when-field.js';
import { useText } from '../text/use-text.js';
import { saidTime } from '../time/said-time.js';
import { serverNow } from '../time/server-clock.js';
import { instantAt, wallMinute } from '../time/zoned.js';
import { CallNote } from './call-note.js';
import { ScriptLines } from './script-lines.js';

/** Named by the stage too: another stage has other lines. */
const scriptQuery = ({ caseId, stage, version }: CasePage) =>
  queryOptions({
    queryKey: ['script', caseId, stage, version],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/cases/{caseId}/script', { params: { path: { caseId } }, signal })),
    placeholderData: (before) => before,
  });

/** What may be said on the case now; what is said by when is a promise, recorded as it is said. */
export function CallPanel({ page }: { readonly page: CasePage }) {
  const { t, word, language } = useText();
  const { mayRun } = usePermissions();
  const { message } = App.useApp();
  const script = useQuery(scriptQuery(page));
  const [said, setSaid] = useState<ReadonlySet<string>>(new Set());
  const promise = useCommand(
    `/v1/cases/${page.caseId}/commands/make-promise`,
    () => void message.success(t('call.promised')),
  );
  // P-0: before the dispute is decided nothing is promised, yet by when an answer comes may be told (P-1).
  const told = useCommand(`/v1/cases/${page.caseId}/commands/acknowledge`, () => void message.success(t('call.told')));
  const open = (name: 'MakePromise' | 'Acknowledge') => mayRun(name) && barNow(page, name) === undefined;
  const mayPromise = open('MakePromise');
  const bar = mayRun('MakePromise') ? barNow(page, 'MakePromise') : undefined;
  const record = (what: string, by: string, onRecorded: () => void) =>
    promise.mutate({ body: { what, by }, version: page.version }, { onSuccess: onRecorded });
  const dueAt = script.data?.dueAt ?? null;
  const beside = (line: ScriptLine) => {
    if (!line.namesDue || dueAt === null || !(mayPromise || open('Acknowledge'))) return null;
    const words = line.text[language];
    const mark = () => setSaid((before) => new Set([...before, line.id]));
    const acknowledge = () =>
      told.mutate({ body: { by: 'phone', words, expectedBy: dueAt }, version: page.version }, { onSuccess: mark });
    const done = said.has(line.id);
    return (
      <Button
        size="small"
        data-testid="say-promise"
        disabled={done || Date.parse(dueAt) <= serverNow()}
        loading={promise.isPending || told.isPending}
        onClick={() => (mayPromise ? record(words, dueAt, mark) : acknowledge())}
      >
        {t(done ? 'call.said' : mayPromise ? 'call.say' : 'call.say-told')}
      </Button>
    );
  };
  const failed = promise.error ?? told.error;
  return (
    <div className="call-panel" data-testid="call-panel">
      {failed && <ProblemNotice problem={failed} />}
      <h3>{t('call.script')}</h3>
      <QueryState query={script} />
      {script.data && <ScriptLines script={script.data} beside={beside} />}
      {bar && (
        <p className="quiet" data-testid="promise-barred">
          {t('call.no-promise', { why: word('error', bar.code) })} {bar.clause}
        </p>
      )}
      {mayPromise && <CallBack zone={page.zone} pending={promise.isPending} onRecord={record} />}
      <CallNote page={page} />
    </div>
  );
}

interface CallBackProps {
  readonly zone: string;
  readonly pending: boolean;
  readonly onRecord: (what: string, by: string, onRecorded: () => void) => void;
}

/** "We ring you back at ...": a promise like any other, with its deadline. */
function CallBack({ zone, pending, onRecord }: CallBackProps) {
  const { t } = useText();
  const [when, setWhen] = useState('');
  const [what, setWhat] = useState('');
  const wall = saidTime(when, wallMinute(serverNow(), zone), 'future');
  const by = wall === null ? null : instantAt(wall, zone);
  const record = () => {
    if (by !== null) onRecord(what.trim() || t('call.back-what'), by, () => (setWhen(''), setWhat('')));
  };
  return (
    <form
      className="call-back"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <h3>{t('call.back')}</h3>
      <div className="two-up">
        <WhenField
          label={t('call.back-at')}
          testId="call-back-at"
          zone={zone}
          towards="future"
          value={when}
          onChange={setWhen}
        />
        <div className="field">
          <label htmlFor="call-back-what">{t('field.what')}</label>
          <Input
            id="call-back-what"
            value={what}
            placeholder={t('call.back-what')}
            onChange={(event) => setWhat(event.target.value)}
          />
        </div>
      </div>
      <Button htmlType="submit" disabled={by === null} loading={pending} data-testid="call-back-record">
        {t('call.back-record')}
      </Button>
    </form>
  );
}
