import { Button, Input, InputNumber, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { REPAIR_CATEGORIES } from '#libs/contracts/repair/words.js';
import { cents } from '../commands/body-of.js';
import { kebab } from '../commands/form-specs.js';
import type { TextKey } from '../locales/zh.js';
import { useText } from '../text/use-text.js';
import { serverNow } from '../time/server-clock.js';
import type { KeptPhoto } from './outbox-entry.js';
import { PhotoPicker } from './photo-picker.js';
import { SignaturePad } from './signature-pad.js';
import type { Step } from './steps.js';

export interface StepDone {
  readonly command: Step;
  readonly body: Readonly<Record<string, unknown>>;
  readonly photos: readonly KeptPhoto[];
}

interface FormProps {
  readonly step: Step;
  readonly onDone: (done: StepDone) => void;
}

interface Draft {
  readonly minutes: number;
  readonly by: string;
  readonly finding: string;
  readonly work: string;
  readonly charged: boolean;
  readonly category: string | undefined;
  readonly cost: string;
  readonly yes: boolean;
  readonly words: string;
  readonly result: string;
  readonly photos: readonly Blob[];
  readonly signature: Blob | null;
}

const EMPTY: Draft = {
  ...{ minutes: 30, by: 'phone', finding: '', work: '', charged: false, category: undefined, cost: '', yes: true },
  ...{ words: '', result: '', photos: [], signature: null },
};
const MINUTES = [15, 30, 45, 60] as const;
const TOLD_BY = ['phone', 'visit', 'message'] as const;

/** Body of the step's command; null while something is missing. Only `eta` is reckoned from now. */
export function bodyOfStep(step: Step, draft: Draft): Record<string, unknown> | null {
  const words = draft.words.trim() === '' ? {} : { words: draft.words.trim() };
  switch (step) {
    case 'SetOut':
      return { eta: new Date(serverNow() + draft.minutes * 60_000).toISOString() };
    case 'TellArrival':
      return { by: draft.by };
    case 'Arrive':
      return {};
    case 'RecordDiagnosis': {
      const [finding, work] = [draft.finding.trim(), draft.work.trim()];
      if (finding === '' || work === '') return null;
      return { finding, work, charged: draft.charged, ...(draft.category ? { category: draft.category } : {}) };
    }
    case 'QuoteRepair': {
      const costCents = cents(draft.cost);
      return costCents === null || costCents === 0 ? null : { costCents, ...words };
    }
    case 'RecordQuoteAnswer':
      return { accepted: draft.yes, ...words };
    case 'CompleteRepair':
      return draft.result.trim() === '' || draft.photos.length === 0 ? null : { result: draft.result.trim() };
    case 'RecordWaterTest':
      return { tight: draft.yes, ...words };
    case 'RecordAcceptance':
      // a signature stands for yes; a no needs its words
      if (draft.yes && draft.signature === null) return null;
      return !draft.yes && draft.words.trim() === '' ? null : { accepted: draft.yes, ...words };
  }
}

/** One step at a time, in large fields. It is kept at once, whether there is a line or not. */
export function StepForm({ step, onDone }: FormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const submit = () => {
    setAsked(true);
    const body = bodyOfStep(step, draft);
    if (body === null) return;
    const photos = step === 'CompleteRepair' ? draft.photos.map((blob) => ({ field: 'photos', blob }) as const) : [];
    const signature =
      step === 'RecordAcceptance' && draft.signature ? [{ field: 'signature', blob: draft.signature } as const] : [];
    onDone({ command: step, body, photos: [...photos, ...signature] });
  };
  const missing = asked && bodyOfStep(step, draft) === null;
  return (
    <form
      className="step-form"
      data-testid={`step-${kebab(step)}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Fields step={step} draft={draft} change={change} />
      {missing && (
        <p className="step-missing" role="alert">
          {t(`job.missing-${kebab(step)}` as TextKey)}
        </p>
      )}
      <Button type="primary" htmlType="submit" size="large" block data-testid="step-submit">
        {t(`command.${kebab(step)}` as TextKey)}
      </Button>
    </form>
  );
}

interface FieldsProps {
  readonly step: Step;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function Fields({ step, draft, change }: FieldsProps) {
  const { t, word } = useText();
  const area = (name: 'finding' | 'work' | 'result' | 'words', label: string) => (
    <Line label={label} key={name}>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={draft[name]}
        data-testid={`job-${name}`}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Line>
  );
  const choice = (yes: TextKey, no: TextKey, name: 'yes' | 'charged' = 'yes') => (
    <Segmented
      block
      size="large"
      value={draft[name] ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t(yes) },
        { value: 'no', label: t(no) },
      ]}
      onChange={(value) => change({ [name]: value === 'yes' })}
    />
  );
  switch (step) {
    case 'SetOut':
      return (
        <fieldset className="step-line">
          <legend>{t('field.eta')}</legend>
          <Segmented
            block
            size="large"
            value={draft.minutes}
            options={MINUTES.map((value) => ({ value, label: t('job.in-minutes', { n: value }) }))}
            onChange={(minutes) => change({ minutes })}
          />
        </fieldset>
      );
    case 'TellArrival':
      return (
        <Segmented
          block
          size="large"
          value={draft.by}
          options={TOLD_BY.map((value) => ({ value, label: word('by', value) }))}
          onChange={(by) => change({ by })}
        />
      );
    case 'Arrive':
      return null;
    case 'RecordDiagnosis':
      return (
        <>
          {area('finding', t('job.finding'))}
          {area('work', t('field.work'))}
          {choice('job.charged', 'job.free', 'charged')}
          <Line label={t('job.turned-out')}>
            <Select
              allowClear
              value={draft.category}
              options={REPAIR_CATEGORIES.map((value) => ({ value, label: word('category', value) }))}
              onChange={(category: string | undefined) => change({ category })}
            />
          </Line>
        </>
      );
    case 'QuoteRepair':
      return (
        <Line label={t('field.costCents')}>
          <InputNumber
            stringMode
            min="0.01"
            step="1"
            size="large"
            inputMode="decimal"
            value={draft.cost}
            data-testid="job-cost"
            onChange={(cost) => change({ cost: String(cost ?? '') })}
          />
        </Line>
      );
    case 'RecordQuoteAnswer':
      return (
        <>
          {choice('job.accepts', 'job.declines')}
          {area('words', t('field.words'))}
        </>
      );
    case 'CompleteRepair':
      return (
        <>
          {area('result', t('field.result'))}
          <PhotoPicker photos={draft.photos} onChange={(photos) => change({ photos })} />
        </>
      );
    case 'RecordWaterTest':
      return choice('job.tight', 'job.leaks');
    case 'RecordAcceptance':
      return (
        <>
          {choice('job.accepts', 'job.declines')}
          {draft.yes && <SignaturePad id="signature" onChange={(signature) => change({ signature })} />}
          {area('words', t('field.words'))}
        </>
      );
  }
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="step-line">
      <span>{label}</span>
      {children}
    </label>
  );
}
