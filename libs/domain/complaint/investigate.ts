import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';

/** P-3, D-3.2: cause, course and outcome are known; who is responsible decides the way. */
export const recordInvestigation: CommandRule<'RecordInvestigation'> = {
  decide: (_state, body, _context, at) => {
    const { responsible, departments, cause, course, outcome, impact, evidence } = body;
    if (responsible.length > 1 && departments.length === 0) {
      refuseInput('departments', 'several are responsible: name the departments concerned', 'D-3.2');
    }
    return [
      complaintFact(
        'InvestigationRecorded',
        at,
        { responsible, departments },
        { cause, course, outcome, impact, evidence },
      ),
    ];
  },
};
