import type { TimelineEntry } from '../api/shapes.js';

export interface PlanOfRound {
  readonly id: string;
  /** null: erased, or not for this reader */
  readonly description: string | null;
  readonly costCents: number;
  readonly agreedBy: readonly string[];
  readonly putAt: string | null;
  readonly answer: { readonly agreed: boolean; readonly at: string; readonly words: string | null } | null;
  readonly completedAt: string | null;
}

export interface PlanRound {
  readonly round: number;
  readonly proposedAt: string;
  readonly by: TimelineEntry['actor'];
  readonly plans: readonly PlanOfRound[];
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

function proposed(entry: TimelineEntry): PlanRound {
  const { round, plans } = entry.data as {
    round: number;
    plans: { id: string; costCents: number; agreedBy: string[] }[];
  };
  const said = (entry.private?.['plans'] ?? {}) as Record<string, unknown>;
  return {
    ...{ round, proposedAt: entry.occurredAt, by: entry.actor },
    plans: plans.map(({ id, costCents, agreedBy }) => ({
      ...{ id, costCents, agreedBy, description: textOf(said[id]) },
      ...{ putAt: null, answer: null, completedAt: null },
    })),
  };
}

/** What a later fact says of the plan that it names; nothing for facts of other things. */
function change({ type, occurredAt, private: opened }: TimelineEntry): Partial<PlanOfRound> | null {
  const answer = (agreed: boolean) => ({ answer: { agreed, at: occurredAt, words: textOf(opened?.['words']) } });
  if (type === 'PlanPutToCustomer') return { putAt: occurredAt };
  if (type === 'CustomerAgreed') return answer(true);
  if (type === 'CustomerObjected') return answer(false);
  return type === 'RemedyCompleted' ? { completedAt: occurredAt } : null;
}

/** The plans of each round with what became of them (D-3.4, P-4, P-5); the round under way is the last. */
export function planRounds(timeline: readonly TimelineEntry[]): PlanRound[] {
  return timeline.reduce<PlanRound[]>((rounds, entry) => {
    if (entry.type === 'RemedyPlansProposed') return [...rounds, proposed(entry)];
    const last = rounds.at(-1);
    const changed = change(entry);
    if (last === undefined || changed === null) return rounds;
    const plans = last.plans.map((plan) => (plan.id === entry.data['plan'] ? { ...plan, ...changed } : plan));
    return [...rounds.slice(0, -1), { ...last, plans }];
  }, []);
}
