import type { CaseState } from '../kernel/case-state.js';
import type { Change, Told } from '../shared/evolve.js';
import type { ChecklistItem, FormalityState } from './state.js';

/** What a formality's own facts change. Total. */
export function formalityChange({ formality: before }: CaseState, event: Told): Change {
  if (event.type === 'FormalityOpened') {
    const { type, checklist } = event.data;
    return { formality: { type, checklist: checklist.map((one) => ({ ...one, done: false, heldCents: 0 })) } };
  }
  if (before === null) return {};
  switch (event.type) {
    case 'DocumentReceived':
      return withItem(before, event.data.item, { done: true });
    case 'DepositReceived':
      return withItem(before, event.data.item, { done: true, heldCents: event.data.amountCents });
    case 'DepositReturned':
      return withItem(before, event.data.item, { heldCents: 0 });
    case 'InspectionRecorded':
      return withItem(before, event.data.item, { done: event.data.outcome === 'passed' });
    case 'FormalityCompleted':
      return { remedyDoneAt: event.occurredAt };
    default:
      return {};
  }
}

function withItem(before: FormalityState, id: string, change: Partial<ChecklistItem>): Change {
  const checklist = before.checklist.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { formality: { ...before, checklist } };
}
