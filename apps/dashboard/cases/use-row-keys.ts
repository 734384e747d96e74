import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useOffers } from '../shell/registry/offers.js';

/**
 * j and k move the choice, held by case id: a row that comes in above does not shift it. The reference link takes the
 * focus, so that Enter opens the case without more ado and a screen reader reads the line.
 */
export function useRowKeys(
  rows: readonly CaseRow[],
  scrollTo: (index: number) => void,
  scroller: RefObject<HTMLElement | null>,
): string | null {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useRef<number | null>(null);
  const keys = useMemo(() => {
    const move = (step: number) => {
      const from = rows.findIndex((row) => row.caseId === chosen);
      const to = Math.min(rows.length - 1, Math.max(0, from === -1 ? 0 : from + step));
      const row = rows[to];
      if (!row) return;
      wanted.current = to;
      setChosen(row.caseId);
      scrollTo(to);
    };
    return { 'queue.next': () => move(1), 'queue.before': () => move(-1) };
  }, [rows, chosen, scrollTo, scroller]);
  useOffers(keys);
  // Without dependencies: a line far away comes into the document only with the scrolling, some renders later.
  useEffect(() => {
    if (wanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });
  return chosen;
}
