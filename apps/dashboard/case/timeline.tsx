import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { CasePage, TimelineEntry } from '../api/shapes.js';
import { type Text, useText } from '../text/use-text.js';
import { factLines, privateLines, withReasons } from './fact-lines.js';
import { FactEntry } from './fact-entry.js';
import { bringToFact, useMarkedFact } from './marked-fact.js';
import { EVERYTHING, FACT_GROUPS, type TimelineFilter, filtered, groupsOf } from './timeline-filter.js';

/** So many are drawn at first: a case of years has a thousand. */
const DRAWN = 150;

/** Everything that was told of the case, to be narrowed by what it is, by whom, and by words. */
export function Timeline({ page }: { readonly page: CasePage }) {
  const plain = useText();
  const { t } = plain;
  const { timeline: entries, zone } = page;
  const text = useMemo(() => withReasons(plain, page.waitReasons), [plain, page.waitReasons]);
  const [filter, setFilter] = useState(EVERYTHING);
  const [all, setAll] = useState(false);
  const marked = useMarkedFact();
  const known = entries.some(({ version }) => version === marked);
  const shown = useMemo(
    () => filtered(entries, filter, (entry) => wordsOf(entry, zone, text)),
    [entries, filter, zone, text],
  );
  const drawn = all || known ? shown : shown.slice(0, DRAWN);
  // A link means this fact, whatever the list was narrowed to before.
  useEffect(() => {
    if (!known) return undefined;
    setFilter(EVERYTHING);
    return bringToFact(marked);
  }, [known, marked]);
  return (
    <section className="sheet" aria-labelledby="timeline-title">
      <div className="sheet-head">
        <h2 id="timeline-title">{t('case.timeline')}</h2>
        <span className="quiet" role="status" data-testid="timeline-count" data-shown={shown.length}>
          {t('case.facts-shown', { n: shown.length, all: entries.length })}
        </span>
      </div>
      <Filters entries={entries} filter={filter} text={text} onChange={setFilter} />
      {shown.length === 0 && <p className="quiet">{t('case.no-facts')}</p>}
      <ol className="timeline">
        {drawn.map((entry) => (
          <FactEntry key={entry.version} entry={entry} zone={zone} text={text} marked={entry.version === marked} />
        ))}
      </ol>
      {drawn.length < shown.length && (
        <Button block onClick={() => setAll(true)} data-testid="timeline-more">
          {t('case.more-facts', { n: shown.length - drawn.length })}
        </Button>
      )}
    </section>
  );
}

/** What somebody may look for in an entry: its name, its lines, its clause and who told of it. */
function wordsOf(entry: TimelineEntry, zone: string, text: Text): string {
  const { word } = text;
  const lines = [...factLines(entry, zone, text), ...privateLines(entry, zone, text)];
  const { clause, target } = entry.data;
  return [
    ...[word('event', entry.type), word('role', entry.actor.role), entry.actor.id, `#${entry.version}`],
    ...(typeof clause === 'string' ? [clause] : []),
    ...(typeof target === 'string' ? [word('target', target)] : []),
    ...lines.map(({ label, value }) => `${label} ${value}`),
  ].join('\n');
}

interface FilterTerms {
  readonly entries: readonly TimelineEntry[];
  readonly filter: TimelineFilter;
  readonly text: Text;
  readonly onChange: (filter: TimelineFilter) => void;
}

function Filters({ entries, filter, text, onChange }: FilterTerms) {
  const { t, word } = text;
  const counts = useMemo(() => {
    const made = entries.flatMap((entry) => groupsOf(entry));
    return new Map(FACT_GROUPS.map((group) => [group, made.filter((each) => each === group).length]));
  }, [entries]);
  const people = useMemo(() => [...new Map(entries.map(({ actor }) => [actor.id, actor])).values()], [entries]);
  return (
    <div className="timeline-filters" role="search" aria-label={t('case.filter')}>
      <Checkbox.Group
        value={[...filter.groups]}
        onChange={(groups) => onChange({ ...filter, groups })}
        options={FACT_GROUPS.map((group) => ({
          value: group,
          label: (
            <span data-testid={`facts-${group}`}>
              {t(`case.facts-${group}`)} <span className="quiet digits">{counts.get(group)}</span>
            </span>
          ),
        }))}
      />
      <Select
        allowClear
        className="by"
        aria-label={t('case.by')}
        placeholder={t('case.by')}
        value={filter.by}
        data-testid="facts-by"
        onChange={(by: string | undefined) => onChange({ ...filter, by: by ?? null })}
        options={people.map(({ id, role }) => ({
          value: id,
          label: id === role ? word('role', role) : `${word('role', role)} · ${id}`,
        }))}
      />
      <Input
        allowClear
        className="words"
        aria-label={t('case.find')}
        placeholder={t('case.find')}
        value={filter.text}
        data-testid="facts-text"
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Button
        data-testid="facts-order"
        aria-pressed={!filter.newestFirst}
        onClick={() => onChange({ ...filter, newestFirst: !filter.newestFirst })}
      >
        {t(filter.newestFirst ? 'case.newest-first' : 'case.oldest-first')}
      </Button>
    </div>
  );
}
