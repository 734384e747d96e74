import type { CaseEventData } from '#libs/contracts/events.js';
import type { CaseState } from '../kernel/case-state.js';
import { type Change, type Told, newRound } from '../shared/evolve.js';
import type { RepairState } from './state.js';

/** Nobody is on the way yet. */
const NO_TRIP = { setOutAt: null, eta: null, arrivalToldAt: null, arrivedAt: null } as const;

/** What a repair's own facts change, and what those of every kind mean for it. Total. */
export function repairChange(state: CaseState, event: Told): Change {
  if (event.type === 'RepairReported')
    return { repair: reported(event.data), provisional: event.data.labelled === null };
  const { repair } = state;
  if (repair === null) return {};
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'RepairReclassified':
      return { severity: event.data.severity, repair: { ...repair, ...reclassified(event.data) } };
    case 'RepairDone':
      return {
        remedyDoneAt: at,
        repair: {
          ...repair,
          photos: [...repair.photos, ...event.data.photos],
          repaired: true,
          revisited: false,
          lastTryAt: null,
        },
      };
    case 'RectificationOrdered': {
      const { cause } = event.data;
      const rectifications = [...repair.rectifications, { cause, at }];
      // a problem that the revisit found has begun the new round already
      const round = cause === 'revisit' ? {} : newRound(state, at);
      return { ...round, repair: { ...repair, ...NO_TRIP, tightAt: null, rectifications } };
    }
    default: {
      const change = ofWork(repair, event) ?? ofRevisit(event);
      return change === undefined ? {} : { repair: { ...repair, ...change } };
    }
  }
}

function reported(data: CaseEventData<'RepairReported'>): RepairState {
  const { origin, originCase, category, area, raised } = data;
  return {
    ...{ origin, originCase, category, area, raised },
    ...NO_TRIP,
    appointment: null,
    dispatchedAt: null,
    workOrder: null,
    technician: null,
    department: null,
    toCleaning: false,
    diagnosedAt: null,
    charged: false,
    expectedBy: null,
    quote: null,
    tightAt: null,
    photos: [],
    lastTryAt: null,
    repaired: false,
    revisited: false,
    rectifications: [],
  };
}

function reclassified({ category, raised }: CaseEventData<'RepairReclassified'>): Partial<RepairState> {
  // it stays told why the first word was raised
  return raised === null ? { category } : { category, raised };
}

function ofWork(repair: RepairState, { occurredAt: at, ...event }: Told): Partial<RepairState> | undefined {
  switch (event.type) {
    case 'AppointmentAgreed':
      return { appointment: event.data };
    case 'TechnicianDispatched':
      return { ...event.data, ...NO_TRIP, dispatchedAt: at };
    case 'PassedToCleaning': {
      const { workOrder, department } = event.data;
      return { workOrder, department, dispatchedAt: at, toCleaning: true };
    }
    case 'TechnicianSetOut':
      return { ...NO_TRIP, setOutAt: at, eta: event.data.eta };
    case 'ArrivalTold':
      return { arrivalToldAt: at };
    case 'TechnicianArrived':
      return { arrivedAt: at };
    case 'RepairDiagnosed':
      return { diagnosedAt: at, ...event.data };
    case 'RepairQuoted':
      return { quote: { ...event.data, answer: null } };
    case 'QuoteAccepted':
      return answered(repair, 'accepted');
    case 'QuoteDeclined':
      return answered(repair, 'declined');
    case 'RepairFollowedUp':
      return { photos: [...repair.photos, ...event.data.photos] };
    case 'WaterTested':
      return { tightAt: event.data.outcome === 'tight' ? at : null };
    default:
      return undefined;
  }
}

function answered({ quote }: RepairState, answer: 'accepted' | 'declined'): Partial<RepairState> {
  return { quote: quote === null ? null : { ...quote, answer } };
}

/** C3-R: no answer and no agreement are tried again; everything else is a revisit that took place. */
function ofRevisit({ occurredAt: at, ...event }: Told): Partial<RepairState> | undefined {
  if (event.type !== 'RevisitRecorded') return undefined;
  const { outcome } = event.data;
  if (outcome === 'no-answer' || outcome === 'disagreement') return { lastTryAt: at };
  return { lastTryAt: null, revisited: outcome !== 'problem-found' };
}
