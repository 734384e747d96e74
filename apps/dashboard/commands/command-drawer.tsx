import { App, Button, Drawer } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Problem, issuesOf } from '../api/problem.js';
import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import type { TextKey } from '../locales/zh.js';
import { bodyOf, gaps } from './body-of.js';
import type { Draft } from './field-spec.js';
import { Field } from './field.js';
import { formSpecs, kebab, type CommandName } from './form-specs.js';
import { plansOffered, promisesOpen, tasksOpen } from './offered.js';
import { beginWriting } from '../presence/presence-news.js';
import { MergeView } from './merge-view.js';
import { ProblemNotice } from './problem-notice.js';
import { ToldLate } from './told-late.js';
import { useCommand } from './use-command.js';

interface DrawerProps {
  readonly page: CasePage;
  readonly command: CommandName;
  readonly onReload: () => Promise<number>;
  readonly onSaved?: (() => void) | undefined;
  readonly onClose: () => void;
}

function firstDraft(command: CommandName): Draft {
  const set = formSpecs[command].filter((field) => field.initial !== undefined);
  const plans =
    command === 'ProposeRemedyPlans' ? { plans: [{ id: 'A', description: '', cost: '0', agreedBy: '' }] } : {};
  return { ...plans, ...Object.fromEntries(set.map((field) => [field.name, field.initial])) };
}

/** The form of one command. It saves on the version that the writer saw: what came in between is told, not overrun. */
export function CommandDrawer({ page, command, onReload, onSaved, onClose }: DrawerProps) {
  const { t, word, language } = useText();
  const { message } = App.useApp();
  const fields = formSpecs[command];
  const [draft, setDraft] = useState<Draft>(() => firstDraft(command));
  const [version, setVersion] = useState(page.version);
  const [checked, setChecked] = useState(false);
  const send = useCommand(`/v1/cases/${page.caseId}/commands/${kebab(command)}`, () => {
    void message.success(t('form.saved'));
    onClose();
    onSaved?.();
  });
  const missing = checked ? gaps(fields, draft) : [];
  const offered = useMemo(
    () => ({
      plan: plansOffered(page.timeline),
      promise: promisesOpen(page.timeline),
      task: tasksOpen(page.obligations).map((task) => ({ value: task, label: word('task', task, task) })),
      'wait-reason': page.waitReasons.map(({ id, text }) => ({ value: id, label: text[language] })),
      obligation: page.obligations
        .filter(({ verdict }) => verdict === 'open')
        .map(({ obligationId, clause, target }) => ({
          value: obligationId,
          label: `${clause} ${word('target', target)}`,
        })),
    }),
    [page.timeline, page.waitReasons, page.obligations, language, word],
  );
  const stale = send.error instanceof Problem && send.error.code === 'version-conflict';
  const refused = send.error instanceof Problem ? issuesOf(send.error).map((issue) => issue.path) : [];
  const movedOn = page.version > version;
  const sendOn = (seen: number) => send.mutate({ body: bodyOf(fields, draft, page.zone), version: seen });
  // Others at the case see that somebody writes.
  useEffect(() => beginWriting(page.caseId), [page.caseId]);
  // What has come in between is asked for at once, and shown beside what was written.
  useEffect(() => {
    if (stale) void onReload();
  }, [stale]);
  const take = () => {
    setVersion(page.version);
    send.reset();
  };
  const submit = () => {
    setChecked(true);
    if (gaps(fields, draft).length === 0) sendOn(version);
  };
  return (
    <Drawer
      open
      title={`${t(`command.${kebab(command)}` as TextKey)} · ${page.reference}`}
      size="min(560px, 100vw)"
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="primary" loading={send.isPending} onClick={submit} data-testid="command-submit">
            {t('form.submit')}
          </Button>
        </div>
      }
    >
      <form
        data-testid="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {movedOn && (
          <MergeView
            {...{ page, command, fields, draft, version }}
            refused={stale}
            sending={send.isPending}
            onTake={take}
            onSendAgain={() => {
              setVersion(page.version);
              setChecked(true);
              if (gaps(fields, draft).length === 0) sendOn(page.version);
            }}
          />
        )}
        {send.error && !(stale && movedOn) && <ProblemNotice problem={send.error} />}
        {fields.map((spec) => (
          <Field
            key={spec.name}
            spec={spec}
            zone={page.zone}
            site={page.site}
            value={draft[spec.name]}
            gap={missing.includes(spec.name) || refused.includes(spec.name)}
            {...(spec.kind in offered ? { offered: offered[spec.kind as keyof typeof offered] } : {})}
            onChange={(value) => setDraft((old) => ({ ...old, [spec.name]: value }))}
          />
        ))}
        <ToldLate draft={draft} zone={page.zone} onChange={(part) => setDraft((old) => ({ ...old, ...part }))} />
        <button type="submit" hidden />
      </form>
    </Drawer>
  );
}
