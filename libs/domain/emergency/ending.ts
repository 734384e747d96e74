import type { CommandRule, Refusal } from '../kernel/command-rule.js';
import type { CaseState } from '../kernel/case-state.js';
import { isOwed } from '../kernel/obligation.js';
import { archiveCase, withdrawCase } from '../shared/closing.js';
import { emergencyFact } from './fact.js';
import { typeOf } from './state-of.js';

export const stabiliseEmergency: CommandRule<'StabiliseEmergency'> = {
  decide: (state, { words, evidence }, _context, at) => [
    emergencyFact('EmergencyStabilised', at, { type: typeOf(state) }, { words, evidence }),
  ],
};

export const endEmergency: CommandRule<'EndEmergency'> = {
  decide: (state, { words, evidence }, _context, at) => [
    emergencyFact('EmergencyEnded', at, { type: typeOf(state) }, { words, evidence }),
  ],
};

export const fileEmergencyReport: CommandRule<'FileEmergencyReport'> = {
  guard: ({ emergency }) =>
    emergency?.reportFiled === true
      ? { code: 'nothing-to-do', message: 'the closing report is filed', clause: 'P-7' }
      : undefined,
  decide: (_state, { cause, course, measures, evidence }, _context, at) => [
    emergencyFact('EmergencyReportFiled', at, {}, { cause, course, measures, evidence }),
  ],
};

/** P-7: put away once every task of the plan is done and the closing report is there. */
export const archiveEmergency: CommandRule<'ArchiveCase'> = {
  ...archiveCase,
  guard: (state) => openTasks(state) ?? missingReport(state) ?? archiveCase.guard?.(state),
};

/** R-3.2d: that it was none shows on the scene: guards and police go there whoever takes the report back. */
export const withdrawEmergency: CommandRule<'WithdrawCase'> = {
  ...withdrawCase,
  guard: (state) => {
    const refusal = openTasks(state);
    return refusal?.clause === 'R-3.2d' ? refusal : undefined;
  },
};

function openTasks({ obligations }: CaseState): Refusal | undefined {
  const open = obligations.filter((one) => one.target === 'task' && isOwed(one));
  const [first] = open;
  if (first === undefined) return undefined;
  const tasks = open.map(({ obligationId }) => obligationId);
  const message = `still to be done: ${tasks.join(', ')}`;
  return { code: 'stage-forbids', message, clause: first.clause, details: { tasks } };
}

function missingReport({ emergency }: CaseState): Refusal | undefined {
  return emergency?.reportFiled === true
    ? undefined
    : { code: 'stage-forbids', message: 'the closing report is missing', clause: 'P-7' };
}
