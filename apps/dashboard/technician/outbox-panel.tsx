import { Button, Input } from 'antd';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { kebab } from '../commands/form-specs.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import type { TextKey } from '../locales/zh.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { drop, sendAgain } from './outbox.js';
import type { OutboxEntry } from './outbox-entry.js';

/** What waits, oldest first; what is stuck shows what has changed and asks what to do. */
export function OutboxPanel({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const { t } = useText();
  if (entries.length === 0) return null;
  return (
    <ol className="outbox" aria-label={t('job.outbox')} data-testid="outbox">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className={`sheet outbox-${entry.state}`}
          data-testid="outbox-entry"
          data-state={entry.state}
        >
          <div className="outbox-head">
            <span>{t(`command.${kebab(entry.command)}` as TextKey)}</span>
            <span className="quiet">{entry.reference}</span>
            <time className="quiet" dateTime={entry.occurredAt}>
              {wallMinute(entry.occurredAt, entry.zone)}
            </time>
          </div>
          {entry.problem !== null && <Stuck entry={entry} problem={entry.problem} />}
        </li>
      ))}
    </ol>
  );
}

function Stuck({
  entry,
  problem,
}: {
  readonly entry: OutboxEntry;
  readonly problem: NonNullable<OutboxEntry['problem']>;
}) {
  const { t, word } = useText();
  const [reason, setReason] = useState('');
  const [dropping, setDropping] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const { code, status, detail, clause, details, said } = problem;
  const what = t(`command.${kebab(entry.command)}` as TextKey);
  const giveUp = () => {
    const at = wallMinute(entry.occurredAt, entry.zone);
    drop(entry, t('job.dropped-note', { what, at, reason: reason.trim() })).catch((error: unknown) =>
      setFailed(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return (
    <>
      <ProblemNotice problem={new Problem(code as ErrorCode, status, detail, clause, details, said)} />
      {entry.since.length > 0 && (
        <div data-testid="since">
          <h3>{t('job.since')}</h3>
          <ul>
            {entry.since.map(({ version, type, occurredAt, role }) => (
              <li key={version}>
                {wallMinute(occurredAt, entry.zone)} {word('event', type)} · {word('role', role)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="buttons">
        <Button type="primary" onClick={() => void sendAgain(entry)} data-testid="send-again">
          {t('job.send-again')}
        </Button>
        <Button danger onClick={() => setDropping(true)} data-testid="drop">
          {t('job.drop')}
        </Button>
      </div>
      {dropping && (
        <form
          className="step-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') giveUp();
          }}
        >
          <label className="step-line">
            <span>{t('job.drop-reason')}</span>
            <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </label>
          <Button danger htmlType="submit" disabled={reason.trim() === ''}>
            {t('job.drop-now')}
          </Button>
          {failed !== null && <ProblemNotice problem={failed} />}
        </form>
      )}
    </>
  );
}
