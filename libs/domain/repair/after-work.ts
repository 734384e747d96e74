import type { RECTIFICATION_CAUSES } from '#libs/contracts/repair/words.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { notBefore } from '../kernel/two-times.js';
import { sharedFact } from '../shared/fact.js';
import { tellResult } from '../shared/tell-result.js';
import { repairFact } from './fact.js';
import { handedTo } from './on-the-way.js';

/** D-5.1c: the water runs, and nothing comes through. If it does, the repair is open again. */
export const recordWaterTest: CommandRule<'RecordWaterTest'> = {
  guard: ({ repair }) => {
    if (repair?.category !== 'leak') return { code: 'nothing-to-do', message: 'it was no leak', clause: 'D-5.1c' };
    return repair.tightAt === null
      ? undefined
      : { code: 'nothing-to-do', message: 'the water test has been passed', clause: 'D-5.1c' };
  },
  decide: (state, { tight, words, evidence }, _context, at) => {
    notBefore(at, state.remedyDoneAt, 'the repair was done');
    const outcome = tight ? 'tight' : 'leaks';
    const tested = repairFact('WaterTested', at, { outcome, final: tight }, { words, evidence });
    return tight ? [tested] : [tested, ...rectification(state, 'water-test', at)];
  },
};

/** The household looks at the work; what it does not accept goes back (D-5.1e). */
export const recordAcceptance: CommandRule<'RecordAcceptance'> = {
  decide: (state, { accepted, words, signature, evidence }, _context, at) => {
    notBefore(at, state.remedyDoneAt, 'the repair was done');
    if (accepted) {
      const signed = signature === undefined ? {} : { signature };
      return [repairFact('RepairAccepted', at, signed, { words, evidence })];
    }
    if (signature !== undefined) refuseInput('signature', 'stands for work that is accepted', 'D-5.1e');
    return [
      repairFact('RepairNotAccepted', at, { outcome: 'not-accepted' }, { words, evidence }),
      ...rectification(state, 'not-accepted', at),
    ];
  },
};

/** D-5.1c: a leak has no result before its water test. */
export const tellRepairResult: CommandRule<'TellResult'> = {
  guard: (state) =>
    state.remedyDoneAt !== null && state.repair?.category === 'leak' && state.repair.tightAt === null
      ? { code: 'stage-forbids', message: 'a leak is tested with water before its result is told', clause: 'D-5.1c' }
      : tellResult.guard?.(state),
  decide: (state, body, context, at) => {
    notBefore(at, state.repair?.tightAt ?? null, 'the water test');
    return tellResult.decide(state, body, context, at);
  },
};

/** D-5.1e 整改: with the fact that brought the problem up it lies with the repair staff again. */
export function rectification(
  { repair }: Pick<CaseState, 'repair'>,
  cause: (typeof RECTIFICATION_CAUSES)[number],
  at: string,
): DecidedEvent[] {
  const { workOrder, technician = null, department = null, area = 'home' } = repair ?? {};
  return [
    repairFact('RectificationOrdered', at, { cause, workOrder: workOrder ?? '', technician, area }),
    ...(technician === null
      ? [sharedFact('CaseHandedOver', at, { toRole: 'department-head', toPerson: null, department })]
      : handedTo(technician, department, at)),
  ];
}
