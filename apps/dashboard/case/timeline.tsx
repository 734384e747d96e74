import { Switch } from 'antd';
import { useMemo, useState } from 'react';
import type { CasePage, TimelineEntry } from '../api/shapes.js';
import { type Text, useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';
import { factLines, privateLines, withReasons } from './fact-lines.js';

/** Facts of the clocks, many and made by the engine; what was missed, told or corrected is always shown. */
const clockFacts = new Set(['ObligationOpened', 'ObligationWaived', 'ObligationDueMoved', 'RungsLapsed']);

export function Timeline({ page }: { readonly page: CasePage }) {
  const plain = useText();
  const { t } = plain;
  const { timeline: entries, zone } = page;
  const text = useMemo(() => withReasons(plain, page.waitReasons), [plain, page.waitReasons]);
  const [all, setAll] = useState(true);
  const shown = entries.filter((entry) => all || !clockFacts.has(entry.type)).toReversed();
  return (
    <section className="sheet" aria-labelledby="timeline-title">
      <div className="sheet-head">
        <h2 id="timeline-title">{t('case.timeline')}</h2>
        <label className="switch-line">
          <Switch size="small" checked={all} onChange={setAll} /> {t('case.clock-facts')}
        </label>
      </div>
      <ol className="timeline">
        {shown.map((entry) => (
          <Entry key={entry.version} entry={entry} zone={zone} text={text} />
        ))}
      </ol>
    </section>
  );
}

/** Told this much after it happened counts as told late. */
const lateMs = 60_000;

interface EntryTerms {
  readonly entry: TimelineEntry;
  readonly zone: string;
  readonly text: Text;
}

function Entry({ entry, zone, text }: EntryTerms) {
  const { t, word } = text;
  const { type, actor, occurredAt, recordedAt, data } = entry;
  const late = Date.parse(recordedAt) - Date.parse(occurredAt) > lateMs;
  const clause = typeof data['clause'] === 'string' ? data['clause'] : null;
  const target = typeof data['target'] === 'string' ? data['target'] : null;
  const personal = privateLines(entry, zone, text);
  return (
    <li className={`entry e-${type}`} data-testid="timeline-entry" data-type={type} id={`fact-${entry.version}`}>
      <div className="entry-head">
        <strong>{word('event', type)}</strong>
        {target && <span>{word('target', target)}</span>}
        {clause && (
          <span className="clause" title={word('clause', clause, '')}>
            {clause}
          </span>
        )}
        <span className="quiet push">
          {word('role', actor.role)}
          {actor.id !== actor.role && ` · ${actor.id}`}
        </span>
      </div>
      <div className="entry-times quiet digits">
        <span title={occurredAt}>
          {t('case.happened')} {wallClock(occurredAt, zone)}
        </span>
        <span title={recordedAt}>
          {t('case.recorded')} {wallClock(recordedAt, zone)}
        </span>
        {late && <em className="told-late-mark">{t('case.told-late')}</em>}
        <a href={`#fact-${entry.version}`} className="quiet" title={t('case.hash', { hash: entry.hash })}>
          #{entry.version}
        </a>
      </div>
      <dl className="lines">
        {[...factLines(entry, zone, text), ...personal].map((line, index) => (
          <div key={`${line.label}-${index}`}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      {entry.erased && (
        <p className="erased" data-testid="erased">
          {t('case.erased')}
        </p>
      )}
    </li>
  );
}
