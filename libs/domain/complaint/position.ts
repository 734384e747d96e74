import type { PACKAGE } from '#libs/contracts/complaint/words.js';
import type { Role } from '#libs/contracts/event.js';
import { type CommandRule, refuse, refuseInput } from '../kernel/command-rule.js';
import { complaintFact } from './fact.js';
import { complaintOf } from './state.js';

/** Who leads, lowest first. */
const LEADERS: readonly Role[] = ['supervisor', 'department-head', 'director', 'group-manager'];
/** Without these nobody further up can say anything. */
const NEEDED = ['facts', 'request', 'options'] as const satisfies readonly (typeof PACKAGE)[number][];

const rankOf = (role: Role | undefined): number => (role === undefined ? -1 : LEADERS.indexOf(role));

export function isLeader(role: Role): boolean {
  return LEADERS.includes(role);
}

/** P-P2: what the desk cannot decide goes up as one package, and from there only further up. */
export const escalateMatter: CommandRule<'EscalateMatter'> = {
  decide: (state, { toRole, contains, words, evidence }, _context, at) => {
    if (!isLeader(toRole)) refuseInput('toRole', `it goes up to: ${LEADERS.join(', ')}`, 'P-P2');
    const missing = NEEDED.filter((part) => !contains.includes(part));
    if (missing.length > 0) refuseInput('contains', `one package holds ${NEEDED.join(', ')} at least`, 'P-P2');
    const last = complaintOf(state).escalatedTo.at(-1);
    if (rankOf(toRole) <= rankOf(last)) {
      const message = `the package lies with the ${last ?? ''}: it goes further up only`;
      const instead = ['RecordPosition', 'EscalateMatter'];
      refuse({ code: 'nothing-to-do', message, clause: 'P-P2' }, { instead, toRole: LEADERS.slice(rankOf(last) + 1) });
    }
    const parts = [...new Set(contains)];
    return [complaintFact('MatterEscalated', at, { toRole, contains: parts }, { words, evidence })];
  },
};

/** P-P2: the company's position, by whom the package went to or by somebody above. */
export const recordPosition: CommandRule<'RecordPosition'> = {
  guard: (state) =>
    complaintOf(state).escalatedTo.length === 0
      ? {
          code: 'nothing-to-do',
          message: 'no package lies with a leader',
          clause: 'P-P2',
          details: { instead: ['EscalateMatter'] },
        }
      : undefined,
  decide: (state, { position, words, evidence }, { actor }, at) => {
    const asked = complaintOf(state).escalatedTo[0];
    const allowed = LEADERS.slice(rankOf(asked));
    if (!allowed.includes(actor.role)) {
      refuse({ code: 'forbidden-role', message: 'the leader who was asked says so', clause: 'P-P2' }, { allowed });
    }
    const by = { id: actor.id, role: actor.role };
    return [complaintFact('PositionRecorded', at, { position, by }, { words, evidence })];
  },
};
