import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Drawer, Progress, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { freshKey, sendCommand } from '../api/client.js';
import { usePermissions } from '../api/permissions.js';
import { Problem } from '../api/problem.js';
import { bodyOf, gaps } from '../commands/body-of.js';
import type { Draft, FieldKind } from '../commands/field-spec.js';
import { Field } from '../commands/field.js';
import { formSpecs, kebab, type CommandName } from '../commands/form-specs.js';
import { isPermitted } from '../shell/registry/entry.js';
import { CASE_ENTRIES } from '../shell/registry/registry.js';
import { useText } from '../text/use-text.js';
import { type KeptRun, keepRun } from './kept-run.js';
import { type BulkResult, type BulkTarget, runBulk } from './run-bulk.js';

/** Fields that mean the same for every case; a plan or a promise is one case's own. */
const SHARED: readonly FieldKind[] = [
  'line',
  'area',
  'choice',
  'choices',
  'yes-no',
  'instant',
  'day',
  'number',
  'list',
];
const forMany = (command: CommandName) => formSpecs[command].every(({ kind }) => SHARED.includes(kind));

interface BulkProps {
  readonly count: number;
  /** the cases selected, or all that match, read when it begins */
  readonly targets: () => Promise<readonly BulkTarget[]>;
  /** one that was broken off: it goes on at once */
  readonly kept?: KeptRun | null;
  readonly onClose: () => void;
}
interface Course {
  readonly total: number;
  readonly results: readonly BulkResult[];
  readonly running: boolean;
}

/** One command with one reason for many cases. Each answers for itself: what is refused is named with its clause. */
export function BulkDrawer({ count, targets, kept, onClose }: BulkProps) {
  const { t } = useText();
  const client = useQueryClient();
  const permissions = usePermissions();
  const [command, setCommand] = useState<CommandName>('AddNote');
  const [draft, setDraft] = useState<Draft>({});
  const [checked, setChecked] = useState(false);
  const [course, setCourse] = useState<Course | null>(null);
  const stop = useRef<AbortController | null>(null);
  const offered = CASE_ENTRIES.flatMap((entry) =>
    entry.command && forMany(entry.command) && isPermitted(entry, permissions)
      ? [{ value: entry.command, label: t(entry.title) }]
      : [],
  );
  const fields = formSpecs[command];
  const missing = checked ? gaps(fields, draft) : [];
  const begin = async () => {
    setChecked(true);
    if (gaps(fields, draft).length > 0) return;
    setCourse({ total: count, results: [], running: true });
    const left = (await targets()).map(({ caseId, reference, version, zone }) => ({
      caseId,
      reference,
      version,
      zone,
    }));
    await run({ key: freshKey(), command, draft, total: left.length, left });
  };
  const run = async (begun: KeptRun) => {
    const ending = new AbortController();
    stop.current = ending;
    const results: BulkResult[] = [];
    // Shown and kept a few times a second: a thousand answers must not draw the page a thousand times.
    const show = (running: boolean) => {
      const told = new Set(results.map(({ target }) => target.caseId));
      keepRun({ ...begun, left: begun.left.filter(({ caseId }) => !told.has(caseId)) });
      setCourse({ total: begun.left.length, results: [...results], running });
    };
    show(true);
    const timer = window.setInterval(() => show(true), 200);
    const send = ({ caseId, version, zone }: BulkTarget) =>
      sendCommand(
        `/v1/cases/${caseId}/commands/${kebab(begun.command)}`,
        bodyOf(formSpecs[begun.command], begun.draft, zone),
        { 'Idempotency-Key': begun.key, 'If-Match': `"${version}"` },
      );
    await runBulk(begun.left, send, (result) => results.push(result), ending.signal);
    window.clearInterval(timer);
    show(false);
    await client.invalidateQueries({ queryKey: ['cases'] });
    void client.invalidateQueries({ queryKey: ['case-count'] });
  };
  useEffect(() => {
    if (kept) void run(kept);
  }, []);
  return (
    <Drawer
      open
      title={t('desk.bulk-title', { n: kept?.left.length ?? count })}
      size="min(560px, 100vw)"
      onClose={() => {
        stop.current?.abort();
        onClose();
      }}
      footer={
        <div className="form-foot">
          {course?.running ? (
            <Button onClick={() => stop.current?.abort()}>{t('desk.stop')}</Button>
          ) : (
            <Button onClick={onClose}>{t(course ? 'desk.close' : 'form.cancel')}</Button>
          )}
          {!course && (
            <Button type="primary" onClick={() => void begin()} data-testid="bulk-submit">
              {t('desk.bulk-do', { n: count })}
            </Button>
          )}
        </div>
      }
    >
      {course ? (
        <BulkCourse course={course} />
      ) : (
        <form
          data-testid="bulk-form"
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <div className="field">
            <label htmlFor="bulk-command">{t('desk.bulk-what')}</label>
            <Select
              id="bulk-command"
              value={command}
              options={offered}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(next) => {
                setCommand(next);
                setDraft({});
              }}
            />
          </div>
          {fields.map((spec) => (
            <Field
              key={`${command}.${spec.name}`}
              spec={spec}
              zone={t('desk.zone-each')}
              value={draft[spec.name]}
              gap={missing.includes(spec.name)}
              onChange={(value) => setDraft((old) => ({ ...old, [spec.name]: value }))}
            />
          ))}
        </form>
      )}
    </Drawer>
  );
}

/** More lines are of no use to anybody. */
const LINES_MAX = 200;

function BulkCourse({ course: { total, results, running } }: { readonly course: Course }) {
  const { t } = useText();
  const refused = results.filter((result) => result.refused !== null);
  return (
    <div data-testid="bulk-course" data-running={running}>
      <Progress
        percent={total === 0 ? 100 : Math.floor((results.length / total) * 100)}
        aria-label={t('do.bulk')}
        status={running ? 'active' : refused.length > 0 ? 'exception' : 'success'}
      />
      <p role="status" data-testid="bulk-sum">
        {t('desk.bulk-sum', { done: results.length - refused.length, refused: refused.length, n: total })}
      </p>
      {refused.length > 0 && (
        <ul className="bulk-refused">
          {refused.slice(0, LINES_MAX).map(({ target, refused: error }) => (
            <li key={target.caseId} data-testid="bulk-refused">
              <Alert
                type="error"
                title={
                  <Link to="/cases/$caseId" params={{ caseId: target.caseId }}>
                    {target.reference}
                  </Link>
                }
                description={<Why error={error} />}
              />
            </li>
          ))}
        </ul>
      )}
      {refused.length > LINES_MAX && <p className="quiet">{t('desk.bulk-more', { n: refused.length - LINES_MAX })}</p>}
    </div>
  );
}

function Why({ error }: { readonly error: Error | null }) {
  const { word, language } = useText();
  if (!(error instanceof Problem)) return error?.message ?? null;
  const clause = error.clause === null ? '' : ` (${error.clause} ${word('clause', error.clause, '')})`;
  return (
    <>
      {word('error', error.code)}
      {clause} {error.said?.[language].instead}
    </>
  );
}
