import { type CommandRule, refuse } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

/** D-3.2b: the house and its facilities go by the maintenance flow. The repair's own case is named once it is open. */
export const routeAsRepair: CommandRule<'RouteAsRepair'> = {
  decide: (state, { childCaseId = null, words, evidence }, _context, at) => {
    const { repair } = complaintOf(state);
    if (repair !== null && (repair.childCaseId !== null || childCaseId === null)) {
      const { childCaseId: linked } = repair;
      refuse(
        { code: 'nothing-to-do', message: 'routed as a repair already', clause: 'D-3.2b' },
        { childCaseId: linked },
      );
    }
    return [complaintFact('RoutedAsRepair', at, { childCaseId }, { words, evidence })];
  },
};
