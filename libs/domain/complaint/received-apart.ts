import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { sharedFact } from '../shared/fact.js';
import { complaintFact } from './fact.js';
import { isLeader } from './position.js';

/** D-3.3: calming failed, so the supervisor receives the person in a room apart, and has the case from then on. */
export const receiveApart: CommandRule<'ReceiveApart'> = {
  decide: ({ holder }, { byRole, receivedBy, separateRoom, words, evidence }, _context, at) => {
    if (!isLeader(byRole)) refuseInput('byRole', 'the supervisor, or somebody above, receives the person', 'D-3.3');
    if (!separateRoom) refuseInput('separateRoom', 'in a separate room, away from the public area', 'D-3.3');
    const received = complaintFact(
      'CallerReceivedApart',
      at,
      { byRole, receivedBy, separateRoom },
      { words, evidence },
    );
    if (holder.role === byRole && holder.person === receivedBy) return [received];
    return [received, sharedFact('CaseHandedOver', at, { toRole: byRole, toPerson: receivedBy, department: null })];
  },
};
