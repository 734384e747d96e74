import type { SweepActivities } from '#libs/contracts/case-workflow.js';
import { type SweepFinding, type SweepSources, sweepPage } from '#libs/conducting/sweep-cases.js';
import { toFailure } from '../failure-mapping.js';

export type OnFinding = (finding: SweepFinding, caseId: string, error?: unknown) => void;

/** `sweepPage` over store and Temporal. Fails as toFailure says. */
export function createSweep(sources: SweepSources, onFinding: OnFinding): SweepActivities['sweepPage'] {
  return (after) =>
    sweepPage(sources, after, onFinding).catch((error: unknown) => {
      throw toFailure(error);
    });
}
