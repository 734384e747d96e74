import type { CaseState } from '../kernel/case-state.js';
import { type Change, type Told, earlier, newRound, withDeed } from '../shared/evolve.js';

/** What a complaint's own facts change. Total. */
export function complaintChange(state: CaseState, event: Told): Change {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'DetailsCompleted':
      return {
        missing: event.data.missing,
        department: event.data.departmentComplainedOf ?? state.department,
      };
    case 'DisputeDecided':
      return { dispute: event.data.dispute };
    case 'SeverityAssessed':
      return { severity: event.data.severity, provisional: false, requestedBy: event.data.requestedBy };
    case 'ComplaintVerified':
      return { verified: event.data.outcome };
    case 'ComplaintAcknowledged':
      return {
        acknowledgedRound: state.round,
        deeds: withDeed(state.deeds, { fact: event.type, data: {}, at }),
      };
    case 'BoundaryTold':
      return { boundaryToldAt: state.boundaryToldAt ?? at };
    case 'RemedyPlansProposed': {
      const { round } = event.data;
      return { plans: [...state.plans, ...event.data.plans.map(({ id }) => ({ id, round, objected: false }))] };
    }
    case 'PlanPutToCustomer':
      return {
        planPut: event.data.plan,
        promisedAt: earlier(state.promisedAt, at),
        deeds: withDeed(state.deeds, { fact: event.type, data: {}, at }),
      };
    case 'CustomerAgreed':
      return { planPut: null, planAgreed: event.data.plan };
    case 'CustomerObjected':
      return {
        ...newRound(state, at),
        plans: state.plans.map((plan) => (plan.id === event.data.plan ? { ...plan, objected: true } : plan)),
      };
    case 'RemedyCompleted':
      return { remedyDoneAt: at, deeds: withDeed(state.deeds, { fact: event.type, data: {}, at }) };
    default:
      return {};
  }
}
