import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Household } from '../api/shapes.js';
import type { Draft } from '../commands/field-spec.js';
import { useText } from '../text/use-text.js';
import { householdsQuery } from './intake-queries.js';
import { useSettled } from './use-settled.js';

const SETTLED_MS = 200;

interface Option {
  readonly key: string;
  readonly room: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly draft: Draft;
}

const optionsOf = (households: readonly Household[]): Option[] =>
  households.flatMap(({ room, residents }) =>
    residents.map(({ residentId, name, phones }) => ({
      ...{ key: residentId, room, name, phones },
      draft: { household: room, personName: name, contact: phones[0] ?? '' },
    })),
  );

/** Nobody of that room or number is in the register: what was typed is taken as what it looks like. */
function asTyped(q: string): Draft {
  const figures = q.replace(/\D/g, '').length;
  if (figures >= 7) return { contact: q };
  return figures > 0 ? { household: q } : { personName: q };
}

interface HouseholdBoxProps {
  readonly site: string | undefined;
  readonly onChoose: (draft: Draft) => void;
}

/** Who calls: by room, number or name, before anything else is typed. Arrows choose, Enter takes. */
export function HouseholdBox({ site, onChoose }: HouseholdBoxProps) {
  const { t } = useText();
  const id = useId();
  const input = useRef<InputRef>(null);
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useSettled(q.trim(), SETTLED_MS);
  const { data, error } = useQuery(householdsQuery(site, asked));
  useEffect(() => input.current?.focus(), []);
  const found = asked === q.trim() && data ? optionsOf(data.items) : [];
  const shown = open && q.trim().length >= 2;
  const count = found.length + 1;
  const take = (draft: Draft) => {
    onChoose(draft);
    setQ('');
    setOpen(false);
  };
  const takeActive = () => take(found[active]?.draft ?? asTyped(q.trim()));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!shown || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % count);
    else if (event.key === 'Enter') takeActive();
    else return;
    event.preventDefault();
  };
  return (
    <div className="field household-box">
      <label htmlFor={id}>{t('intake.household')}</label>
      <Input
        ref={input}
        id={id}
        data-testid="household-box"
        data-settled={asked === q.trim() && data !== undefined}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shown ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        autoComplete="off"
        allowClear
        size="large"
        placeholder={t('intake.household-hint')}
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('intake.household')} hidden={!shown}>
        {found.map(({ key, room, name, phones, draft }, at) => (
          <li
            key={key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            data-testid="household-option"
            onMouseDown={(event) => {
              event.preventDefault();
              take(draft);
            }}
          >
            <strong>{room}</strong> <span>{name}</span> <span className="quiet digits">{phones.join(' · ')}</span>
          </li>
        ))}
        <li
          id={`${id}-${found.length}`}
          role="option"
          aria-selected={active === found.length}
          className="quiet"
          onMouseDown={(event) => {
            event.preventDefault();
            take(asTyped(q.trim()));
          }}
        >
          {t(found.length === 0 && data ? 'intake.not-registered' : 'intake.as-typed', { q: q.trim() })}
        </li>
      </ul>
      {data?.more && shown && <small className="quiet">{t('intake.more-households')}</small>}
      {error && <small className="bad">{t('intake.register-away')}</small>}
    </div>
  );
}
