import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Empty } from 'antd';
import type { CaseRow, Me } from '../api/shapes.js';
import { DeadlineChip, NoDeadline } from '../cases/deadline-chip.js';
import { SeverityTag } from '../cases/severity-tag.js';
import { useSiteName } from '../cases/use-site-name.js';
import { QueryState } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { FieldShell } from './field-shell.js';
import { jobsQuery } from './kept-jobs.js';

/** My jobs on a phone, the next deadline first. */
export function JobsRoom() {
  return <FieldShell>{(me) => <JobList me={me} />}</FieldShell>;
}

function JobList({ me }: { readonly me: Me }) {
  const { t } = useText();
  const query = useQuery(jobsQuery(me.id));
  const { data } = query;
  return (
    <>
      <h1>{t('shell.jobs')}</h1>
      {data?.keptAt != null && (
        <Alert type="info" showIcon title={t('job.as-of', { at: wallMinute(data.keptAt, deviceZone) })} />
      )}
      <QueryState query={query} />
      {data?.rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('job.none')} />}
      <ul className="jobs">
        {data?.rows.map((row) => (
          <li key={row.caseId}>
            <JobCard row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

function JobCard({ row }: { readonly row: CaseRow }) {
  const { word } = useText();
  const siteName = useSiteName();
  const { caseId, nextDueAt, nextOpenedAt, nextClause, nextTarget, zone } = row;
  const inside = (
    <>
      <span className="job-top">
        <strong>{row.reference}</strong>
        <SeverityTag severity={row.severity} provisional={row.severityProvisional} />
      </span>
      <span>
        {word('kind', row.kind)} · {word('stage', row.stage)} · {siteName(row.site)}
      </span>
      {nextDueAt === null ? (
        <NoDeadline />
      ) : (
        <DeadlineChip dueAt={nextDueAt} openedAt={nextOpenedAt} clause={nextClause} target={nextTarget} zone={zone} />
      )}
    </>
  );
  // what is no repair has no steps of its own: its page holds the commands
  return row.kind === 'repair' ? (
    <Link to="/jobs/$caseId" params={{ caseId }} className="sheet job" data-testid="job" data-case={caseId}>
      {inside}
    </Link>
  ) : (
    <Link to="/cases/$caseId" params={{ caseId }} className="sheet job" data-testid="job" data-case={caseId}>
      {inside}
    </Link>
  );
}
