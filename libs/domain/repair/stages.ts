import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { StageTable } from '../kernel/stage-table.js';

type Commands = readonly OngoingCommandType[];

const always = ['AddNote', 'WithdrawCase'] as const satisfies Commands;
const desk = [
  ...(['HandOver', 'MakePromise', 'KeepPromise', 'BeginWait', 'EndWait'] as const),
  ...(['InformCustomer', 'ExtendObligation', 'AdoptPack'] as const),
] as const satisfies Commands;
const dispatch = ['AgreeAppointment', 'DispatchTechnician', 'PassToCleaning'] as const satisfies Commands;
const onTheWay = ['SetOut', 'TellArrival', 'Arrive', 'RecordDiagnosis', 'FollowUpRepair'] as const satisfies Commands;

/** The seven stages as a repair goes through them. Nothing is verified: what is broken shows on the spot. */
export const REPAIR_STAGES: StageTable<OngoingCommandType> = {
  accept: {
    clause: 'D-1',
    accepts: [...dispatch, ...desk, ...always],
    moves: { TechnicianDispatched: 'investigate', PassedToCleaning: 'remedy' },
  },
  verify: { clause: 'D-1', accepts: always, moves: {} },
  investigate: {
    clause: 'R-3.2a',
    accepts: [...dispatch, ...onTheWay, ...desk, ...always],
    moves: { RepairDiagnosed: 'remedy', PassedToCleaning: 'remedy' },
  },
  remedy: {
    clause: 'D-1',
    accepts: [
      ...(['QuoteRepair', 'RecordQuoteAnswer', 'CompleteRepair'] as const),
      ...dispatch,
      ...onTheWay,
      ...desk,
      ...always,
    ],
    moves: { RepairDone: 'reply' },
  },
  reply: {
    clause: 'D-3.6a',
    accepts: ['RecordWaterTest', 'RecordAcceptance', 'TellResult', ...desk, ...always],
    moves: { 'WaterTested:leaks': 'remedy', RepairNotAccepted: 'remedy', ResultTold: 'revisit' },
  },
  // ArchiveCase is taken here only to be refused by D-5.1a.
  revisit: {
    clause: 'D-5.1a',
    accepts: ['RecordRevisit', 'RecordAcceptance', 'ArchiveCase', ...desk, ...always],
    moves: {
      'RevisitRecorded:settled': 'archive',
      'RevisitRecorded:new-demand': 'archive',
      'RevisitRecorded:problem-found': 'remedy',
      RepairNotAccepted: 'remedy',
    },
  },
  archive: { clause: 'P-7', accepts: ['ArchiveCase', 'KeepPromise', ...always], moves: {} },
};

/** The command behind each fact that leads to another stage. */
export const MOVED_BY: Readonly<Record<string, OngoingCommandType>> = {
  TechnicianDispatched: 'DispatchTechnician',
  PassedToCleaning: 'PassToCleaning',
  RepairDiagnosed: 'RecordDiagnosis',
  RepairDone: 'CompleteRepair',
  WaterTested: 'RecordWaterTest',
  RepairNotAccepted: 'RecordAcceptance',
  ResultTold: 'TellResult',
  RevisitRecorded: 'RecordRevisit',
};
