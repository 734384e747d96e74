import type { Severity } from '#libs/contracts/case.js';
import type { CaseState } from '../kernel/case-state.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { type Opening, rulesOpenedOn } from '../kernel/open-obligation.js';
import { requestBudget } from './requested-by.js';

/** D-3.5: what a severity promises, each counted from reception and not from the assessment. */
export function severityOpenings(
  { receivedAt, requestedBy }: Pick<CaseState, 'receivedAt' | 'requestedBy'>,
  severity: Severity,
  at: string,
  { pack }: DecideContext,
): Opening[] {
  return rulesOpenedOn(pack, 'reception')
    .filter((rule) => rule.severity === severity)
    .map((rule) => ({
      rule,
      openedAt: receivedAt,
      budget: rule.replacedByRequest && requestedBy !== null ? requestBudget(requestedBy) : undefined,
      at,
    }));
}
