import { streamOf } from '#libs/command-handler/append-request.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { WhatIfChange, WhatIfCounts, WhatIfRow } from '#libs/contracts/what-if.js';
import { type CaseState, type Obligation, foldCase } from '#libs/domain/case.js';
import { restated } from '#libs/domain/restate.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { type OnlyCases, isAsked, rulesOfDraft } from './restate-history.js';

export interface WhatIfTerms {
  readonly draft: PinnedPack;
  readonly rulebook: Rulebook;
  /** until when deadlines count as passed */
  readonly now: string;
  readonly only?: OnlyCases;
}

type Judged = Pick<Obligation, 'obligationId' | 'clause' | 'target' | 'verdict' | 'fulfilledAt' | 'arithmetic'>;

/** Counts of promises by site, clause and holder, as judged and as a draft would judge them; cases are put in one by one. */
export class WhatIfTally {
  readonly #rows = new Map<string, WhatIfRow>();
  readonly changed: WhatIfChange[] = [];
  cases = 0;

  constructor(private readonly terms: WhatIfTerms) {}

  /** All facts of one case. Reads only. Throws what a pack that cannot judge throws (`pack-invalid`, `calendar-unknown`). */
  judge(events: readonly RecordedEvent[]): void {
    const { draft, rulebook, now, only = {} } = this.terms;
    const state = foldCase(events);
    if (!state.exists || !isAsked(state, only)) return;
    this.cases += 1;
    const would = restated(events, rulesOfDraft(draft, state, rulebook), now);
    for (const one of state.obligations) count(this.#rowOf(state, one).was, one);
    for (const one of would) count(this.#rowOf(state, one).would, one);
    const caseId = (events[0]?.streamId ?? '').slice(streamOf('').length);
    this.changed.push(...differences({ ...state, caseId }, would));
  }

  rows(): WhatIfRow[] {
    return [...this.#rows.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  }

  #rowOf({ site }: CaseState, one: Judged): WhatIfRow {
    const { clause, target } = one;
    const fresh: WhatIfRow = { site, clause, target, holder: holderOf(one), was: none(), would: none() };
    const row = this.#rows.get(keyOf(fresh)) ?? fresh;
    this.#rows.set(keyOf(fresh), row);
    return row;
  }
}

function holderOf({ arithmetic }: Pick<Obligation, 'arithmetic'>): string {
  const last = arithmetic.segments.findLast((segment) => segment.state === 'running');
  return last?.state === 'running' ? (last.holder ?? '') : '';
}

const keyOf = ({ site, clause, target, holder }: WhatIfRow): string => [site, clause, target, holder].join(' ');
const none = (): WhatIfCounts => ({ met: 0, missed: 0, open: 0, lateMinutes: 0 });

function count(counts: WhatIfCounts, { verdict, fulfilledAt, arithmetic }: Judged): void {
  if (verdict === 'waived') return;
  counts[verdict] += 1;
  if (verdict !== 'missed' || fulfilledAt === null || arithmetic.dueAt === null) return;
  counts.lateMinutes += Math.round((Date.parse(fulfilledAt) - Date.parse(arithmetic.dueAt)) / 60_000);
}

/** Promises whose verdict would be another, or that only one of the two regulations knows. */
function differences(
  { caseId, reference, site, obligations }: CaseState & { readonly caseId: string },
  would: readonly Judged[],
): WhatIfChange[] {
  const ids = new Set([...obligations, ...would].map(({ obligationId }) => obligationId));
  return [...ids].flatMap((obligationId) => {
    const before = obligations.find((one) => one.obligationId === obligationId);
    const after = would.find((one) => one.obligationId === obligationId);
    const named = after ?? before;
    if (named === undefined || before?.verdict === after?.verdict) return [];
    return [
      {
        ...{ caseId, reference, site, obligationId, clause: named.clause, target: named.target },
        ...{ holder: holderOf(named), was: before?.verdict ?? null, would: after?.verdict ?? null },
        ...{ wasDueAt: before?.arithmetic.dueAt ?? null, wouldBeDueAt: after?.arithmetic.dueAt ?? null },
      },
    ];
  });
}
