import { CheckCircleOutlined, ClockCircleOutlined, FireOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { memo } from 'react';
import { useText } from '../text/use-text.js';
import { remaining, type Tone } from '../time/remaining.js';
import { useNow } from '../time/server-clock.js';
import { spanShort } from '../time/span-text.js';
import { wallMinute } from '../time/zoned.js';

const icons: Record<Tone, typeof WarningOutlined> = {
  calm: ClockCircleOutlined,
  soon: ClockCircleOutlined,
  urgent: FireOutlined,
  late: WarningOutlined,
};

export interface Deadline {
  readonly dueAt: string;
  /** since when it is owed; null: not told */
  readonly openedAt: string | null;
  readonly clause: string | null;
  readonly target: string | null;
  readonly zone: string;
  /** without the target's name, where it stands beside the chip already */
  readonly bare?: boolean;
  /** in a long list: the hint is the browser's own, a floating one a row would slow the scrolling down */
  readonly light?: boolean;
}

/** Counts down by the server's time and turns late by itself. Colour, icon and words say the same. */
export const DeadlineChip = memo(function DeadlineChip({
  dueAt,
  openedAt,
  clause,
  target,
  zone,
  bare,
  light,
}: Deadline) {
  const { t, word } = useText();
  const left = remaining(dueAt, openedAt, useNow());
  const Icon = icons[left.tone];
  const text = t(left.late ? 'chip.late' : 'chip.left', { time: spanShort(t, left) });
  const due = t('chip.due', {
    target: target ? word('target', target) : '',
    at: wallMinute(dueAt, zone),
    zone,
  });
  const hint = light ? `${due}${clause ? `\n${clause} ${word('clause', clause, '')}` : ''}` : undefined;
  const chip = (
    <span
      className={`chip chip-${left.tone}`}
      title={hint}
      data-testid="deadline-chip"
      data-tone={left.tone}
      data-due={dueAt}
    >
      <Icon aria-hidden="true" />
      <span className="digits">{text}</span>
      {target && !bare && <span className="chip-target">{word('target', target)}</span>}
    </span>
  );
  return light ? chip : <Tooltip title={<ClauseHint due={due} clause={clause} />}>{chip}</Tooltip>;
});

function ClauseHint({ due, clause }: { readonly due: string; readonly clause: string | null }) {
  const { word } = useText();
  return (
    <>
      <div>{due}</div>
      {clause && (
        <div>
          <strong>{clause}</strong> {word('clause', clause, '')}
        </div>
      )}
    </>
  );
}

export function NoDeadline() {
  const { t } = useText();
  return (
    <span className="chip chip-none">
      <CheckCircleOutlined aria-hidden="true" /> {t('cases.no-deadline')}
    </span>
  );
}
