import { Input } from 'antd';
import { useId } from 'react';
import { useText } from '../text/use-text.js';
import { saidTime, type Towards } from '../time/said-time.js';
import { useNow } from '../time/server-clock.js';
import { wallMinute } from '../time/zoned.js';

interface WhenFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly zone: string;
  readonly towards: Towards;
  readonly value: string;
  readonly onChange: (said: string) => void;
}

/** A time as it is said (`9:30`, `昨 20:15`, `30m`), with what it is taken for beside it: one field, no six tabs. */
export function WhenField({ label, testId, zone, towards, value, onChange }: WhenFieldProps) {
  const { t } = useText();
  const id = useId();
  const read = saidTime(value, wallMinute(useNow(), zone), towards);
  const unread = value.trim() !== '' && read === null;
  return (
    <div className={unread ? 'field gap' : 'field'} data-testid={testId}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        status={unread ? 'error' : ''}
        autoComplete="off"
        placeholder={t(towards === 'past' ? 'intake.when-hint' : 'call.when-hint')}
        aria-describedby={`${id}-read`}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={`${id}-read`} className={unread ? 'bad' : 'quiet'} data-testid={`${testId}-read`}>
        {unread ? t('intake.when-unread') : read === null ? '' : `${read.replace('T', ' ')} · ${zone}`}
      </small>
    </div>
  );
}
