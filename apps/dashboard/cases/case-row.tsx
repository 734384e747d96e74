import { flexRender, type Row } from '@tanstack/react-table';
import { memo, type MouseEvent } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useMarked } from '../changes/highlight.js';
import { useText } from '../text/use-text.js';
import type { features } from './columns.js';

interface RowProps {
  readonly row: Row<typeof features, CaseRow>;
  /** tells that other columns are shown: the row itself stays the same object */
  readonly columnsShown: string;
  readonly index: number;
  readonly chosen: boolean;
  readonly ticked: boolean;
  /** the one that Tab comes to */
  readonly entrance: boolean;
  readonly top: number;
  readonly onChoose: (caseId: string) => void;
  readonly onTick: (caseId: string) => void;
}

/** One line of the list; on a narrow screen the same cells stand in short lines. */
export const CaseRowLine = memo(function CaseRowLine({
  row,
  index,
  chosen,
  ticked,
  entrance,
  top,
  onChoose,
  onTick,
}: RowProps) {
  const { t } = useText();
  const { caseId, reference, closed } = row.original;
  const fresh = useMarked(caseId);
  const classes = ['case-row', chosen ? 'chosen' : '', fresh ? 'fresh' : '', closed ? 'shut' : ''];
  const choose = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest('a, input')) onChoose(caseId);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={entrance ? 0 : -1}
      data-testid="case-row"
      data-case={caseId}
      data-row={index}
      data-fresh={fresh}
      onClick={choose}
    >
      <span role="gridcell" className="c-tick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={ticked}
          aria-label={t('desk.tick', { reference })}
          data-testid="row-tick"
          onChange={() => onTick(caseId)}
        />
      </span>
      {row.getVisibleCells().map((cell) => (
        <span key={cell.id} role="gridcell" className={`c-${cell.column.id}`}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </span>
      ))}
    </div>
  );
});
