import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseRow } from '../api/shapes.js';

export interface Selection {
  /** every case of the view, loaded or not */
  readonly all: boolean;
  readonly rows: readonly CaseRow[];
  readonly has: (caseId: string) => boolean;
  readonly toggle: (caseId: string) => void;
  readonly takeAll: () => void;
  readonly clear: () => void;
}

const nothing: ReadonlySet<string> = new Set();

/** What is ticked in a view; another view begins with nothing. Taking one out of all leaves those that are loaded. */
export function useSelection(view: string, rows: readonly CaseRow[]): Selection {
  const [ids, setIds] = useState(nothing);
  const [all, setAll] = useState(false);
  const clear = useCallback(() => {
    setIds(nothing);
    setAll(false);
  }, []);
  useEffect(clear, [view, clear]);
  const toggle = useCallback(
    (caseId: string) => {
      const next = new Set(all ? rows.map((row) => row.caseId) : ids);
      if (!next.delete(caseId)) next.add(caseId);
      setAll(false);
      setIds(next);
    },
    [all, ids, rows],
  );
  return useMemo(
    () => ({
      all,
      rows: all ? rows : rows.filter((row) => ids.has(row.caseId)),
      has: (caseId: string) => all || ids.has(caseId),
      toggle,
      takeAll: () => setAll(true),
      clear,
    }),
    [all, ids, rows, toggle, clear],
  );
}
