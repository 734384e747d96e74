import type { ObligationView } from '#libs/contracts/views.js';
import { type StoredObligation, toObligation } from '../engine/load-files.js';

export function toObligationView(row: StoredObligation): ObligationView {
  const {
    released: _,
    extensions: __,
    closedSpans: ___,
    ladder,
    notifiedRungs,
    lapsedRungs,
    ...one
  } = toObligation(row);
  return {
    ...one,
    openedAt: one.arithmetic.openedAt,
    dueAt: one.arithmetic.dueAt,
    ladder: [...ladder],
    notifiedRungs: [...notifiedRungs],
    lapsedRungs: [...lapsedRungs],
  };
}
