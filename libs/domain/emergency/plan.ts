import { DISPATCH_TASK } from '#libs/contracts/emergency/words.js';
import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import type { CaseState } from '../kernel/case-state.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { ruleOf } from '../kernel/open-obligation.js';
import { emergencyFact } from './fact.js';
import { typeOf } from './state-of.js';

/** R-3.2d: tasks of a plan stand side by side; each is done when it is done, whatever the others wait for. */
export const completeTask: CommandRule<'CompleteTask'> = {
  decide: (state, { task, doneBy = null, words, evidence }, context, at) => {
    const tasks = tasksOf(state, context);
    if (!tasks.includes(task)) {
      const message = `the plan has no task ${task}`;
      refuse({ code: 'task-unknown', message, clause: 'R-3.2d' }, { tasks });
    }
    if (state.emergency?.tasksDone.includes(task) === true) {
      refuse({ code: 'nothing-to-do', message: `${task} is done`, clause: 'R-3.2d' });
    }
    return [emergencyFact('EmergencyTaskDone', at, { task, doneBy }, { words, evidence })];
  },
};

/** R-3.2a: on the way is dispatched too, so one word is enough. */
export const tellSetOut: CommandRule<'TellSetOut'> = {
  decide: (state, { by, expectedAt, technician = null, words, evidence }, context, at) => {
    if (expectedAt <= at) refuseInput('expectedAt', `${expectedAt} is not after ${at}`, 'R-3.2a');
    const owed = tasksOf(state, context).includes(DISPATCH_TASK);
    const dispatched = !owed || state.emergency?.tasksDone.includes(DISPATCH_TASK) === true;
    return [
      ...(dispatched
        ? []
        : [emergencyFact('EmergencyTaskDone', at, { task: DISPATCH_TASK, doneBy: null }, { evidence })]),
      emergencyFact('SetOutTold', at, { by, expectedAt, technician }, { words, evidence }),
    ];
  },
};

/** R-3.2c: the finding each time; in a power cut the time of restoration belongs to it. */
export const tellProgress: CommandRule<'TellProgress'> = {
  decide: (state, { by, finding, expectedAt = null, evidence }, _context, at) => {
    const type = typeOf(state);
    if (type === 'power-cut' && expectedAt === null) {
      refuseInput('expectedAt', 'progress comes with the time at which power should be back', 'R-3.2c');
    }
    if (expectedAt !== null && expectedAt <= at) {
      refuseInput('expectedAt', `${expectedAt} is not after ${at}`, 'R-3.2c');
    }
    return [emergencyFact('EmergencyProgressTold', at, { type, by, expectedAt }, { finding, evidence })];
  },
};

/** Names of the tasks that this case's plan has given it and that a word closes. */
function tasksOf(state: CaseState, { pack }: DecideContext): string[] {
  return state.obligations.flatMap((one) => {
    const rule = ruleOf(pack, state, one);
    return rule?.item !== undefined && rule.metBy.fact === 'EmergencyTaskDone' ? rule.item : [];
  });
}
