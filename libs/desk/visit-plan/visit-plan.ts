import type { z } from 'zod';
import { localDateOf } from '#libs/clock/civil.js';
import { ENTRIES_MAX } from '#libs/contracts/desk/call-log.js';
import { type VisitPlanView, type visitPlanCommands, visitPlanEvents } from '#libs/contracts/desk/visit-plan.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { refuse, refuseInput } from '#libs/domain/kernel/command-rule.js';
import { factsOf } from '#libs/domain/kernel/fact.js';
import type { DecideDesk, Register } from '../register.js';

const visitFact = factsOf(visitPlanEvents);
type Visit = Omit<VisitPlanView['visits'][number], 'private'>;

/** Visits to owners and residents of a month. Plain JSON. */
export interface VisitPlanState {
  readonly version: number;
  readonly visits: readonly Visit[];
}

export const visitPlan: Register<VisitPlanState> = {
  name: 'visit-plan',
  entry: 'visitId',
  initial: { version: 0, visits: [] },
  evolve: (state, event) => ({ visits: change(state.visits, event), version: event.version }),
};

function change(known: readonly Visit[], { type, data, occurredAt: at, metadata }: RecordedEvent): readonly Visit[] {
  const by = { by: metadata.actor.id, at };
  const visitId = String(data['visitId']);
  const withIt = (changed: Partial<Visit>) =>
    known.map((one) => (one.visitId === visitId ? { ...one, ...changed } : one));
  switch (type as keyof typeof visitPlanEvents) {
    case 'VisitPlanned': {
      const [on, assignedTo] = [String(data['on']), String(data['assignedTo'])];
      return [...known, { visitId, on, assignedTo, planned: by, recorded: null, seen: null }];
    }
    case 'VisitRecorded':
      return withIt({ recorded: by });
    case 'VisitRecordSeen':
      return withIt({ seen: by });
    default:
      return known;
  }
}

/** D-5.2a: the supervisor of the desk sends somebody, on a day that is still to come. */
export function planVisit(body: z.infer<typeof visitPlanCommands.PlanVisit>): DecideDesk<VisitPlanState> {
  return (state, { now, site, entryId }) => {
    const { month, on, assignedTo, household, purpose } = body;
    if (!on.startsWith(month)) refuseInput('on', `a day of ${month} is expected`, 'D-5.2a');
    const today = localDateOf(now, site.zone);
    if (on < today) refuseInput('on', `a visit is planned ahead: from ${today} on`, 'D-5.2a');
    if (state.visits.length >= ENTRIES_MAX)
      refuse(
        { code: 'limit-reached', message: `a month's plan takes ${ENTRIES_MAX} visits`, clause: 'D-5.2a' },
        { max: ENTRIES_MAX },
      );
    return [visitFact('VisitPlanned', now, { visitId: entryId, on, assignedTo }, { household, purpose })];
  };
}

/** D-5.4: whoever was sent leaves the form, the opinion on the handling and the result: all three. */
export function recordVisit(
  visitId: string,
  { form, opinion, result }: z.infer<typeof visitPlanCommands.RecordVisit>,
): DecideDesk<VisitPlanState> {
  return (state, { now, actor }) => {
    const { assignedTo, recorded } = visitOf(state, visitId);
    if (recorded !== null) refuse({ code: 'nothing-to-do', message: `recorded by ${recorded.by}`, clause: 'D-5.4' });
    if (assignedTo !== actor.id) {
      const message = `${assignedTo} was sent and records the visit`;
      refuse({ code: 'actor-involved', message, clause: 'D-5.4' }, { by: assignedTo });
    }
    for (const [field, value] of Object.entries({ form, opinion, result })) {
      if (value === undefined) refuseInput(field, 'a visit leaves form, opinion and result', 'D-5.4');
    }
    return [visitFact('VisitRecorded', now, { visitId }, { form, opinion, result })];
  };
}

/** D-5.4: the record has come to the supervisor of the desk, who is not the one that made it. */
export function seeVisitRecord(visitId: string): DecideDesk<VisitPlanState> {
  return (state, { now, actor }) => {
    const { recorded, seen } = visitOf(state, visitId);
    if (recorded === null)
      return refuse(
        { code: 'nothing-to-do', message: 'nothing is recorded yet', clause: 'D-5.4' },
        { instead: ['RecordVisit'] },
      );
    if (seen !== null) refuse({ code: 'nothing-to-do', message: `seen by ${seen.by}`, clause: 'D-5.4' });
    if (recorded.by === actor.id) {
      const message = 'another supervisor than the one who made the record sees it';
      refuse({ code: 'actor-involved', message, clause: 'D-5.4' }, { did: 'RecordVisit' });
    }
    return [visitFact('VisitRecordSeen', now, { visitId })];
  };
}

function visitOf({ visits }: VisitPlanState, visitId: string): Visit {
  const message = 'no such visit in the plan of this month';
  return (
    visits.find((one) => one.visitId === visitId) ??
    refuse({ code: 'entry-unknown', message, clause: 'D-5.2a' }, { instead: ['PlanVisit'] })
  );
}
