import { useText } from '../text/use-text.js';
import type { Draft } from './field-spec.js';
import { Field } from './field.js';

interface ToldLateProps {
  readonly draft: Draft;
  readonly zone: string;
  readonly onChange: (part: Draft) => void;
}

/** A fact that did not happen just now: when it did, and the proof where it would turn a recorded miss. */
export function ToldLate({ draft, zone, onChange }: ToldLateProps) {
  const { t } = useText();
  return (
    <details className="told-late">
      <summary>{t('form.told-late')}</summary>
      <p className="quiet">{t('form.told-late-hint')}</p>
      <Field
        spec={{ name: 'occurredAt', kind: 'instant' }}
        value={draft['occurredAt']}
        zone={zone}
        gap={false}
        onChange={(occurredAt) => onChange({ occurredAt })}
      />
      <Field
        spec={{ name: 'evidence', kind: 'line' }}
        value={draft['evidence']}
        zone={zone}
        gap={false}
        onChange={(evidence) => onChange({ evidence })}
      />
    </details>
  );
}
