import type { Command } from '#libs/contracts/complaint/commands.js';
import { complaintEvents } from '#libs/contracts/complaint/events.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from '../kernel/case-state.js';
import type { KindRules } from '../kernel/kind-rules.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { adoptCalendar } from '../kernel/adopt-calendar.js';
import { ringAlarm } from '../kernel/ring-alarm.js';
import { acceptComplaint } from './accept.js';
import { ONGOING_COMMANDS, decideOngoing, refusalOf } from './commands.js';
import { evolveComplaint } from './evolve.js';
import { closeAsAtSource, recordImportedCase } from './imported.js';
import { COMPLAINT_STAGES, MOVED_BY } from './stages.js';

/** Complaint 投诉: the seven stages P-1 to P-7. */
export const complaint: KindRules = {
  kind: 'complaint',
  opensWith: ['AcceptComplaint', 'RecordImportedCase'],
  stages: COMPLAINT_STAGES,
  facts: new Set(Object.keys(complaintEvents)),
  movedBy: MOVED_BY,
  commands: ONGOING_COMMANDS,
  evolve: evolveComplaint,
  decide: decideComplaint,
  refusalOf: (state, command, judged) => refusalOf(state, command as (typeof ONGOING_COMMANDS)[number], judged),
};

function decideComplaint(state: CaseState, command: Command, context: DecideContext): DecidedEvent[] {
  switch (command.type) {
    case 'AcceptComplaint':
      refuseSecond(state);
      return acceptComplaint(command.body, context);
    case 'RecordImportedCase':
      refuseSecond(state);
      return recordImportedCase(command.body, context);
    case 'RingAlarm':
      return ringAlarm(state, command.body, context);
    case 'AdoptCalendar':
      return adoptCalendar(state, context);
    case 'CloseAsAtSource':
      if (state.closed) throw new DomainError('case-closed', 'the case is closed', { clause: 'P-N4' });
      return closeAsAtSource(state, command.body, context);
    default:
      return decideOngoing(state, command, context);
  }
}

function refuseSecond(state: CaseState): void {
  if (state.exists) throw new DomainError('case-exists', 'the case exists', { reference: state.reference });
}
