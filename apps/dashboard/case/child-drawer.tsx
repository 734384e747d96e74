import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { usePermissions } from '../api/permissions.js';
import { Problem, issuesOf } from '../api/problem.js';
import type { CasePage } from '../api/shapes.js';
import { bodyOf, gaps } from '../commands/body-of.js';
import type { Draft, FieldSpec } from '../commands/field-spec.js';
import { Field } from '../commands/field.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useCommand } from '../commands/use-command.js';
import { type IntakeKind, draftOf, fieldKey } from '../intake/kinds.js';
import { beginWriting } from '../presence/presence-news.js';
import { useText } from '../text/use-text.js';
import { childFields, firstChild, linksFor, openings } from './open-child.js';

interface DrawerProps {
  readonly page: CasePage;
  readonly onClose: () => void;
}

/** The form of a case that is opened from another one: how they belong together, of which kind, and what the kind needs. */
export function ChildDrawer({ page, onClose }: DrawerProps) {
  const { t, word, language } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { mayRun } = usePermissions();
  const links = linksFor(page, (kind) => mayRun(openings[kind]));
  const [asked, setAsked] = useState(() => firstChild(page, links));
  const [draft, setDraft] = useState<Draft>(asked.draft);
  const [checked, setChecked] = useState(false);
  const kinds = links.find(({ id }) => id === asked.link)?.kinds ?? [];
  const kind = kinds.includes(asked.kind) ? asked.kind : kinds[0];
  const send = useCommand(`/v1/cases/${page.caseId}/children`, () => {
    void client.invalidateQueries({ queryKey: ['case', page.caseId] });
    void message.success(t('child.opened'));
    onClose();
  });
  // Others at the case see that somebody writes.
  useEffect(() => beginWriting(page.caseId), [page.caseId]);
  const { first, rest } = kind === undefined ? { first: [], rest: [] } : childFields(kind);
  const filled = kind === undefined ? {} : draftOf(kind, draft);
  const fields = [...first, ...rest];
  const missing = checked ? gaps(fields, filled) : [];
  const refused =
    send.error instanceof Problem ? issuesOf(send.error).map(({ path }) => path.replace(/^body\./, '')) : [];
  const submit = () => {
    setChecked(true);
    if (kind === undefined || gaps(fields, filled).length > 0 || send.isPending) return;
    const body = { site: page.site, ...bodyOf(fields, filled, page.zone) };
    send.mutate({ body: { kind, link: asked.link, body }, version: null });
  };
  const shown = (spec: FieldSpec) => {
    const key = keyOf(kind, spec.name);
    return (
      <Field
        key={key}
        spec={spec}
        zone={page.zone}
        site={page.site}
        value={draft[key] ?? spec.initial}
        gap={missing.includes(spec.name) || refused.includes(spec.name)}
        onChange={(value) => setDraft((old) => ({ ...old, [key]: value }))}
      />
    );
  };
  return (
    <Drawer
      open
      title={`${t('child.open')} · ${page.reference}`}
      size="min(560px, 100vw)"
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button
            type="primary"
            loading={send.isPending}
            disabled={kind === undefined}
            onClick={submit}
            data-testid="child-submit"
          >
            {t('child.open')}
          </Button>
        </div>
      }
    >
      <form
        data-testid="child-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {send.error && <ProblemNotice problem={send.error} />}
        <Choice
          name="link"
          label={t('field.link')}
          value={asked.link}
          options={links.map(({ id, text, clause }) => ({ value: id, label: `${text[language]} · ${clause}` }))}
          onChange={(link) => setAsked((old) => ({ ...old, link }))}
        />
        <Choice
          name="kind"
          label={t('intake.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: word('kind', value) }))}
          onChange={(next) => setAsked((old) => ({ ...old, kind: next as IntakeKind }))}
        />
        {first.map(shown)}
        <details>
          <summary>{t('intake.more')}</summary>
          {rest.map(shown)}
        </details>
        <button type="submit" hidden />
      </form>
    </Drawer>
  );
}

/** The person has one name here, whatever the kind calls it: what was typed stays when the kind is changed. */
const keyOf = (kind: IntakeKind | undefined, name: string): string =>
  kind === undefined ? name : childFields(kind).person === name ? 'personName' : fieldKey(kind, name);

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  const id = `child-${name}`;
  return (
    <div className="field" data-testid={id}>
      <label id={id}>{label}</label>
      <Radio.Group
        aria-labelledby={id}
        className="child-choice"
        options={[...options]}
        value={value}
        onChange={(event) => onChange(String(event.target.value))}
      />
    </div>
  );
}
