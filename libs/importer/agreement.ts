export type Verdict = 'met' | 'missed';

/** Our verdict on the source's target, as the facts of a case tell it; undefined while it is open, or without a target. */
export function verdictOf(events: readonly { readonly type: string; readonly data: unknown }[]): Verdict | undefined {
  let verdict: Verdict | undefined;
  for (const { type, data } of events) {
    if ((data as { target?: string }).target !== 'as-at-source') continue;
    if (type === 'ObligationMet') verdict = 'met';
    else if (type === 'ObligationMissed') verdict = 'missed';
    else if (type === 'VerdictCorrected') verdict = (data as { to: Verdict }).to;
  }
  return verdict;
}

/**
 * Our verdicts beside the source's flags, over the cases that have a target and a closing. `met` and `missed` are ours,
 * over those with a flag: same + different = met + missed.
 */
export interface Agreement {
  readonly same: number;
  readonly different: number;
  readonly noFlag: number;
  readonly met: number;
  readonly missed: number;
}

interface Compared {
  readonly hasTarget: boolean;
  readonly hasClosing: boolean;
  readonly flag: Verdict | undefined;
  readonly verdict: Verdict | undefined;
}

export const NO_AGREEMENT: Agreement = { same: 0, different: 0, noFlag: 0, met: 0, missed: 0 };

export function addCompared(sum: Agreement, { hasTarget, hasClosing, flag, verdict }: Compared): Agreement {
  // A case that was stored without this target, or that people have withdrawn since, has no verdict to compare.
  if (!hasTarget || !hasClosing || verdict === undefined) return sum;
  if (flag === undefined) return { ...sum, noFlag: sum.noFlag + 1 };
  const agrees = flag === verdict ? { same: sum.same + 1 } : { different: sum.different + 1 };
  return { ...sum, ...agrees, [verdict]: sum[verdict] + 1 };
}
