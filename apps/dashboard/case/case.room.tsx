import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { caseQuery } from '../api/queries.js';
import { CallButton } from '../call/call-button.js';
import { QueryState } from '../commands/query-state.js';
import { HouseholdLink } from '../links/household-link.js';
import { PresenceBar } from '../presence/presence-bar.js';
import { useText } from '../text/use-text.js';
import { Actions } from './actions.js';
import { CaseHead } from './case-head.js';
import { PhotoSheet } from './photo-sheet.js';
import { Plans } from './plans.js';
import { Related } from './related.js';
import { Obligations } from './obligations.js';
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
      <QueryState query={query} rows={12} />
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
            <div className="case-side">
              <Plans page={page} />
              <Obligations page={page} />
              <PhotoSheet page={page} />
              <Related page={page} />
            </div>
            <Timeline page={page} />
          </div>
        </>
      )}
    </section>
  );
}
