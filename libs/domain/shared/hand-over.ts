import type { Role } from '#libs/contracts/event.js';
import { type CommandRule, refuseInput } from '../kernel/command-rule.js';
import { sharedFact } from './fact.js';

/** Who can hold a case: people who act on it. */
const HOLDERS: ReadonlySet<Role> = new Set([
  'agent',
  'supervisor',
  'technician',
  'department-head',
  'director',
  'group-manager',
]);

/** D-3.5a, D-3.5b, D-3.6a: on whose desk it lies; meets the hand-over where the role is high enough. */
export const handOver: CommandRule<'HandOver'> = {
  decide: (_state, body, _context, at) => {
    if (!HOLDERS.has(body.toRole)) refuseInput('toRole', `a ${body.toRole} does not handle cases`, 'D-3.6a');
    const { toRole, toPerson = null, department = null, evidence } = body;
    return [sharedFact('CaseHandedOver', at, { toRole, toPerson, department }, { evidence })];
  },
};
