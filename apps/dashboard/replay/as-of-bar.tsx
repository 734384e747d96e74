import { Button, Select, Slider } from 'antd';
import { useMemo } from 'react';
import type { CaseRecord } from '../api/shapes.js';
import type { TextKey } from '../locales/zh.js';
import { useOffers } from '../shell/registry/offers.js';
import { useText } from '../text/use-text.js';
import { instantAt, wallClock } from '../time/zoned.js';
import { type Bounds, boundAt, placeOf, stepsOf } from './bounds.js';

interface AsOfBarProps {
  readonly record: CaseRecord;
  readonly bounds: Bounds;
  readonly onMove: (part: Bounds) => void;
}

/** Two times of a case, each by slider, by steps and by a typed instant. */
export function AsOfBar({ record, bounds, onMove }: AsOfBarProps) {
  const { t, word } = useText();
  const { facts, zone } = record;
  const recorded = useMemo(() => stepsOf(facts.map((fact) => fact.recordedAt)), [facts]);
  const happened = useMemo(() => stepsOf(facts.map((fact) => fact.occurredAt)), [facts]);
  const place = placeOf(recorded, bounds.recorded);
  const step = (by: number) =>
    onMove({
      ...without(bounds, 'recorded'),
      ...bound('recorded', boundAt(recorded, clamp(place + by, recorded.length))),
    });
  const kinds = [...new Set(facts.map(({ type }) => type))];
  const jump = (type: string) => {
    const later = facts.find((fact) => fact.type === type && fact.recordedAt > (bounds.recorded ?? ''));
    const target = later ?? facts.find((fact) => fact.type === type);
    if (target) onMove({ ...bounds, recorded: target.recordedAt });
  };
  useOffers({ 'replay.back': () => step(-1), 'replay.on': () => step(1) });
  return (
    <section className="sheet as-of-bar" aria-label={t('replay.bar')}>
      <TimeAxis name="recorded" steps={recorded} zone={zone} bounds={bounds} onMove={onMove} />
      <TimeAxis name="happened" steps={happened} zone={zone} bounds={bounds} onMove={onMove} />
      <div className="as-of-steps">
        <Button onClick={() => step(-1)} disabled={place < 0} data-testid="replay-back">
          ← {t('do.replay-back')}
        </Button>
        <Button onClick={() => step(1)} disabled={place >= recorded.length} data-testid="replay-on">
          {t('do.replay-on')} →
        </Button>
        <Select
          aria-label={t('replay.jump')}
          placeholder={t('replay.jump')}
          value={null}
          options={kinds.map((type) => ({ value: type, label: word('event', type) }))}
          onChange={(type: string | null) => type !== null && jump(type)}
          data-testid="replay-jump"
        />
        <Button onClick={() => onMove({ ...bounds, against: bounds.recorded ?? recorded.at(-1) ?? '' })}>
          {t('replay.compare-with-this')}
        </Button>
        <Button onClick={() => onMove({})} disabled={Object.keys(bounds).length === 0}>
          {t('replay.all')}
        </Button>
      </div>
    </section>
  );
}

interface TimeAxisProps {
  readonly name: 'recorded' | 'happened';
  readonly steps: readonly string[];
  readonly zone: string;
  readonly bounds: Bounds;
  readonly onMove: (part: Bounds) => void;
}

function TimeAxis({ name, steps, zone, bounds, onMove }: TimeAxisProps) {
  const { t } = useText();
  const label = t(`replay.${name}` as TextKey);
  const now = bounds[name];
  const say = (place = 0) => {
    const at = boundAt(steps, place);
    return at === undefined ? t('replay.no-bound') : wallClock(at, zone);
  };
  const move = (at: string | undefined) => onMove({ ...without(bounds, name), ...bound(name, at) });
  const place = placeOf(steps, now);
  return (
    <div className="time-axis">
      <span id={`axis-${name}`}>{label}</span>
      <Slider
        min={-1}
        max={steps.length}
        value={place}
        onChange={(next: number) => move(boundAt(steps, next))}
        tooltip={{ formatter: say }}
        ariaLabelledByForHandle={`axis-${name}`}
        ariaValueTextFormatterForHandle={(value) => say(value)}
        data-testid={`replay-${name}`}
      />
      <input
        type="datetime-local"
        step={1}
        aria-label={`${label} (${zone})`}
        value={now === undefined ? '' : wallClock(now, zone).replace(' ', 'T')}
        onChange={({ target }) => {
          const at = target.value === '' ? undefined : instantAt(target.value, zone);
          // the second that was typed is meant whole
          if (at !== null) move(at === undefined ? undefined : at.replace(/\.\d{3}Z$/, '.999Z'));
        }}
      />
      <output className="digits" data-testid={`replay-${name}-at`}>
        {now === undefined ? t('replay.no-bound') : `${wallClock(now, zone)} ${zone}`}
      </output>
    </div>
  );
}

const clamp = (place: number, last: number): number => Math.max(-1, Math.min(last, place));

function bound(name: keyof Bounds, at: string | undefined): Bounds {
  return at === undefined ? {} : { [name]: at };
}

function without(bounds: Bounds, name: keyof Bounds): Bounds {
  const { [name]: _gone, ...rest } = bounds;
  return rest;
}
