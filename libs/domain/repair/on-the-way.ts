import type { DecidedEvent } from '#libs/contracts/event.js';
import { type CommandRule, type Refusal, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from '../shared/fact.js';
import { repairFact } from './fact.js';

/** D-1: the work order is issued; from here on the minutes are the technician's. */
export const dispatchTechnician: CommandRule<'DispatchTechnician'> = {
  decide: (_state, { workOrder, technician, department = null, evidence }, _context, at) => [
    repairFact('TechnicianDispatched', at, { workOrder, technician, department }, { evidence }),
    ...handedTo(technician, department, at),
  ],
};

/** R-3.2b: to the cleaning team, with more rounds. */
export const passToCleaning: CommandRule<'PassToCleaning'> = {
  guard: ({ repair }) =>
    repair?.category === 'cleaning'
      ? undefined
      : { code: 'stage-forbids', message: 'it is no matter of cleaning: a technician is dispatched', clause: 'R-3.2b' },
  decide: (_state, { workOrder, department, patrols, evidence }, _context, at) => [
    repairFact('PassedToCleaning', at, { workOrder, department, patrols }, { evidence }),
    sharedFact('CaseHandedOver', at, { toRole: 'department-head', toPerson: null, department }),
  ],
};

/** R-3.2a: he is on the way, and the household has to hear when to expect him. */
export const setOut: CommandRule<'SetOut'> = {
  guard: ({ repair }) =>
    repair?.dispatchedAt === null || repair?.toCleaning === true
      ? { code: 'stage-forbids', message: 'nobody is dispatched yet', clause: 'D-1' }
      : undefined,
  decide: ({ repair }, { eta, evidence }, _context, at) => {
    notBefore(at, repair?.dispatchedAt ?? null, 'the work order was issued');
    if (eta < at) refuseInput('eta', `the expected arrival ${eta} lies before the start (${at})`, 'R-3.2a');
    return [repairFact('TechnicianSetOut', at, { eta }, { evidence })];
  },
};

const NOT_SET_OUT: Refusal = { code: 'stage-forbids', message: 'nobody has set out yet', clause: 'R-3.2a' };

export const tellArrival: CommandRule<'TellArrival'> = {
  guard: ({ repair }) => {
    if (repair?.setOutAt == null) return NOT_SET_OUT;
    return repair.arrivalToldAt === null
      ? undefined
      : { code: 'nothing-to-do', message: 'the household has been told', clause: 'R-3.2a' };
  },
  decide: ({ repair }, { by, words, evidence }, _context, at) => {
    notBefore(at, repair?.setOutAt ?? null, 'the technician set out');
    return [repairFact('ArrivalTold', at, { by }, { words, evidence })];
  },
};

export const arrive: CommandRule<'Arrive'> = {
  guard: ({ repair }) => {
    if (repair?.setOutAt == null) return NOT_SET_OUT;
    return repair.arrivedAt === null
      ? undefined
      : { code: 'nothing-to-do', message: 'the technician is there', clause: 'D-1' };
  },
  decide: ({ repair }, { evidence }, _context, at) => {
    notBefore(at, repair?.setOutAt ?? null, 'the technician set out');
    return [repairFact('TechnicianArrived', at, {}, { evidence })];
  },
};

/** Whose minutes they are from now on. */
export function handedTo(technician: string, department: string | null, at: string): DecidedEvent[] {
  return [sharedFact('CaseHandedOver', at, { toRole: 'technician', toPerson: technician, department })];
}
