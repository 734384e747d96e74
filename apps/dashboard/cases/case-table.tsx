import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useText } from '../text/use-text.js';
import { CaseRowLine } from './case-row.js';
import { COLUMNS, type ColumnId, WIDTHS } from './column-ids.js';
import { columns, features } from './columns.js';
import type { Density, Sort } from './filters.js';
import { placeOf, rememberPlace } from './place.js';
import { useRowKeys } from './use-row-keys.js';

const heights: Record<Density, number> = { close: 32, normal: 40, wide: 52 };
const cardHeight = 104;
/** Rows before the end at which the next page is asked for. */
const ahead = 60;
/** Rows above and below the ones in sight, so that a quick turn of the wheel meets rows and no blank. */
const overscan = 24;
const sortOf: Partial<Record<ColumnId, Sort>> = { next: 'next-due', received: '-received' };

export interface TableProps {
  /** of the view: another one begins on top */
  readonly view: string;
  readonly rows: readonly CaseRow[];
  readonly shown: readonly ColumnId[];
  readonly density: Density;
  readonly sort: Sort;
  readonly peek: string | undefined;
  readonly ticked: (caseId: string) => boolean;
  readonly onTick: (caseId: string) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onPeek: (caseId: string | undefined) => void;
  readonly onEnd: () => void;
  readonly loadingMore: boolean;
}

/** Only the lines in sight are in the document, however long the list is. */
export function CaseTable(props: TableProps) {
  const { view, rows, shown, density, sort, peek, ticked, onTick, onSort, onPeek, onEnd, loadingMore } = props;
  const { t } = useText();
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const height = narrow ? cardHeight : heights[density];
  const columnVisibility = useMemo(() => Object.fromEntries(COLUMNS.map((id) => [id, shown.includes(id)])), [shown]);
  const table = useTable({
    features,
    columns,
    data: rows as CaseRow[],
    getRowId: (row) => row.caseId,
    state: { columnVisibility },
  });
  const lines = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    initialOffset: placeOf(view)?.offset ?? 0,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  const { measure } = virtual;
  useEffect(() => measure(), [height, measure]);
  const inSight = virtual.getVirtualItems();
  const lastInSight = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInSight >= lines.length - ahead) onEnd();
  }, [lastInSight, lines.length, onEnd]);
  const { chosen, choose, move } = useRowKeys({
    view,
    rows,
    scroller,
    peek,
    onPeek,
    onTick,
    scrollTo: virtual.scrollToIndex,
  });
  const style = {
    '--columns': `24px ${shown.map((id) => WIDTHS[id]).join(' ')}`,
    '--row': `${height}px`,
  } as CSSProperties;
  return (
    <div
      className="case-table"
      role="grid"
      aria-label={t('cases.title')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      style={style}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        move(step);
      }}
    >
      <div role="rowgroup" className="case-head-group">
        <div role="row" className="case-head" aria-rowindex={1}>
          <span role="columnheader" className="c-tick" aria-label={t('do.select')} />
          {shown.map((id) => (
            <Head key={id} id={id} sort={sort} onSort={onSort} />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="case-scroll"
        ref={scroller}
        aria-busy={loadingMore}
        tabIndex={-1}
        onScroll={({ currentTarget }) => rememberPlace(view, { offset: currentTarget.scrollTop })}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {inSight.map((item) => {
            const row = lines[item.index];
            return row ? (
              <CaseRowLine
                key={item.key}
                row={row}
                columnsShown={shown.join()}
                index={item.index}
                top={item.start}
                chosen={row.id === chosen}
                entrance={chosen === null ? item.index === 0 : row.id === chosen}
                ticked={ticked(row.id)}
                onChoose={choose}
                onTick={onTick}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

function Head({
  id,
  sort,
  onSort,
}: {
  readonly id: ColumnId;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const { t } = useText();
  const own = sortOf[id];
  const label = t(`cases.${id}`);
  if (own === undefined) {
    return (
      <span role="columnheader" className={`c-${id}`}>
        {label}
      </span>
    );
  }
  const here = sort === own;
  return (
    <span
      role="columnheader"
      className={`c-${id}`}
      aria-sort={here ? (own.startsWith('-') ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="sorter" onClick={() => onSort(own)} data-testid={`sort-${id}`}>
        {label} <span aria-hidden="true">{here ? (own.startsWith('-') ? '▼' : '▲') : '↕'}</span>
      </button>
    </span>
  );
}
