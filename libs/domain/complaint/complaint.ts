import { complaintEvents } from '#libs/contracts/complaint/events.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { KindRules } from '../kernel/kind-rules.js';
import { acceptComplaint } from './accept.js';
import { complaintRules } from './commands.js';
import { complaintChange } from './evolve.js';
import { recordImportedCase } from '../shared/imported.js';
import { COMPLAINT_STAGES, MOVED_BY } from './stages.js';

/** Complaint 投诉: the seven stages P-1 to P-7. */
export const complaint: KindRules = {
  kind: 'complaint',
  opensWith: ['AcceptComplaint', 'RecordImportedCase'],
  stages: COMPLAINT_STAGES,
  movedBy: MOVED_BY,
  facts: Object.keys(complaintEvents),
  rules: complaintRules,
  change: complaintChange,
  reopenedBy: 'ReopenCase',
  open: openComplaint,
};

function openComplaint(command: Command, context: DecideContext): DecidedEvent[] {
  if (command.type === 'RecordImportedCase') return recordImportedCase(command.body, context);
  invariant(command.type === 'AcceptComplaint', `${command.type} opens no complaint`);
  return acceptComplaint(command.body, context);
}
