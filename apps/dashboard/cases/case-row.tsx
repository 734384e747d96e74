import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useMarked } from '../changes/highlight.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { DeadlineChip, NoDeadline } from './deadline-chip.js';
import { SeverityTag } from './severity-tag.js';
import { useSiteName } from './use-site-name.js';

interface RowProps {
  readonly row: CaseRow;
  readonly index: number;
  readonly chosen: boolean;
  readonly top: number;
}

/** One line of the list; on a narrow screen the same cells stand in three short lines. */
export const CaseRowLine = memo(function CaseRowLine({ row, index, chosen, top }: RowProps) {
  const { t, word } = useText();
  const siteName = useSiteName();
  const fresh = useMarked(row.caseId);
  const classes = ['case-row', chosen ? 'chosen' : '', fresh ? 'fresh' : '', row.closed ? 'shut' : ''];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="case-row"
      data-case={row.caseId}
      data-fresh={fresh}
    >
      <span role="cell" className="c-reference">
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} data-testid="case-reference" data-row={index}>
          {row.reference}
        </Link>
      </span>
      <span role="cell" className="c-site" title={siteName(row.site)}>
        {siteName(row.site)}
      </span>
      <span role="cell" className="c-kind">
        {word('kind', row.kind)}
      </span>
      <span role="cell" className="c-severity">
        <SeverityTag severity={row.severity} provisional={row.severityProvisional} />
      </span>
      <span role="cell" className="c-stage">
        {t(`stage.${row.stage}`)}
      </span>
      <span role="cell" className="c-department" title={row.department ?? ''}>
        {row.department ?? '—'}
      </span>
      <span role="cell" className="c-next">
        <Next row={row} />
      </span>
      <span role="cell" className="c-holder">
        {row.holderRole ? word('role', row.holderRole) : '—'}
      </span>
      <span role="cell" className="c-received digits">
        {wallMinute(row.receivedAt, row.zone)} <small className="quiet">{row.zone}</small>
      </span>
    </div>
  );
});

function Next({ row }: { readonly row: CaseRow }) {
  const { t } = useText();
  return (
    <>
      {row.nextDueAt && !row.closed ? (
        <DeadlineChip dueAt={row.nextDueAt} clause={row.nextClause} target={row.nextTarget} zone={row.zone} />
      ) : (
        <NoDeadline />
      )}
      {row.missedCount > 0 && (
        <span className="missed" title={t('cases.missed-label', { n: row.missedCount })}>
          {t('cases.missed', { n: row.missedCount })}
        </span>
      )}
    </>
  );
}
