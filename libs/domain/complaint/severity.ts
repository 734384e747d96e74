import { type CommandRule, refuse } from '../kernel/command-rule.js';
import { checkRequest } from '../kernel/requested-by.js';
import { complaintFact } from './fact.js';

/** D-3.5. The same severity confirms the provisional one, and may bring the date that the household asks for. */
export const assessSeverity: CommandRule<'AssessSeverity'> = {
  decide: (state, body, context, at) => {
    const requestedBy = body.requestedBy ?? state.requestedBy;
    if (body.requestedBy !== undefined) checkRequest(body.requestedBy, state.receivedAt, context.calendar);
    if (!state.provisional && state.severity === body.severity && state.requestedBy === requestedBy) {
      refuse({ code: 'nothing-to-do', message: `assessed already: ${body.severity}`, clause: 'D-3.5' });
    }
    const assessed = { severity: body.severity, previous: state.severity, requestedBy };
    return [complaintFact('SeverityAssessed', at, assessed, { reason: body.reason, evidence: body.evidence })];
  },
};
