import type { ObligationView, TimelineEntry } from '../api/shapes.js';
import type { Choice } from './field.js';

/** Plans of the latest round, with what they say where it may be read. */
export function plansOffered(timeline: readonly TimelineEntry[]): Choice[] {
  const latest = timeline.findLast((entry) => entry.type === 'RemedyPlansProposed');
  const plans = latest?.data['plans'];
  if (!Array.isArray(plans)) return [];
  const texts = latest?.private?.['plans'] as Readonly<Record<string, unknown>> | undefined;
  return plans.map((plan: { id: string; costCents: number }) => {
    const text = texts?.[plan.id];
    const cost = (plan.costCents / 100).toFixed(2);
    return { value: plan.id, label: `${plan.id} · ¥${cost}${typeof text === 'string' ? ` · ${text}` : ''}` };
  });
}

/** Promises made and not yet kept, by number. */
export function promisesOpen(timeline: readonly TimelineEntry[]): Choice[] {
  const kept = new Set(timeline.filter((entry) => entry.type === 'PromiseKept').map((entry) => entry.data['promise']));
  return timeline
    .filter((entry) => entry.type === 'PromiseMade' && !kept.has(entry.data['promise']))
    .map((entry) => {
      const what = entry.private?.['what'];
      const number = String(entry.data['promise']);
      return { value: number, label: `#${number}${typeof what === 'string' ? ` · ${what}` : ''}` };
    });
}

/** Tasks of a plan that are owed, by name. */
export function tasksOpen(
  obligations: readonly Pick<ObligationView, 'obligationId' | 'target' | 'fulfilledAt'>[],
): string[] {
  return obligations
    .filter(({ target, fulfilledAt }) => target === 'task' && fulfilledAt === null)
    .flatMap(({ obligationId }) => obligationId.split('#')[1] ?? []);
}
