import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CasePage, Me } from '../api/shapes.js';
import { DeadlineChip } from '../cases/deadline-chip.js';
import { useSiteName } from '../cases/use-site-name.js';
import { kebab } from '../commands/form-specs.js';
import { QueryState } from '../commands/query-state.js';
import type { TextKey } from '../locales/zh.js';
import { useText } from '../text/use-text.js';
import { serverNow } from '../time/server-clock.js';
import { FieldShell } from './field-shell.js';
import { jobQuery } from './kept-jobs.js';
import { enqueue, useOutbox } from './outbox.js';
import { type StepDone, StepForm } from './step-form.js';
import { type Step, type WorkState, offeredSteps, stepsOf, workOf } from './steps.js';

/** One job: what is broken and where, the steps done, the next one. */
export function JobRoom() {
  return <FieldShell>{(me) => <Job me={me} />}</FieldShell>;
}

function Job({ me }: { readonly me: Me }) {
  const { t } = useText();
  const { caseId } = useParams({ from: '/jobs/$caseId' });
  const query = useQuery(jobQuery(me.id, caseId));
  const { data: page } = query;
  const queued = useOutbox().filter((entry) => entry.caseId === caseId && entry.person === me.id);
  const [chosen, setChosen] = useState<Step | null>(null);
  const back = <Link to="/jobs">{t('job.back')}</Link>;
  if (!page) {
    return (
      <>
        {back}
        <QueryState query={query} />
      </>
    );
  }
  const work = workOf(page.timeline, queued);
  const offered = page.closed ? [] : offeredSteps(work);
  const step = offered.find((one) => one === chosen) ?? offered[0];
  const keep = (done: StepDone) => {
    setChosen(null);
    void enqueue({ ...done, ...aboutCase(page), person: me.id, occurredAt: instantOf(page, queued) });
  };
  return (
    <>
      {back}
      <QueryState query={query} />
      <JobHead page={page} />
      <StepList work={work} queued={new Set(queued.map(({ command }) => command))} />
      {step === undefined ? (
        <Alert
          type={work.dispatched ? 'success' : 'info'}
          showIcon
          data-testid="job-finished"
          title={t(work.dispatched ? 'job.finished' : 'job.not-dispatched')}
        />
      ) : (
        <div className="sheet">
          <StepForm key={step} step={step} onDone={keep} />
          {offered
            .filter((one) => one !== step)
            .map((one) => (
              <Button key={one} block size="large" onClick={() => setChosen(one)} data-testid={`choose-${kebab(one)}`}>
                {t(`command.${kebab(one)}` as TextKey)}
              </Button>
            ))}
        </div>
      )}
    </>
  );
}

const aboutCase = ({ caseId, reference, site, zone, version }: CasePage) => ({
  caseId,
  reference,
  site,
  zone,
  version,
});

/** Now by the server's clock, and never before what is known to have happened already: clocks differ by a moment. */
function instantOf({ timeline }: CasePage, queued: readonly { readonly occurredAt: string }[]): string {
  const now = new Date(serverNow()).toISOString();
  const ownFacts = timeline.filter(({ actor }) => actor.role !== 'engine');
  return [...ownFacts, ...queued].reduce((latest, { occurredAt }) => (occurredAt > latest ? occurredAt : latest), now);
}

function JobHead({ page }: { readonly page: CasePage }) {
  const { t, word } = useText();
  const siteName = useSiteName();
  const said = Object.assign({}, ...page.timeline.map((entry) => entry.private ?? {})) as Record<string, unknown>;
  const reported = page.timeline.find(({ type }) => type === 'RepairReported');
  const category = reported?.data['category'];
  const lines = [
    [t('job.where'), [siteName(page.site), said['household'], said['place']].filter(isText).join(' · ')],
    [
      t('job.what'),
      [isText(category) ? word('category', category) : '', said['description']].filter(isText).join('：'),
    ],
    [t('job.who'), [said['complainantName'], said['contact']].filter(isText).join(' ')],
  ] as const;
  return (
    <header className="job-head">
      <h1 data-testid="job-title">{page.reference}</h1>
      {page.nextDueAt !== null && (
        <DeadlineChip
          dueAt={page.nextDueAt}
          openedAt={page.nextOpenedAt}
          clause={page.nextClause}
          target={page.nextTarget}
          zone={page.zone}
        />
      )}
      <dl>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </header>
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function StepList({ work, queued }: { readonly work: WorkState; readonly queued: ReadonlySet<Step> }) {
  const { t } = useText();
  return (
    <ol className="job-steps" data-testid="job-steps">
      {stepsOf(work).map((step) => {
        const state = queued.has(step) ? 'queued' : work.done.has(step) ? 'done' : 'open';
        return (
          <li key={step} className={`job-step-${state}`} data-testid={`done-${kebab(step)}`} data-state={state}>
            {state === 'done' && <CheckCircleFilled aria-hidden="true" />}
            {state === 'queued' && <ClockCircleOutlined aria-hidden="true" />}
            {state === 'open' && <span className="job-step-dot" aria-hidden="true" />}
            {t(`command.${kebab(step)}` as TextKey)}
            {state !== 'open' && <span className="sr-only">{t(`job.step-${state}`)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
