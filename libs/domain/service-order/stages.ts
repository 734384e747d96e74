import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { StageTable } from '../kernel/stage-table.js';

const always = ['AddNote', 'WithdrawCase'] as const satisfies readonly OngoingCommandType[];
const desk = ['MakePromise', 'KeepPromise', 'AdoptPack', ...always] as const satisfies readonly OngoingCommandType[];
const passedThrough = { clause: 'D-7', accepts: always, moves: {} };

/** Of the seven stages a service order rests in five. */
export const SERVICE_ORDER_STAGES: StageTable<OngoingCommandType> = {
  accept: { clause: 'D-7', accepts: ['AgreeService', ...desk], moves: { ServiceAgreed: 'verify' } },
  verify: { clause: 'D-7', accepts: ['HandOver', ...desk], moves: { CaseHandedOver: 'remedy' } },
  investigate: passedThrough,
  remedy: { clause: 'D-7', accepts: ['CompleteService', 'HandOver', ...desk], moves: { ServiceDone: 'reply' } },
  reply: {
    clause: 'D-7',
    accepts: ['AcceptService', 'RefuseService', ...desk],
    moves: { ServiceAccepted: 'archive', ServiceRefused: 'remedy' },
  },
  revisit: passedThrough,
  archive: { clause: 'D-7', accepts: ['TakeFee', 'IssueReceipt', 'ArchiveCase', 'KeepPromise', ...always], moves: {} },
};
