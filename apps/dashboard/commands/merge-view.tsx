import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import type { CasePage, TimelineEntry } from '../api/shapes.js';
import { factLines, privateLines, withReasons } from '../case/fact-lines.js';
import { useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';
import type { Draft, FieldSpec } from './field-spec.js';
import type { CommandName } from './form-specs.js';
import { barNow, factsSince, mergeLines, valueText } from './merge.js';

interface MergeViewProps {
  readonly page: CasePage;
  readonly command: CommandName;
  readonly fields: readonly FieldSpec[];
  readonly draft: Draft;
  /** of the case when the form was opened, or taken over last */
  readonly version: number;
  /** the save was refused; else the case has only moved on meanwhile */
  readonly refused: boolean;
  readonly sending: boolean;
  /** takes the case as it is now; the text stays in the form */
  readonly onTake: () => void;
  readonly onSendAgain: () => void;
}

/** Both versions: what I have written, what has come since; nothing of either is lost, whatever is chosen. */
export function MergeView(props: MergeViewProps) {
  const { page, command, fields, draft, version, refused, sending, onTake, onSendAgain } = props;
  const { t, word } = useText();
  const since = useMemo(() => factsSince(page.timeline, version), [page.timeline, version]);
  const bar = barNow(page, command);
  return (
    <section className="merge" data-testid="merge-view" aria-labelledby="merge-title">
      <Alert
        type={refused ? 'warning' : 'info'}
        showIcon
        role={refused ? 'alert' : 'status'}
        {...(refused ? { 'data-testid': 'problem' } : {})}
        title={<span id="merge-title">{t(refused ? 'call.stale' : 'call.moved-on', { n: since.length })}</span>}
        description={t('call.nothing-lost')}
      />
      <div className="merge-sides">
        <Mine fields={fields} draft={draft} since={since} />
        <Since page={page} since={since} />
      </div>
      {bar && (
        <p className="bad" role="alert" data-testid="merge-barred">
          {t('call.barred', { why: word('error', bar.code) })}
          {bar.clause && ` (${bar.clause} ${word('clause', bar.clause, '')})`}
        </p>
      )}
      <div className="form-foot">
        <Button onClick={onTake} data-testid="reload-case">
          {t('call.take')}
        </Button>
        <Button
          type="primary"
          disabled={bar !== undefined}
          loading={sending}
          onClick={onSendAgain}
          data-testid="send-again"
        >
          {t('call.send-again')}
        </Button>
      </div>
    </section>
  );
}

function Mine({
  fields,
  draft,
  since,
}: Pick<MergeViewProps, 'fields' | 'draft'> & { readonly since: TimelineEntry[] }) {
  const { t, word } = useText();
  const wordOf =
    ({ prefix = 'field', kind }: FieldSpec) =>
    (value: string) => {
      if (kind === 'yes-no') return t(value === 'true' ? 'form.yes' : 'form.no');
      return kind === 'choice' || kind === 'choices' ? word(prefix, value) : value;
    };
  return (
    <div>
      <h3>{t('call.mine')}</h3>
      <dl className="merge-lines">
        {mergeLines(fields, draft, since).map(({ spec, mine, theirs }) => (
          <div key={spec.name} className={theirs === undefined ? '' : 'both'}>
            <dt>{t((spec.label ?? `field.${spec.name}`) as never)}</dt>
            <dd>{valueText(mine, wordOf(spec))}</dd>
            {theirs !== undefined && (
              <dd className="theirs">{t('call.theirs', { value: valueText(theirs, wordOf(spec)) })}</dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

function Since({ page, since }: { readonly page: CasePage; readonly since: readonly TimelineEntry[] }) {
  const plain = useText();
  const text = useMemo(() => withReasons(plain, page.waitReasons), [plain, page.waitReasons]);
  return (
    <div>
      <h3>{text.t('call.since')}</h3>
      <ol className="merge-facts" data-testid="merge-since">
        {since.map((entry) => (
          <li key={entry.version} data-type={entry.type}>
            <strong>{text.word('event', entry.type)}</strong>{' '}
            <span className="quiet">
              {text.word('role', entry.actor.role)} · {entry.actor.id} ·{' '}
              {wallClock(entry.recordedAt, page.zone).slice(5, 19)}
            </span>
            {[...factLines(entry, page.zone, text), ...privateLines(entry, page.zone, text)].map((line, at) => (
              <div key={`${line.label}-${at}`}>
                <span className="quiet">{line.label}</span> {line.value}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
