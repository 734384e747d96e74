import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { StageTable } from '../kernel/stage-table.js';

const always = ['AddNote', 'WithdrawCase'] as const satisfies readonly OngoingCommandType[];
/** In any stage and any order: no step of the handling may stand between anybody and the guards or the police. */
const plan = ['CompleteTask', 'HandOver', 'MakePromise', 'KeepPromise', 'AdoptPack', ...always] as const;
const underWay = ['TellSetOut', 'TellProgress', 'EndEmergency', ...plan] as const;
const passedThrough = { clause: 'R-3.2d', accepts: always, moves: {} };

/** Of the seven stages an emergency rests in five. */
export const EMERGENCY_STAGES: StageTable<OngoingCommandType> = {
  accept: {
    clause: 'R-3.2d',
    accepts: ['StabiliseEmergency', ...underWay],
    moves: { EmergencyProgressTold: 'investigate', EmergencyStabilised: 'remedy', EmergencyEnded: 'reply' },
  },
  verify: passedThrough,
  investigate: {
    clause: 'R-3.2c',
    accepts: ['StabiliseEmergency', ...underWay],
    moves: { EmergencyStabilised: 'remedy', EmergencyEnded: 'reply' },
  },
  remedy: { clause: 'R-3.2d', accepts: underWay, moves: { EmergencyEnded: 'reply' } },
  reply: {
    clause: 'R-3.2d',
    accepts: ['TellResult', 'FileEmergencyReport', ...plan],
    moves: { ResultTold: 'archive' },
  },
  revisit: passedThrough,
  archive: { clause: 'P-7', accepts: ['ArchiveCase', 'FileEmergencyReport', ...plan], moves: {} },
};

/** Command that makes a fact which leads to another stage. */
export const EMERGENCY_MOVED_BY = {
  EmergencyProgressTold: 'TellProgress',
  EmergencyStabilised: 'StabiliseEmergency',
  EmergencyEnded: 'EndEmergency',
  ResultTold: 'TellResult',
} as const;
