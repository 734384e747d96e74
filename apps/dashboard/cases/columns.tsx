import { Link } from '@tanstack/react-router';
import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { CaseRow } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { DeadlineChip, NoDeadline } from './deadline-chip.js';
import { SeverityTag } from './severity-tag.js';
import { useSiteName } from './use-site-name.js';

export const features = tableFeatures({ columnVisibilityFeature });
const helper = createColumnHelper<typeof features, CaseRow>();

/** What stands in each column; widths and order are in column-ids.ts. */
export const columns = helper.columns([
  helper.display({ id: 'reference', cell: ({ row }) => <Reference row={row.original} /> }),
  helper.display({ id: 'site', cell: ({ row }) => <SiteName site={row.original.site} /> }),
  helper.display({ id: 'kind', cell: ({ row }) => <Word prefix="kind" value={row.original.kind} /> }),
  helper.display({
    id: 'severity',
    cell: ({ row }) => <SeverityTag severity={row.original.severity} provisional={row.original.severityProvisional} />,
  }),
  helper.display({ id: 'stage', cell: ({ row }) => <Word prefix="stage" value={row.original.stage} /> }),
  helper.display({
    id: 'department',
    cell: ({ row }) => <span title={row.original.department ?? ''}>{row.original.department ?? '—'}</span>,
  }),
  helper.display({ id: 'next', cell: ({ row }) => <Next row={row.original} /> }),
  helper.display({ id: 'holder', cell: ({ row }) => <Word prefix="role" value={row.original.holderRole} /> }),
  helper.display({
    id: 'received',
    cell: ({ row }) => (
      <span className="digits">
        {wallMinute(row.original.receivedAt, row.original.zone)} <small className="quiet">{row.original.zone}</small>
      </span>
    ),
  }),
]);

function Reference({ row }: { readonly row: CaseRow }) {
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: row.caseId }}
      data-testid="case-reference"
      tabIndex={-1}
      preload={false}
    >
      {row.reference}
    </Link>
  );
}

function SiteName({ site }: { readonly site: string }) {
  const name = useSiteName()(site);
  return <span title={name}>{name}</span>;
}

function Word({ prefix, value }: { readonly prefix: string; readonly value: string | null }) {
  const { word } = useText();
  return value === null ? '—' : word(prefix, value);
}

function Next({ row }: { readonly row: CaseRow }) {
  const { t, word } = useText();
  return (
    <>
      {row.nextDueAt && !row.closed ? (
        <DeadlineChip
          light
          dueAt={row.nextDueAt}
          openedAt={row.nextOpenedAt}
          clause={row.nextClause}
          target={row.nextTarget}
          zone={row.zone}
        />
      ) : (
        <NoDeadline />
      )}
      {row.waiting && (
        <span className="waits-mark" title={row.waiting.until ? wallMinute(row.waiting.until, row.zone) : ''}>
          {t('desk.waits', { for: word('waited-for', row.waiting.for) })}
        </span>
      )}
      {row.missedCount > 0 && (
        <span className="missed" title={t('cases.missed-label', { n: row.missedCount })}>
          {t('cases.missed', { n: row.missedCount })}
        </span>
      )}
    </>
  );
}
