import { useNavigate } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { MISSING } from '#libs/contracts/shared/words.js';
import type { FieldSpec } from '../commands/field-spec.js';
import { Field } from '../commands/field.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';
import { HouseholdBox } from './household-box.js';
import { INTAKE_KINDS, type IntakeKind, fieldKey, kindForms } from './kinds.js';
import { KnownCases } from './known-cases.js';
import { NewCallScript } from './new-call-script.js';
import { StillToAsk } from './still-to-ask.js';
import { textOf, useIntake } from './use-intake.js';
import { WhenField } from './when-field.js';

const who: readonly FieldSpec[] = [
  { name: 'household', kind: 'line' },
  { name: 'personName', kind: 'line', label: 'intake.person' },
  { name: 'contact', kind: 'line' },
];

/** Asked last: what was told says how grave it is. */
const severityField = kindForms.complaint.first.filter(({ kind }) => kind === 'choice');

interface FormProps {
  readonly person: string;
  readonly site: string | undefined;
  readonly zone: string | undefined;
}

/** Household, kind, what the stage needs; the rest folded away. Ctrl-Enter sends from anywhere. */
export function IntakeForm({ person, site, zone = 'Asia/Shanghai' }: FormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const onAccepted = (caseId: string) => void navigate({ to: '/cases/$caseId', params: { caseId } });
  const intake = useIntake({ person, site, zone, onAccepted });
  const { kind, fields, draft, change } = intake;
  const { first, rest } = kindForms[kind];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    intake.submit();
  };
  const shown = (spec: FieldSpec, key = fieldKey(kind, spec.name)) => (
    <div key={key} className={spec.kind === 'area' || spec.kind === 'choice' ? 'whole' : ''}>
      <Field
        spec={spec}
        zone={zone}
        value={fields[key] ?? spec.initial}
        gap={intake.gapAt(spec.name)}
        onChange={(value) => change({ [key]: value })}
      />
    </div>
  );
  const onFound = (found: typeof fields) => {
    change(found);
    // on to what it is about: the arrows choose, Tab goes to the matter
    form.current?.querySelector<HTMLElement>('.kind-choice input:checked')?.focus();
  };
  return (
    <div className="intake-columns">
      <form
        ref={form}
        className="sheet"
        data-testid="intake-form"
        onKeyDown={onKeyDown}
        onSubmit={(event) => event.preventDefault()}
      >
        <HouseholdBox site={site} onChoose={onFound} />
        <div className="three-up">{who.map((spec) => shown(spec, spec.name))}</div>
        <KindChoice kind={kind} onChoose={intake.choose} />
        <div className="two-up" key={kind}>
          {first.filter(({ kind: sort }) => sort !== 'choice' || kind !== 'complaint').map((spec) => shown(spec))}
          {kind === 'complaint' && (
            <>
              <WhenField
                label={t('field.happenedAt')}
                testId="intake-when"
                zone={zone}
                towards="past"
                value={textOf(fields['when'])}
                onChange={(when) => change({ when })}
              />
              {severityField.map((spec) => shown(spec))}
            </>
          )}
        </div>
        <details data-testid="intake-more">
          <summary>{t('intake.more')}</summary>
          <div className="two-up">{rest.map((spec) => shown(spec))}</div>
        </details>
        {kind === 'complaint' && (
          <StillToAsk missing={MISSING.filter((name) => !(name === 'happenedAt' ? intake.happenedAt : draft[name]))} />
        )}
        {intake.siteMissing && (
          <p role="alert" className="bad">
            {t('intake.site-first')}
          </p>
        )}
        {intake.send.error && <ProblemNotice problem={intake.send.error} />}
        <Foot intake={intake} zone={zone} />
      </form>
      <aside>
        <KnownCases matter={intake.matter} zone={zone} />
        <NewCallScript site={site} kind={kind} topic={textOf(draft['topic']) || textOf(draft['type'])} />
      </aside>
    </div>
  );
}

function KindChoice({ kind, onChoose }: { readonly kind: IntakeKind; readonly onChoose: (kind: IntakeKind) => void }) {
  const { t } = useText();
  return (
    <Radio.Group
      className="kind-choice"
      name="intake-kind"
      aria-label={t('intake.kind')}
      data-testid="intake-kind"
      optionType="button"
      buttonStyle="solid"
      value={kind}
      options={INTAKE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      onChange={(event) => onChoose(event.target.value as IntakeKind)}
    />
  );
}

function Foot({ intake, zone }: { readonly intake: ReturnType<typeof useIntake>; readonly zone: string }) {
  const { t } = useText();
  const { keptAt, isKept, clear, send, submit } = intake;
  return (
    <div className="form-foot">
      <span className="quiet" data-testid="draft-kept" data-kept={isKept}>
        {keptAt === null ? t('intake.draft') : t('intake.draft-at', { at: wallClock(keptAt, zone).slice(11) })}
      </span>
      <Button onClick={clear}>{t('intake.clear')}</Button>
      <Button type="primary" loading={send.isPending} onClick={submit} data-testid="intake-submit">
        {t('intake.submit')} <kbd>Ctrl ↵</kbd>
      </Button>
    </div>
  );
}
