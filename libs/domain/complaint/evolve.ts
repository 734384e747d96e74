import type { CaseState } from '../kernel/case-state.js';
import { type Wait, endOf } from '../kernel/course.js';
import { type Change, type Told, earlier, newRound, withDeed } from '../shared/evolve.js';
import { careChange } from './care-change.js';

/** What a complaint's own facts change. Total. */
export function complaintChange(state: CaseState, event: Told): Change {
  const complaint = careChange(state, event);
  return { ...stageChange(state, event), ...(complaint === undefined ? {} : { complaint }) };
}

function stageChange(state: CaseState, event: Told): Change {
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
    case 'ReasonsGiven':
      return { deeds: withDeed(state.deeds, { fact: event.type, data: {}, at }) };
    case 'MatterLaidToRest':
      return { planPut: null, deeds: withDeed(state.deeds, { fact: event.type, data: {}, at }) };
    case 'SecondLookTaken':
      return event.data.outcome === 'taken-up' ? newRound(state, at) : {};
    case 'CaseReopened':
      return {
        ...newRound(state, at),
        closed: false,
        closedAt: null,
        waits: state.waits.map(endedBy(state.closedAt ?? at)),
      };
    default:
      return {};
  }
}

/** Nothing was waited for while the case was closed. */
const endedBy =
  (closedAt: string) =>
  (wait: Wait): Wait => {
    const end = endOf(wait);
    return end === null || end > closedAt ? { ...wait, endedAt: closedAt } : wait;
  };
