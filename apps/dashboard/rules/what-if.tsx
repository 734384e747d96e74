import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { WHAT_IF_LIMITS } from '#libs/contracts/what-if-limits.js';
import { Problem } from '../api/problem.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { monthsBefore } from '../group/period.js';
import { useText } from '../text/use-text.js';
import { useNow } from '../time/server-clock.js';
import { ComparisonSheet } from './comparison-sheet.js';
import { useComparison } from './use-comparison.js';

const MONTHS = 24;

/** A draft, or another edition, over the cases of some months: what would have been judged otherwise. */
export default function WhatIf({ editions }: { readonly editions: readonly string[] }) {
  const { t } = useText();
  const months = monthsBefore(useNow(), MONTHS);
  const [edition, setEdition] = useState(editions[0] ?? '');
  const [draft, setDraft] = useState('');
  const [since, setSince] = useState(months[2] ?? '');
  const [until, setUntil] = useState(months[0] ?? '');
  const [tooLarge, setTooLarge] = useState(false);
  const comparison = useComparison();
  const { compared, running, problem } = comparison;
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const large = file.size > WHAT_IF_LIMITS.draft;
    setTooLarge(large);
    if (!large) setDraft(await file.text());
  };
  const ask = () => comparison.ask({ ...(draft.trim() ? { draft } : { edition }), since, until });
  const monthOptions = months.map((value) => ({ value, label: value }));
  return (
    <details className="sheet what-if" data-testid="what-if">
      <summary>
        <h2>{t('what-if.title')}</h2> <span className="quiet">{t('what-if.lead')}</span>
      </summary>
      <div className="filters">
        <Labelled label={t('what-if.edition')}>
          <Select
            aria-label={t('what-if.edition')}
            className="filter wider"
            value={edition}
            options={editions.map((value) => ({ value, label: value }))}
            onChange={setEdition}
            data-testid="what-if-edition"
          />
        </Labelled>
        <Labelled label={t('what-if.since')}>
          <Select
            aria-label={t('what-if.since')}
            className="filter"
            value={since}
            options={monthOptions}
            onChange={(value: string) => {
              setSince(value);
              if (value > until) setUntil(value);
            }}
          />
        </Labelled>
        <Labelled label={t('what-if.until')}>
          <Select
            aria-label={t('what-if.until')}
            className="filter"
            value={until}
            options={monthOptions.filter(({ value }) => value >= since)}
            onChange={setUntil}
          />
        </Labelled>
      </div>
      <Input.TextArea
        aria-label={t('what-if.draft')}
        placeholder={t('what-if.draft-hint')}
        value={draft}
        maxLength={WHAT_IF_LIMITS.draft}
        autoSize={{ minRows: 3, maxRows: 12 }}
        spellCheck={false}
        onChange={({ target }) => setDraft(target.value)}
        data-testid="what-if-draft"
      />
      <div className="filters">
        <label className="what-if-file">
          {t('what-if.file')}{' '}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={({ target }) => void read(target.files?.[0])}
            data-testid="what-if-file"
          />
        </label>
        <Button
          type="primary"
          loading={running}
          disabled={draft.trim() === '' && edition === ''}
          onClick={ask}
          data-testid="what-if-ask"
        >
          {t('what-if.ask')}
        </Button>
        {running && <Button onClick={comparison.stop}>{t('what-if.stop')}</Button>}
        {!running && compared?.nextCursor && <Button onClick={comparison.goOn}>{t('what-if.go-on')}</Button>}
        <span role="status" className="quiet">
          {running && t('what-if.progress', { n: compared?.cases ?? 0 })}
        </span>
      </div>
      {tooLarge && <Alert type="error" showIcon title={t('what-if.too-large', { n: WHAT_IF_LIMITS.draft })} />}
      {problem && (
        <ProblemNotice
          problem={problem}
          action={<Button onClick={compared ? comparison.goOn : ask}>{t('shell.retry')}</Button>}
        />
      )}
      {problem && <Findings problem={problem} />}
      {compared && <ComparisonSheet compared={compared} running={running} />}
    </details>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <div className="quiet">{label}</div>
      {children}
    </div>
  );
}

interface Finding {
  readonly line: number;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly advice: string;
  /** both of them in Chinese */
  readonly zh: string;
}

/** What the linter says of a draft, each with its line. */
function Findings({ problem }: { readonly problem: Error }) {
  const { t, language } = useText();
  const found =
    problem instanceof Problem && problem.code === 'draft-invalid' ? problem.details['findings'] : undefined;
  if (!Array.isArray(found) || found.length === 0) return null;
  return (
    <ul className="what-if-findings" data-testid="what-if-findings">
      {(found as Finding[]).map(({ line, path, message, advice, zh }) => (
        <li key={`${line} ${path.join('.')} ${message}`}>
          {t('what-if.finding', {
            line,
            path: path.join('.'),
            message: language === 'zh' ? zh : `${message} (${advice})`,
          })}
        </li>
      ))}
    </ul>
  );
}
