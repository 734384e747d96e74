import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { CHANNELS, MISSING } from '#libs/contracts/shared/words.js';
import { issuesOf, Problem } from '../api/problem.js';
import { sitesQuery } from '../api/queries.js';
import { bodyOf } from '../commands/body-of.js';
import type { Draft, FieldSpec } from '../commands/field-spec.js';
import { Field } from '../commands/field.js';
import { detailFields, personFields } from '../commands/form-specs.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { useCommand } from '../commands/use-command.js';
import { SEVERITIES } from '../text/word-lists.js';
import { useText } from '../text/use-text.js';
import { keepDraft, readDraft } from './draft.js';
import { StillToAsk } from './still-to-ask.js';

const household: FieldSpec = { name: 'household', kind: 'line' };
const handling: readonly FieldSpec[] = [
  { name: 'channel', kind: 'choice', required: true, words: CHANNELS, prefix: 'channel', initial: 'phone' },
  { name: 'provisionalSeverity', kind: 'choice', words: SEVERITIES, prefix: 'severity', initial: 'minor' },
  { name: 'requestedBy', kind: 'day-or-instant' },
  { name: 'receivedAt', kind: 'instant' },
  { name: 'evidence', kind: 'line' },
  { name: 'apologyWords', kind: 'area' },
  { name: 'harmWords', kind: 'area' },
  { name: 'processWords', kind: 'area' },
];
const everything = [household, ...personFields, ...detailFields, ...handling];
const blank: Draft = { channel: 'phone', provisionalSeverity: 'minor' };

/** P-1, D-3.1, R-3.3: a full record. What is missing does not hold up the acceptance: the clocks run from reception. */
export function IntakeRoom() {
  const { t, language } = useText();
  const navigate = useNavigate();
  const sites = useQuery(sitesQuery);
  const [draft, setDraft] = useState<Draft>(() => ({ ...blank, ...readDraft() }));
  const only = sites.data?.length === 1 ? sites.data[0]?.id : undefined;
  const siteId = typeof draft['site'] === 'string' ? draft['site'] : only;
  const zone = sites.data?.find((site) => site.id === siteId)?.zone ?? 'Asia/Shanghai';
  const change = (part: Draft) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(next);
  };
  const clear = () => {
    keepDraft({});
    setDraft(blank);
  };
  const accept = useCommand('/v1/cases', ({ caseId }) => {
    keepDraft({});
    void navigate({ to: '/cases/$caseId', params: { caseId } });
  });
  const refused = accept.error instanceof Problem ? issuesOf(accept.error).map((issue) => issue.path) : [];
  const group = (title: string, fields: readonly FieldSpec[]) => (
    <fieldset className="sheet">
      <h2>{title}</h2>
      <div className="two-up">
        {fields.map((spec) => (
          <div key={spec.name} className={spec.kind === 'area' || spec.kind === 'choice' ? 'whole' : ''}>
            <Field
              spec={spec}
              zone={zone}
              value={draft[spec.name]}
              gap={refused.includes(spec.name)}
              onChange={(value) => change({ [spec.name]: value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
  return (
    <section className="room intake">
      <div className="room-head">
        <h1>{t('intake.title')}</h1>
        <span className="quiet">{t('intake.lead')}</span>
      </div>
      <form
        data-testid="intake-form"
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate({ body: { site: siteId, ...bodyOf(everything, draft, zone) }, version: null });
        }}
      >
        <div className="field">
          <label htmlFor="intake-site">{t('field.site')} *</label>
          <Select
            id="intake-site"
            data-testid="intake-site"
            placeholder={t('form.choose')}
            value={siteId ?? null}
            options={(sites.data ?? []).map((site) => ({
              value: site.id,
              label: `${site.name[language]} · ${site.zone}`,
            }))}
            onChange={(site: string) => change({ site })}
          />
        </div>
        {group(t('intake.who'), [...personFields, household])}
        {group(t('intake.matter'), detailFields)}
        {group(t('intake.handling'), handling)}
        <StillToAsk missing={MISSING.filter((name) => !draft[name])} />
        {accept.error && <ProblemNotice problem={accept.error} />}
        <div className="form-foot">
          <span className="quiet">{t('intake.draft')}</span>
          <Button onClick={clear}>{t('intake.clear')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            disabled={!siteId}
            loading={accept.isPending}
            data-testid="intake-submit"
          >
            {t('intake.submit')}
          </Button>
        </div>
      </form>
    </section>
  );
}
