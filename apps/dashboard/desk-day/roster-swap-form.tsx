import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Roster, Site } from '../api/shapes.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { serverNow } from '../time/server-clock.js';
import { useDeskWrite } from './desk-queries.js';
import { shiftLine } from './shift-line.js';

interface FormProps {
  readonly site: Site;
  readonly roster: Roster;
  readonly me: string;
}
interface Asked {
  readonly shiftId?: string;
  readonly withPerson?: string;
  readonly forShiftId?: string | undefined;
  readonly reason: string;
}

/** C1-4: whoever holds a shift asks; how many swaps and how long before is refused by the API, with its clause. */
export function SwapForm({ site, roster, me }: FormProps) {
  const { t, word } = useText();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Asked>({ reason: '' });
  const write = useDeskWrite(() => {
    setAsked({ reason: '' });
    void message.success(t('desk.swap-sent'));
  });
  const now = new Date(serverNow()).toISOString();
  const coming = roster.shifts.filter(({ from }) => from > now);
  const people = [...new Set(roster.shifts.map(({ person }) => person))].filter((person) => person !== me);
  const shiftsOf = (person: string | undefined) =>
    coming
      .filter((one) => one.person === person)
      .map((one) => ({ value: one.shiftId, label: shiftLine(one, site.zone, word) }));
  const { shiftId, withPerson, forShiftId } = asked;
  const reason = asked.reason.trim();
  const ask = () => {
    if (shiftId === undefined || withPerson === undefined || reason === '') return;
    const body = { month: roster.month, shiftId, withPerson, reason, ...(forShiftId ? { forShiftId } : {}) };
    const params = { path: { site: site.id } };
    write.mutate({
      what: body,
      send: (header) => answerOf(api.POST('/v1/sites/{site}/roster/swaps', { params: { ...params, header }, body })),
    });
  };
  return (
    <details className="roster-form" data-testid="swap-form">
      <summary>
        {t('desk.swap-ask')}{' '}
        {roster.swapsMax !== null && (
          <span className="quiet" data-testid="swap-count">
            {t('desk.swap-count', { n: roster.swapsOf[me] ?? 0, max: roster.swapsMax })}
          </span>
        )}
      </summary>
      <div className="two-up">
        <Choice
          name="shift"
          label={t('desk.swap-of')}
          value={shiftId}
          options={shiftsOf(me)}
          onChange={(next) => setAsked((old) => ({ ...old, ...(next ? { shiftId: next } : {}) }))}
        />
        <Choice
          name="with"
          label={t('desk.swap-with')}
          value={withPerson}
          options={people.map((value) => ({ value, label: value }))}
          onChange={(next) =>
            setAsked((old) => ({ ...old, ...(next ? { withPerson: next } : {}), forShiftId: undefined }))
          }
        />
        <Choice
          name="for"
          label={t('desk.swap-for')}
          value={forShiftId}
          options={shiftsOf(withPerson)}
          clearable
          onChange={(next) => setAsked((old) => ({ ...old, forShiftId: next }))}
        />
        <div className="field">
          <label htmlFor="swap-reason">{t('desk.swap-reason')} *</label>
          <Input
            id="swap-reason"
            value={asked.reason}
            onChange={({ target }) => setAsked((old) => ({ ...old, reason: target.value }))}
          />
        </div>
      </div>
      {write.error && <ProblemNotice problem={write.error} />}
      <Button
        type="primary"
        disabled={!shiftId || !withPerson || reason === ''}
        loading={write.isPending}
        onClick={ask}
        data-testid="swap-ask"
      >
        {t('desk.swap-send')}
      </Button>
    </details>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly clearable?: boolean;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ name, label, value, options, clearable = false, onChange }: ChoiceProps) {
  const { t } = useText();
  return (
    <div className="field">
      <label htmlFor={`swap-${name}`}>
        {label}
        {!clearable && <span aria-hidden="true"> *</span>}
      </label>
      <Select
        id={`swap-${name}`}
        showSearch
        allowClear={clearable}
        placeholder={t('form.choose')}
        notFoundContent={t('form.nothing-open')}
        value={value ?? null}
        options={[...options]}
        onChange={(next: string | null) => onChange(next ?? undefined)}
      />
    </div>
  );
}
