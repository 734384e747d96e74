import type { CaseKind } from '#libs/contracts/case.js';
import type { CaseEvent, CaseEventData } from '#libs/contracts/events.js';
import { ENDING_FACTS } from '#libs/contracts/shared/events.js';
import { type CaseState, type Deed, initialCase } from '../kernel/case-state.js';
import { holderText } from '../kernel/course.js';

export type Change = Partial<CaseState>;
/** A fact with its two times. */
export type Told = CaseEvent & { readonly occurredAt: string; readonly recordedAt: string };

/** What the facts that every kind has change in a case. Total. */
export function sharedChange(state: CaseState, event: Told): Change {
  const { occurredAt: at, recordedAt } = event;
  if (ENDING_FACTS.has(event.type)) return { closed: true, closedAt: at };
  switch (event.type) {
    case 'CaseAccepted':
      return accepted(event.data);
    case 'ImportedCaseRecorded':
      return imported(event.data, recordedAt);
    case 'CaseHandedOver':
      return handedOver(state, event.data, at);
    case 'WaitBegan':
      return { waits: [...state.waits, { ...event.data, from: at, endedAt: null }] };
    case 'WaitEnded':
      return { waits: state.waits.map((wait, i) => (i === state.waits.length - 1 ? { ...wait, endedAt: at } : wait)) };
    case 'CalendarAdopted':
      return { calendarVersion: event.data.calendarVersion };
    case 'PackAdopted':
      return { packVersion: event.data.packVersion };
    case 'PromiseMade':
      return {
        promisedAt: earlier(state.promisedAt, at),
        promises: [...state.promises, { promise: event.data.promise, by: event.data.by, madeAt: at, keptAt: null }],
      };
    case 'PromiseKept':
      return {
        promises: state.promises.map((one) => (one.promise === event.data.promise ? { ...one, keptAt: at } : one)),
      };
    case 'ResultTold':
      return { resultToldAt: at };
    case 'RevisitRecorded':
      return event.data.outcome === 'problem-found' ? newRound(state, at) : {};
    case 'ChildOpened': {
      const { childCaseId: caseId, ...told } = event.data;
      return {
        children: [...state.children, { caseId, ...told, openedAt: at, closedAt: null, how: null }],
        demands: demandsAfter(state.demands, told),
      };
    }
    case 'ChildClosed': {
      const { childCaseId, how } = event.data;
      return {
        children: state.children.map((one) => (one.caseId === childCaseId ? { ...one, closedAt: at, how } : one)),
      };
    }
    case 'NewDemandRaised':
      return { demands: [...state.demands, event.data.kind] };
    case 'OpenedFrom':
      return { parent: { caseId: event.data.parentCaseId, link: event.data.link } };
    default:
      return {};
  }
}

function accepted(data: CaseEventData<'CaseAccepted'>): Change {
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

function imported(data: CaseEventData<'ImportedCaseRecorded'>, recordedAt: string): Change {
  const { kind, site, region, zone, reference, person, receivedAt, department, severity } = data;
  return {
    ...{ kind, site, region, zone, reference, person, receivedAt, department, severity },
    calendarVersion: data.calendarVersion ?? '',
    roundSince: receivedAt,
    holdings: [{ from: receivedAt, holder: initialCase.holder.role }],
    imported: { mapping: data.mapping, at: recordedAt },
  };
}

function handedOver(state: CaseState, data: CaseEventData<'CaseHandedOver'>, at: string): Change {
  const { toRole, toPerson, department } = data;
  return {
    holder: { role: toRole, person: toPerson },
    department: department ?? state.department,
    deeds: withDeed(state.deeds, { fact: 'CaseHandedOver', data: { toRole }, at }),
    holdings: [...state.holdings, { from: at, holder: holderText(toRole, department, toPerson) }],
  };
}

/** What ends a round; in the next one it has to be done again. */
const ROUND_ENDS: ReadonlySet<string> = new Set(['RemedyCompleted', 'MatterLaidToRest']);

/** Nothing is agreed or done yet in the new round, so a promise that is opened in it is not met by what did not hold (P-6). */
export function newRound(state: CaseState, at: string): Change {
  return {
    round: state.round + 1,
    roundSince: at,
    planPut: null,
    planAgreed: null,
    remedyDoneAt: null,
    resultToldAt: null,
    deeds: state.deeds.filter(({ fact }) => !ROUND_ENDS.has(fact)),
  };
}

/** Only the earliest of each deed counts, so a case's memory stays bounded. */
export function withDeed(deeds: readonly Deed[], deed: Deed): readonly Deed[] {
  const same = (one: Deed) => one.fact === deed.fact && one.data['toRole'] === deed.data['toRole'];
  const known = deeds.find(same);
  if (known !== undefined && known.at <= deed.at) return deeds;
  return [...deeds.filter((one) => !same(one)), deed];
}

/** A case of the demand's kind is the one meant; as a follow-up, one of another kind may turn out to be what it takes. */
function demandsAfter(
  demands: readonly CaseKind[],
  { kind, link }: { readonly kind: CaseKind; readonly link: string },
) {
  const same = demands.indexOf(kind);
  const settled = same >= 0 || link !== 'follow-up' ? same : 0;
  return demands.filter((_, place) => place !== settled);
}

export function earlier(known: string | null, at: string): string {
  return known !== null && known < at ? known : at;
}
