import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { caseQuery } from '../api/queries.js';
import type { CasePage } from '../api/shapes.js';
import { CallButton } from '../call/call-button.js';
import { ProblemNotice } from '../commands/problem-notice.js';
import { HouseholdLink } from '../links/household-link.js';
import { PresenceBar } from '../presence/presence-bar.js';
import { useText } from '../text/use-text.js';
import { Actions } from './actions.js';
import { CaseHead } from './case-head.js';
import { ObligationCard } from './obligation-card.js';
import { StageLine } from './stage-line.js';
import { Timeline } from './timeline.js';

const route = getRouteApi('/cases/$caseId');

export function CaseRoom() {
  const { t } = useText();
  const { caseId } = route.useParams();
  const query = useQuery(caseQuery(caseId));
  const page = query.data;
  const reload = async () => (await query.refetch()).data?.version ?? page?.version ?? 0;
  return (
    <section className="room case-room">
      <Link to="/" className="back">
        ← {t('case.back')}
      </Link>
      {query.error && (
        <ProblemNotice
          problem={query.error}
          action={<Button onClick={() => void query.refetch()}>{t('shell.retry')}</Button>}
        />
      )}
      {query.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {page && (
        <>
          <div className="case-company">
            <PresenceBar caseId={page.caseId} />
            <CallButton page={page} />
            <HouseholdLink page={page} />
          </div>
          <CaseHead page={page} />
          <StageLine stage={page.stage} closed={page.closed} />
          <Actions page={page} onReload={reload} />
          <div className="case-columns">
            <Obligations page={page} />
            <Timeline page={page} />
          </div>
        </>
      )}
    </section>
  );
}

/** What is owed first, then what has been judged. */
function Obligations({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const order = (verdict: string) => (verdict === 'open' ? 0 : verdict === 'missed' ? 1 : verdict === 'met' ? 2 : 3);
  const shown = page.obligations.toSorted(
    (a, b) => order(a.verdict) - order(b.verdict) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );
  return (
    <section className="sheet" aria-labelledby="obligations-title">
      <h2 id="obligations-title">{t('case.obligations')}</h2>
      {shown.length === 0 && <span className="quiet">{t('case.no-obligations')}</span>}
      <ul className="obligations">
        {shown.map((obligation) => (
          <ObligationCard key={obligation.obligationId} obligation={obligation} zone={page.zone} />
        ))}
      </ul>
    </section>
  );
}
