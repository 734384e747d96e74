import type { ObligationView, Rung } from '../api/shapes.js';

export type RungState = 'notified' | 'lapsed' | 'ahead' | 'off';

/** Where a rung of the ladder stands: told, passed without telling, still to come, or not needed any more. */
export function rungState(obligation: ObligationView, rung: Rung): RungState {
  if (obligation.notifiedRungs.includes(rung.rung)) return 'notified';
  if (obligation.lapsedRungs.includes(rung.rung)) return 'lapsed';
  const owed = obligation.fulfilledAt === null && obligation.verdict !== 'waived' && obligation.verdict !== 'met';
  return owed ? 'ahead' : 'off';
}
