import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CaseRow } from '../api/shapes.js';
import { useOffers } from '../shell/registry/offers.js';
import { placeOf, rememberPlace } from './place.js';

interface RowKeys {
  readonly view: string;
  readonly rows: readonly CaseRow[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly peek: string | undefined;
  readonly onPeek: (caseId: string | undefined) => void;
  readonly onTick: (caseId: string) => void;
  readonly scrollTo: (index: number) => void;
}

/**
 * The choice is held by case id: a row that comes in above does not shift it. The row takes the focus, so that a screen
 * reader reads the line. Where a case stands beside the list, it follows the choice.
 */
export function useRowKeys({ view, rows, scroller, peek, onPeek, onTick, scrollTo }: RowKeys) {
  const [chosen, setChosen] = useState<string | null>(() => peek ?? placeOf(view)?.chosen ?? null);
  const wanted = useRef<string | null>(chosen);
  const navigate = useNavigate();
  useEffect(() => {
    if (peek !== undefined) setChosen(peek);
  }, [peek]);
  useEffect(() => rememberPlace(view, { chosen }), [view, chosen]);
  const choose = useCallback(
    (caseId: string) => {
      wanted.current = caseId;
      setChosen(caseId);
      onPeek(caseId);
    },
    [onPeek],
  );
  const move = useCallback(
    (step: number) => {
      const from = rows.findIndex((row) => row.caseId === chosen);
      const to = Math.min(rows.length - 1, Math.max(0, from === -1 ? 0 : from + step));
      const row = rows[to];
      if (!row) return;
      wanted.current = row.caseId;
      setChosen(row.caseId);
      scrollTo(to);
      if (peek !== undefined) onPeek(row.caseId);
    },
    [rows, chosen, scrollTo, peek, onPeek],
  );
  useOffers(
    useMemo(() => {
      const moving = { 'queue.next': () => move(1), 'queue.before': () => move(-1) };
      const closing = peek === undefined ? {} : { 'queue.close-peek': () => onPeek(undefined) };
      if (chosen === null) return { ...moving, ...closing };
      return {
        ...moving,
        ...closing,
        'queue.peek': () => onPeek(chosen),
        'queue.open': () => void navigate({ to: '/cases/$caseId', params: { caseId: chosen } }),
        'queue.select': () => onTick(chosen),
      };
    }, [move, peek, onPeek, chosen, navigate, onTick]),
  );
  // Without dependencies: a line far away comes into the document only with the scrolling, some renders later.
  useEffect(() => {
    if (wanted.current === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-case="${wanted.current}"]`);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });
  return { chosen, choose, move };
}
