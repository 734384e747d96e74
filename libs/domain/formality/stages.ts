import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { StageTable } from '../kernel/stage-table.js';

const always = ['AddNote', 'WithdrawCase'] as const satisfies readonly OngoingCommandType[];
const desk = [
  'HandOver',
  'MakePromise',
  'KeepPromise',
  'AdoptPack',
  ...always,
] as const satisfies readonly OngoingCommandType[];
const checklist = ['ReceiveDocument', 'ReceiveDeposit', 'RecordInspection', 'CompleteFormality'] as const;
const passedThrough = { clause: 'D-2', accepts: always, moves: {} };

/** Of the seven stages a formality rests in three. */
export const FORMALITY_STAGES: StageTable<OngoingCommandType> = {
  accept: {
    clause: 'D-2',
    accepts: [...checklist, 'ReturnDeposit', ...desk],
    moves: { InspectionRecorded: 'investigate', FormalityCompleted: 'archive' },
  },
  verify: passedThrough,
  investigate: {
    clause: 'D-2',
    accepts: [...checklist, 'ReturnDeposit', ...desk],
    moves: { FormalityCompleted: 'archive' },
  },
  remedy: passedThrough,
  reply: passedThrough,
  revisit: passedThrough,
  archive: { clause: 'D-2', accepts: ['ReturnDeposit', 'ArchiveCase', ...desk], moves: {} },
};
