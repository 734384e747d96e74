import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { StageTable } from '../kernel/stage-table.js';

const always = ['AddNote', 'WithdrawCase'] as const satisfies readonly OngoingCommandType[];
const desk = [
  ...['HandOver', 'MakePromise', 'KeepPromise', 'AdoptPack'],
  ...always,
] as const satisfies readonly OngoingCommandType[];
const reminding = ['RecordReminderCall', 'RecordFeePayment', ...desk] as const satisfies readonly OngoingCommandType[];
const passedThrough = { clause: 'D-8', accepts: always, moves: {} };

/** Of the seven stages a fee reminder rests in three. */
export const FEE_REMINDER_STAGES: StageTable<OngoingCommandType> = {
  accept: { clause: 'D-8', accepts: reminding, moves: { ReminderCalled: 'reply', 'FeePaid:settled': 'archive' } },
  verify: passedThrough,
  investigate: passedThrough,
  remedy: passedThrough,
  reply: { clause: 'D-8', accepts: reminding, moves: { 'FeePaid:settled': 'archive' } },
  revisit: passedThrough,
  archive: { clause: 'D-8', accepts: ['ArchiveCase', 'KeepPromise', ...always], moves: {} },
};
