import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { onTimeQuery, sitesQuery } from '../api/queries.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useOffers } from '../shell/registry/offers.js';
import { HOLDERS, SEVERITIES, STAGES } from '../text/word-lists.js';
import { useText } from '../text/use-text.js';
import { aboutWords } from './about.js';
import { COLUMNS, type ColumnId } from './column-ids.js';
import { DENSITIES, SORTS, type QueueSearch, askedOf, columnsOf, columnsText } from './filters.js';

type Part = Partial<Record<keyof QueueSearch, string | undefined>>;
interface BarProps {
  readonly filters: QueueSearch;
  readonly onChange: (part: Part) => void;
  readonly onClear: () => void;
}

/** On a phone the choices are folded away: the cases are what is looked for. */
export function FilterBar({ filters, onChange, onClear }: BarProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const active = Object.entries(askedOf(filters)).some(([key, value]) => key !== 'sort' && value !== undefined);
  return (
    <div className="filters" role="search">
      <SearchBox value={filters.search ?? ''} onSearch={(search) => onChange({ search: search || undefined })} />
      {narrow && (
        <Button
          className="filter"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
          data-testid="filters"
        >
          {active ? t('cases.filters-on') : t('cases.filters')}
        </Button>
      )}
      {(!narrow || unfolded) && <Choices filters={filters} onChange={onChange} />}
      <GivenFilters filters={filters} onChange={onChange} />
      {active && (
        <Button type="link" onClick={onClear} data-testid="filter-clear">
          {t('cases.clear')}
        </Button>
      )}
    </div>
  );
}

function Choices({ filters, onChange }: Pick<BarProps, 'filters' | 'onChange'>) {
  const { t, word, language } = useText();
  const sites = useQuery(sitesQuery);
  const departments = useDepartments(filters.site);
  const choice = (key: keyof QueueSearch, label: string, options: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={filters[key] ?? null}
      options={options}
      onChange={(value: string | null) => onChange({ [key]: value ?? undefined })}
      data-testid={`filter-${key}`}
      className="filter"
    />
  );
  return (
    <>
      {choice(
        'site',
        t('cases.site'),
        (sites.data ?? []).map((s) => ({ value: s.id, label: s.name[language] })),
      )}
      {choice(
        'stage',
        t('cases.stage'),
        STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
      )}
      {choice(
        'severity',
        t('cases.severity'),
        SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
      )}
      {choice(
        'holder',
        t('cases.holder'),
        HOLDERS.map((value) => ({ value, label: word('role', value) })),
      )}
      {choice(
        'department',
        t('cases.department'),
        departments.map((value) => ({ value, label: value })),
      )}
      <Select
        aria-label={t('cases.state')}
        value={filters.closed ?? 'false'}
        className="filter"
        data-testid="filter-closed"
        onChange={(value) => onChange({ closed: value === 'false' ? undefined : value })}
        options={[
          { value: 'false', label: t('cases.open') },
          { value: 'true', label: t('cases.closed') },
          { value: 'all', label: t('shell.all') },
        ]}
      />
      <Select
        aria-label={t('cases.sort')}
        value={filters.sort ?? 'next-due'}
        className="filter wider"
        onChange={(value) => onChange({ sort: value === 'next-due' ? undefined : value })}
        options={SORTS.map((value) => ({ value, label: t(`cases.sort-${value}`) }))}
      />
      <Select
        mode="multiple"
        aria-label={t('desk.columns')}
        className="filter"
        maxTagCount={0}
        maxTagPlaceholder={(hidden) => t('desk.columns-n', { n: hidden.length })}
        value={[...columnsOf(filters)]}
        onChange={(ids: ColumnId[]) => onChange({ columns: columnsText(ids.join(',')) })}
        options={COLUMNS.map((value) => ({ value, label: t(`cases.${value}`), disabled: value === 'reference' }))}
        data-testid="columns"
      />
      <Select
        aria-label={t('desk.density')}
        className="filter"
        value={filters.density ?? 'normal'}
        onChange={(value) => onChange({ density: value === 'normal' ? undefined : value })}
        options={DENSITIES.map((value) => ({ value, label: t(`desk.density-${value}`) }))}
        data-testid="density"
      />
    </>
  );
}

/** What a board's link asked for: named, and taken off with a click. */
function GivenFilters({ filters, onChange }: Pick<BarProps, 'filters' | 'onChange'>) {
  const { t, word } = useText();
  const { month, since, until, receivedFrom, kind, about, revisit, reopened, bounced, missed } = filters;
  const given: readonly (readonly [Part, string | undefined])[] = [
    [{ month: undefined }, month && `${t('board.month')} ${month}`],
    [
      { since: undefined, until: undefined },
      (since ?? until) && t('group.period', { from: since ?? '…', to: until ?? '…' }),
    ],
    [{ receivedFrom: undefined }, receivedFrom && t('cases.received-from', { day: receivedFrom })],
    [{ kind: undefined }, kind && word('kind', kind)],
    [{ about: undefined }, about && word(aboutWords(kind), about)],
    [{ revisit: undefined }, revisit && t(`group.revisit-${revisit}`)],
    [{ reopened: undefined }, reopened && t(`group.reopened-${reopened}`)],
    [{ bounced: undefined }, bounced && t(`group.bounced-${bounced}`)],
    [{ missed: undefined }, missed && t('group.missed-clause', { clause: missed })],
  ];
  return given.map(([off, label]) =>
    label ? (
      <Button key={label} onClick={() => onChange(off)} data-testid="given-filter">
        {label} ×
      </Button>
    ) : null,
  );
}

/** Names of departments are free words; the on-time board knows those in use. */
function useDepartments(site: string | undefined): string[] {
  const { data } = useQuery({ ...onTimeQuery(['department'], site), staleTime: 60_000 });
  return useMemo(
    () => (data?.rows ?? []).map((row) => row.group['department'] ?? '').filter((name) => name !== '' && name !== '-'),
    [data],
  );
}

const pauseMs = 300;

/** Asks once the typing rests, never in the middle of an input method's composition. */
function SearchBox({ value, onSearch }: { readonly value: string; readonly onSearch: (text: string) => void }) {
  const { t } = useText();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text.trim() === value) return;
    const timer = window.setTimeout(() => onSearch(text.trim()), pauseMs);
    return () => window.clearTimeout(timer);
  }, [text, value, composing, onSearch]);
  useOffers(useMemo(() => ({ 'queue.search': () => box.current?.focus() }), []));
  return (
    <Input
      ref={box}
      className="filter wider"
      allowClear
      aria-label={t('cases.search')}
      placeholder={`${t('cases.search')}  /`}
      title={t('desk.searched')}
      value={text}
      data-testid="search"
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') box.current?.blur();
      }}
    />
  );
}
