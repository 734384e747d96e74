import { Checkbox, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { useText } from '../text/use-text.js';
import type { Photo } from '#libs/contracts/repair/fields.js';
import type { TextKey } from '../locales/zh.js';
import type { DraftValue, FieldSpec, PlanDraft } from './field-spec.js';
import { PhotoRows } from './photo-rows.js';
import { PlanRows } from './plan-rows.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface FieldProps {
  readonly spec: FieldSpec;
  readonly value: DraftValue | undefined;
  readonly onChange: (value: DraftValue | undefined) => void;
  readonly zone: string;
  /** of the case, for what is stored beside it */
  readonly site?: string;
  /** what the case offers for `plan` and `promise` */
  readonly offered?: readonly Choice[];
  readonly gap: boolean;
}

export function Field(props: FieldProps) {
  const { t } = useText();
  const { spec, zone, gap } = props;
  const id = useId();
  const label = t(spec.label ?? (`field.${spec.name}` as TextKey));
  const timed = spec.kind === 'instant' || spec.kind === 'day-or-instant';
  return (
    <div className={gap ? 'field gap' : 'field'} data-testid={`field-${spec.name}`}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
        {spec.required && <span aria-hidden="true"> *</span>}
      </label>
      <Control {...props} id={id} label={label} />
      {timed && <small className="quiet">{t('form.zone-hint', { zone })}</small>}
      {spec.kind === 'list' && <small className="quiet">{t('form.list-hint')}</small>}
      {gap && (
        <small className="bad" role="alert">
          {t('form.required')}
        </small>
      )}
    </div>
  );
}

function Control({
  spec,
  value,
  onChange,
  site,
  offered,
  gap,
  id,
}: FieldProps & { readonly id: string; readonly label: string }) {
  const { t, word } = useText();
  const text = typeof value === 'string' ? value : '';
  const shared = { id, status: gap ? ('error' as const) : ('' as const) };
  const options = (spec.words ?? []).map((value) => ({ value, label: word(spec.prefix ?? '', value) }));
  switch (spec.kind) {
    case 'line':
    case 'list':
    case 'cents':
    case 'number':
      return <Input {...shared} value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'area':
      return (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'instant':
      return (
        <Input {...shared} type="datetime-local" value={text} onChange={(event) => onChange(event.target.value)} />
      );
    case 'day':
    case 'day-or-instant':
      return <Input {...shared} type="date" value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'choice':
      return (
        <Radio.Group
          aria-labelledby={`${id}-label`}
          optionType="button"
          options={options}
          value={text}
          onChange={(event) => onChange(String(event.target.value))}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          options={options}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={(next) => onChange(next)}
        />
      );
    case 'yes-no':
      return (
        <Radio.Group
          aria-labelledby={`${id}-label`}
          optionType="button"
          options={[
            { value: true, label: t('form.yes') },
            { value: false, label: t('form.no') },
          ]}
          value={value}
          onChange={(event) => onChange(event.target.value === true)}
        />
      );
    case 'plan':
    case 'promise':
    case 'wait-reason':
    case 'obligation':
    case 'task':
      return (
        <Select
          {...shared}
          placeholder={t('form.choose')}
          notFoundContent={t('form.nothing-open')}
          value={text === '' ? null : text}
          options={[...(offered ?? [])]}
          onChange={(next: string | null) => onChange(next ?? undefined)}
        />
      );
    case 'photos':
      return (
        <PhotoRows
          id={id}
          site={site ?? ''}
          photos={(value as readonly Photo[] | undefined) ?? []}
          onChange={onChange}
        />
      );
    case 'plans':
      return <PlanRows plans={(value as readonly PlanDraft[] | undefined) ?? []} onChange={onChange} />;
  }
}
