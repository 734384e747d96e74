import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { feeReminderEvents } from '#libs/contracts/fee-reminder/events.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import type { CaseState } from '../kernel/case-state.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { headOf } from '../kernel/opening.js';
import { addNote, archiveCase, withdrawCase } from '../shared/closing.js';
import type { Change, Told } from '../shared/evolve.js';
import { sharedFact } from '../shared/fact.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import { feeReminderFact } from './fact.js';
import { recordFeePayment, recordReminderCall } from './reminding.js';
import { FEE_REMINDER_STAGES } from './stages.js';

/** Fee reminder 催缴 (D-8): calls until the fee is paid, and the day that was promised is a deadline. */
export const feeReminder: KindRules = {
  kind: 'fee-reminder',
  opensWith: ['OpenFeeReminder'],
  stages: FEE_REMINDER_STAGES,
  movedBy: { ReminderCalled: 'RecordReminderCall', FeePaid: 'RecordFeePayment' },
  facts: Object.keys(feeReminderEvents),
  rules: {
    RecordReminderCall: recordReminderCall,
    RecordFeePayment: recordFeePayment,
    HandOver: handOver,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    AdoptPack: adoptPack,
    ArchiveCase: archiveCase,
    WithdrawCase: withdrawCase,
    AddNote: addNote,
  } satisfies CommandRules,
  change: feeReminderChange,
  open: openFeeReminder,
};

/** P-P4: whether the household has a complaint running is not asked. */
function openFeeReminder(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'OpenFeeReminder', `${command.type} opens no fee reminder`);
  const { channel, receivedAt, household, occupancy, period, amountCents, ownerName, contact, remarks, evidence } =
    command.body;
  const head = headOf({ kind: 'fee-reminder', channel, receivedAt }, context);
  return [
    sharedFact('CaseAccepted', head.receivedAt, head, { complainantName: ownerName, contact, household, evidence }),
    feeReminderFact('FeeDue', head.receivedAt, { occupancy, period, amountCents }, { remarks }),
  ];
}

/** What a fee reminder's own facts change. Total. */
function feeReminderChange({ feeReminder: before }: CaseState, event: Told): Change {
  if (event.type === 'FeeDue') {
    return { feeReminder: { outstandingCents: event.data.amountCents, calls: 0, promises: 0, promisedBy: null } };
  }
  if (before === null) return {};
  switch (event.type) {
    case 'ReminderCalled': {
      const { call, promise, promisedBy } = event.data;
      const promised = promise === null ? {} : { promises: promise, promisedBy };
      return { feeReminder: { ...before, calls: call, ...promised } };
    }
    case 'FeePaid': {
      const { outstandingCents, outcome } = event.data;
      return {
        feeReminder: { ...before, outstandingCents },
        ...(outcome === 'settled' ? { remedyDoneAt: event.occurredAt } : {}),
      };
    }
    default:
      return {};
  }
}
