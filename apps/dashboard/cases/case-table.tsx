import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useText } from '../text/use-text.js';
import { CaseRowLine } from './case-row.js';
import { useRowKeys } from './use-row-keys.js';

const columns = ['reference', 'site', 'kind', 'severity', 'stage', 'department', 'next', 'holder', 'received'] as const;
const lineHeight = 40;
const cardHeight = 104;
/** Rows before the end at which the next page is asked for. */
const ahead = 15;

interface TableProps {
  readonly rows: readonly CaseRow[];
  readonly onEnd: () => void;
  readonly loadingMore: boolean;
}

/** Only the lines in sight are in the document, however long the list is. */
export function CaseTable({ rows, onEnd, loadingMore }: TableProps) {
  const { t } = useText();
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const height = narrow ? cardHeight : lineHeight;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => rows[index]?.caseId ?? index,
  });
  const { measure } = virtual;
  useEffect(() => measure(), [height, measure]);
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - ahead) onEnd();
  }, [lastShown, rows.length, onEnd]);
  const chosen = useRowKeys(rows, (index) => virtual.scrollToIndex(index), scroller);
  return (
    <div className="case-table" role="table" aria-label={t('cases.title')} aria-rowcount={rows.length + 1}>
      <div role="rowgroup" className="case-head-group">
        <div role="row" className="case-head" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader" className={`c-${column}`}>
              {t(`cases.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="case-scroll" ref={scroller} aria-busy={loadingMore} tabIndex={-1}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map((item) => {
            const row = rows[item.index];
            return row ? (
              <CaseRowLine
                key={item.key}
                row={row}
                index={item.index}
                top={item.start}
                chosen={row.caseId === chosen}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
