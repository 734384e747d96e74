import { useMemo, useState, type RefObject } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useShortcuts } from '../shell/shortcuts.js';

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
  const keys = useMemo(() => {
    const move = (step: number) => {
      const from = rows.findIndex((row) => row.caseId === chosen);
      const to = Math.min(rows.length - 1, Math.max(0, from === -1 ? 0 : from + step));
      const row = rows[to];
      if (!row) return;
      setChosen(row.caseId);
      scrollTo(to);
      // The line may come into the document only with the scrolling.
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus({ preventScroll: true }),
        ),
      );
    };
    return { j: () => move(1), k: () => move(-1) };
  }, [rows, chosen, scrollTo, scroller]);
  useShortcuts(keys);
  return chosen;
}
