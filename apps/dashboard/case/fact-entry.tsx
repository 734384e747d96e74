import { Link } from '@tanstack/react-router';
import type { TimelineEntry } from '../api/shapes.js';
import type { Text } from '../text/use-text.js';
import { spanWords } from '../time/span-text.js';
import { wallClock } from '../time/zoned.js';
import { factLines, privateLines } from './fact-lines.js';
import { toldLateMs } from './timeline-filter.js';
import '../theme/case-more.css';

interface EntryTerms {
  readonly entry: TimelineEntry;
  readonly zone: string;
  readonly text: Text;
  /** the link that was followed means this one */
  readonly marked?: boolean;
}

/** One fact: what, who, when it happened, when it was recorded, and what was told. */
export function FactEntry({ entry, zone, text, marked = false }: EntryTerms) {
  const { t, word } = text;
  const { type, actor, occurredAt, recordedAt, data } = entry;
  const late = toldLateMs(entry);
  const clause = typeof data['clause'] === 'string' ? data['clause'] : null;
  const target = typeof data['target'] === 'string' ? data['target'] : null;
  const lines = [...factLines(entry, zone, text), ...privateLines(entry, zone, text)];
  return (
    <li
      className={`entry e-${type}${marked ? ' marked' : ''}`}
      data-testid="timeline-entry"
      data-type={type}
      data-version={entry.version}
      id={`fact-${entry.version}`}
      tabIndex={-1}
      aria-current={marked || undefined}
    >
      <div className="entry-head">
        <strong>{word('event', type)}</strong>
        {target && <span>{word('target', target)}</span>}
        {clause && (
          <span className="clause" title={word('clause', clause, '')}>
            {clause}
          </span>
        )}
        <span className="quiet push entry-who">
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
        {late !== null && (
          <em className="told-late-mark" data-testid="told-late">
            {t('case.told-late')} · {t('case.told-late-by', { span: spanWords(t, late) })}
          </em>
        )}
        <a href={`#fact-${entry.version}`} className="quiet" title={t('case.hash', { hash: entry.hash })}>
          #{entry.version}
        </a>
      </div>
      {lines.length > 0 && (
        <dl className="lines">
          {lines.map((line, index) => (
            <div key={`${line.label}-${index}`}>
              <dt>{line.label}</dt>
              <dd>
                {line.caseId === undefined ? (
                  line.value
                ) : (
                  <Link to="/cases/$caseId" params={{ caseId: line.caseId }}>
                    {line.value}
                  </Link>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.erased && (
        <p className="erased" data-testid="erased">
          {t('case.erased')}
        </p>
      )}
    </li>
  );
}
