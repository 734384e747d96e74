import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { answerOf, api, freshKey } from '../api/client.js';
import type { CasePage } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';

const NAMES = ['complainantName', 'askerName', 'reporterName', 'callerName', 'ordererName', 'ownerName'];

/** Whose call it was, as the case has it; whoever is on no record is logged as not named. */
function callerOf(timeline: CasePage['timeline']) {
  const opened = timeline.map((entry) => entry.private ?? {});
  const said = (names: readonly string[]) =>
    opened.flatMap((one) => names.map((name) => one[name])).find((value) => typeof value === 'string');
  const [customerName, contact, household] = [said(NAMES), said(['contact']), said(['household'])];
  const known = {
    ...(customerName === undefined ? {} : { customerName }),
    ...(contact === undefined ? {} : { contact }),
    ...(household === undefined ? {} : { household }),
  };
  return { ...known, anonymous: Object.keys(known).length === 0 };
}

/** C3-T4: content and solution of the call go into the day's log, with the case that it was about. */
export function CallNote({ page }: { readonly page: Pick<CasePage, 'caseId' | 'site' | 'timeline'> }) {
  const { t } = useText();
  const { can } = usePermissions();
  const { message } = App.useApp();
  const [content, setContent] = useState('');
  const [solution, setSolution] = useState('');
  const [key, setKey] = useState(freshKey);
  const log = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/sites/{site}/call-log', {
          params: { path: { site: page.site }, header: { 'Idempotency-Key': key } },
          body: {
            ...callerOf(page.timeline),
            ...{ content: content.trim(), solution: solution.trim(), caseId: page.caseId },
          },
        }),
      ),
    onSuccess: () => {
      setContent('');
      setSolution('');
      setKey(freshKey());
      void message.success(t('call.logged'));
    },
  });
  if (!can('keep-desk')) return null;
  const field = (id: string, label: string, value: string, onChange: (text: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        log.mutate();
      }}
    >
      <h3>{t('call.log')}</h3>
      {log.error && <ProblemNotice problem={log.error} />}
      {field('call-content', t('call.content'), content, setContent)}
      {field('call-solution', t('call.solution'), solution, setSolution)}
      <Button
        htmlType="submit"
        disabled={!content.trim() || !solution.trim()}
        loading={log.isPending}
        data-testid="call-log"
      >
        {t('call.log-it')}
      </Button>
    </form>
  );
}
