import {
  type ComplaintEvent,
  type ComplaintEventData,
  ENDING_FACTS,
  complaintEvents,
} from '#libs/contracts/complaint/events.js';
import { type CaseState, type Deed, type Doer, type FactOfCase, initialCase } from '../kernel/case-state.js';
import { holderText } from '../kernel/course.js';
import { stageAfter } from '../kernel/stage-table.js';
import { COMPLAINT_STAGES } from './stages.js';

/** The complaint after one of its own facts; facts about obligations are folded by the kernel. Total. */
export function evolveComplaint(state: CaseState, fact: FactOfCase): CaseState {
  const event = { type: fact.type, data: fact.data } as unknown as ComplaintEvent;
  const outcome = event.type === 'RevisitRecorded' ? event.data.outcome : undefined;
  return {
    ...state,
    stage: stageAfter(COMPLAINT_STAGES, state.stage, fact.type, outcome),
    ...change(state, event, fact),
    doers: withDoer(state, fact),
  };
}

type Change = Partial<CaseState>;

function change(state: CaseState, event: ComplaintEvent, { occurredAt: at, recordedAt }: FactOfCase): Change {
  if (ENDING_FACTS.has(event.type)) return { closed: true, closedAt: at };
  switch (event.type) {
    case 'CaseAccepted':
      return accepted(event.data);
    case 'ImportedCaseRecorded':
      return imported(event.data, recordedAt);
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
    case 'CaseHandedOver':
      return {
        holder: { role: event.data.toRole, person: event.data.toPerson },
        department: event.data.department ?? state.department,
        deeds: withDeed(state.deeds, { fact: event.type, data: { toRole: event.data.toRole }, at }),
        holdings: [
          ...state.holdings,
          { from: at, holder: holderText(event.data.toRole, event.data.department, event.data.toPerson) },
        ],
      };
    case 'ComplaintAcknowledged':
      return {
        acknowledgedRound: state.round,
        deeds: withDeed(state.deeds, { fact: event.type, data: {}, at }),
      };
    case 'WaitBegan':
      return { waits: [...state.waits, { ...event.data, from: at, endedAt: null }] };
    case 'WaitEnded':
      return { waits: state.waits.map((wait, i) => (i === state.waits.length - 1 ? { ...wait, endedAt: at } : wait)) };
    case 'CalendarAdopted':
      return { calendarVersion: event.data.calendarVersion };
    case 'BoundaryTold':
      return { boundaryToldAt: state.boundaryToldAt ?? at };
    case 'PromiseMade':
      return {
        promisedAt: earlier(state.promisedAt, at),
        promises: [...state.promises, { promise: event.data.promise, by: event.data.by, madeAt: at, keptAt: null }],
      };
    case 'PromiseKept':
      return {
        promises: state.promises.map((one) => (one.promise === event.data.promise ? { ...one, keptAt: at } : one)),
      };
    case 'RemedyPlansProposed': {
      const { round } = event.data;
      return { plans: [...state.plans, ...event.data.plans.map(({ id }) => ({ id, round, objected: false }))] };
    }
    default:
      return replyChange(state, event, at);
  }
}

/** The loop of plan, answer, remedy, result and revisit (P-5, P-6). */
function replyChange(state: CaseState, event: ComplaintEvent, at: string): Change {
  switch (event.type) {
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
    case 'ResultTold':
      return { resultToldAt: at };
    case 'RevisitRecorded':
      return event.data.outcome === 'problem-found' ? newRound(state, at) : {};
    default:
      return {};
  }
}

function accepted(data: ComplaintEventData<'CaseAccepted'>): Change {
  const { kind, site, region, zone, reference, person, receivedAt, requestedBy, missing } = data;
  return {
    ...{ kind, site, region, zone, reference, person, receivedAt, requestedBy, missing },
    calendarVersion: data.calendarVersion ?? '',
    roundSince: receivedAt,
    holdings: [{ from: receivedAt, holder: initialCase.holder.role }],
    department: data.departmentComplainedOf,
    severity: data.provisionalSeverity,
  };
}

function imported(data: ComplaintEventData<'ImportedCaseRecorded'>, recordedAt: string): Change {
  const { kind, site, region, zone, reference, person, receivedAt, department, severity } = data;
  return {
    ...{ kind, site, region, zone, reference, person, receivedAt, department, severity },
    calendarVersion: data.calendarVersion ?? '',
    roundSince: receivedAt,
    holdings: [{ from: receivedAt, holder: initialCase.holder.role }],
    imported: { mapping: data.mapping, at: recordedAt },
  };
}

/** Nothing is agreed or done yet in the new round. */
function newRound(state: CaseState, at: string): Change {
  return {
    round: state.round + 1,
    roundSince: at,
    planPut: null,
    planAgreed: null,
    remedyDoneAt: null,
    resultToldAt: null,
  };
}

/** Only the earliest of each deed counts, so a case's memory stays bounded. */
function withDeed(deeds: readonly Deed[], deed: Deed): readonly Deed[] {
  const same = (one: Deed) => one.fact === deed.fact && one.data['toRole'] === deed.data['toRole'];
  const known = deeds.find(same);
  if (known !== undefined && known.at <= deed.at) return deeds;
  return [...deeds.filter((one) => !same(one)), deed];
}

function earlier(known: string | null, at: string): string {
  return known !== null && known < at ? known : at;
}

/** Each kind of fact and who made it, once. */
function withDoer({ doers, round }: CaseState, { type, metadata }: FactOfCase): readonly Doer[] {
  const actor = metadata.actor.id;
  if (!(type in complaintEvents)) return doers;
  return doers.some((one) => one.fact === type && one.actor === actor)
    ? doers
    : [...doers, { fact: type, actor, round }];
}
