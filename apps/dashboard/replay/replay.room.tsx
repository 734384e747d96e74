import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { answerOf, api } from '../api/client.js';
import { QueryState, together } from '../commands/query-state.js';
import { useText } from '../text/use-text.js';
import { AsOfBar } from './as-of-bar.js';
import type { Bounds } from './bounds.js';
import { DifferenceSheet } from './difference-sheet.js';
import { RawFacts } from './raw-facts.js';
import { StandingSheet } from './standing-sheet.js';
import '../theme/figures.css';
import '../theme/replay.css';

const route = getRouteApi('/cases/$caseId/replay');

const recordQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['record', caseId],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/cases/{caseId}/record', { params: { path: { caseId } }, signal })),
    // A replay stands still: what is recorded meanwhile is loaded when it is asked for.
    staleTime: Infinity,
  });

const asOfQuery = (caseId: string, { recorded, happened }: Bounds, version: number) =>
  queryOptions({
    queryKey: ['as-of', caseId, recorded, happened, version],
    // Not given up when a step is passed over: the way back is there at once then.
    queryFn: () => {
      const query = { ...(recorded ? { recorded } : {}), ...(happened ? { happened } : {}) };
      return answerOf(api.GET('/v1/cases/{caseId}/as-of', { params: { path: { caseId }, query } }));
    },
    staleTime: Infinity,
    enabled: version > 0,
    placeholderData: keepPreviousData,
  });

/** The case as it stood at two times; every moment has an address. */
export function ReplayRoom() {
  const { t } = useText();
  const { caseId } = route.useParams();
  const bounds = route.useSearch();
  const navigate = route.useNavigate();
  const record = useQuery(recordQuery(caseId));
  const version = record.data?.facts.length ?? 0;
  const asOf = useQuery(asOfQuery(caseId, bounds, version));
  const other = useQuery({
    ...asOfQuery(caseId, bounds.against ? { recorded: bounds.against } : {}, version),
    enabled: version > 0 && bounds.against !== undefined,
  });
  const reference = record.data?.reference;
  useEffect(() => {
    if (reference) document.title = `${t('replay.title')} ${reference} · Redress`;
  }, [reference, t]);
  return (
    <section className="room replay-room">
      <Link to="/cases/$caseId" params={{ caseId }} className="back">
        ← {t('replay.back')}
      </Link>
      <div className="room-head">
        <h1>
          {t('replay.title')} <span data-testid="replay-reference">{reference}</span>
        </h1>
        <Button size="small" onClick={() => void record.refetch()}>
          {t('replay.reload')}
        </Button>
      </div>
      <QueryState
        query={record.data ? together(record, asOf, ...(bounds.against === undefined ? [] : [other])) : record}
        rows={12}
      />
      {record.data && (
        <AsOfBar
          record={record.data}
          bounds={bounds}
          onMove={(next) => void navigate({ search: next, replace: true })}
        />
      )}
      {record.data && asOf.data && (
        <div className="case-columns">
          <div>
            <StandingSheet asOf={asOf.data} total={version} />
            {bounds.against !== undefined && other.data && (
              <DifferenceSheet against={other.data} asOf={asOf.data} zone={record.data.zone} />
            )}
          </div>
          <RawFacts record={record.data} counted={asOf.data.counted} />
        </div>
      )}
    </section>
  );
}
