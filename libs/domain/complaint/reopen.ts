import { dueAt } from '#libs/clock/ledger/due-at.js';
import { type CommandRule, refuse } from '../kernel/command-rule.js';
import { lengthOf } from '../kernel/figure.js';
import { notBefore } from '../kernel/two-times.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

/** P-6: the remedy did not hold, within the pack's window from the closing. The household's clock goes on, it does not begin anew. */
export const reopenCase: CommandRule<'ReopenCase'> = {
  guard: (state) => {
    if (!state.closed) return { code: 'nothing-to-do', message: 'the case is open', clause: 'P-6' };
    if (complaintOf(state).restedAt === null) return undefined;
    const details = { instead: ['AcceptComplaint'] };
    return { code: 'case-closed', message: 'the matter was laid to rest', clause: 'P-P3', details };
  },
  decide: (state, { reason, evidence }, { pack, calendar }, at) => {
    const closedAt = state.closedAt ?? at;
    notBefore(at, closedAt, 'the case was closed');
    const window = lengthOf(pack, 'reopening-window');
    const until = window === undefined ? null : dueAt(window, closedAt, [], calendar).dueAt;
    if (until === null || at > until) {
      const message = until === null ? 'these rules know no reopening' : `it could be reopened until ${until}`;
      refuse({ code: 'window-over', message, clause: 'P-6' }, { until, instead: ['AcceptComplaint'] });
    }
    const reopened = { outcome: 'problem-found' as const, closedAt, until };
    return [complaintFact('CaseReopened', at, reopened, { reason, evidence })];
  },
};
