import type { StageTable } from '../kernel/stage-table.js';
import type { complaintRules } from './commands.js';

type ComplaintCommand = keyof typeof complaintRules;

const always = ['AddNote', 'WithdrawCase'] as const satisfies readonly ComplaintCommand[];
/** at hand until it is put away */
const care = [
  ...(['ReportHarm', 'TakeHarmMeasure', 'CallForHelp', 'ReceiveApart', 'RecordUrging', 'RouteAsRepair'] as const),
  ...(['GiveHelp', 'EscalateMatter', 'RecordPosition', 'MarkComplaint', 'GiveSecondOpinion'] as const),
  ...(['Apologise', 'HoldTalks'] as const),
] as const satisfies readonly ComplaintCommand[];
/** P-P3, P-P4: once it is known what there is to remedy */
const money = [
  ...(['RecordGoodwill', 'ApproveSetOff', 'RecordCompensation'] as const),
] as const satisfies readonly ComplaintCommand[];
const desk = [
  ...(['HandOver', 'CompleteDetails', 'MakePromise', 'KeepPromise', 'Acknowledge'] as const),
  ...(['BeginWait', 'EndWait', 'InformCustomer', 'ExtendObligation', 'AdoptPack'] as const),
  ...care,
] as const satisfies readonly ComplaintCommand[];
/** until a plan has been put to the household */
const early = [
  'DecideDispute',
  'AssessSeverity',
  'TellBoundary',
  ...desk,
] as const satisfies readonly ComplaintCommand[];

/** The seven stages P-1 to P-7 as data. A unit test checks the graph for dead ends. */
export const COMPLAINT_STAGES: StageTable<ComplaintCommand> = {
  // P-0: deciding the dispute is the first act after acceptance. VerifyComplaint is taken here only to be refused by P-0.
  accept: { clause: 'P-1', accepts: [...early, 'VerifyComplaint', ...always], moves: { DisputeDecided: 'verify' } },
  verify: {
    clause: 'P-2',
    accepts: ['VerifyComplaint', ...early, ...always],
    moves: { ComplaintVerified: 'investigate' },
  },
  investigate: {
    clause: 'P-3',
    accepts: ['RecordInvestigation', ...early, ...always],
    moves: { InvestigationRecorded: 'remedy' },
  },
  remedy: {
    clause: 'P-4',
    accepts: [
      ...(['HoldJointVisit', 'ProposeRemedyPlans', 'PutPlanToCustomer', 'GiveReasons'] as const),
      ...[...money, ...early, ...always],
    ],
    moves: { PlanPutToCustomer: 'reply', MatterLaidToRest: 'archive' },
  },
  // P-5: not satisfied, so back to another plan. D-3.6a: done, so the result is told.
  reply: {
    clause: 'P-5',
    accepts: [
      ...(['RecordCustomerAnswer', 'CompleteRemedy', 'TellResult', 'AssessSeverity', 'GiveReasons'] as const),
      ...['TakeSecondLook' as const, ...money, ...desk, ...always],
    ],
    moves: {
      CustomerObjected: 'remedy',
      ResultTold: 'revisit',
      MatterLaidToRest: 'archive',
      'SecondLookTaken:taken-up': 'remedy',
    },
  },
  revisit: {
    clause: 'P-6',
    accepts: ['RecordRevisit', 'TakeSecondLook', ...money, ...desk, ...always],
    moves: {
      'RevisitRecorded:settled': 'archive',
      // C3-R: what is new goes into a follow-up case
      'RevisitRecorded:new-demand': 'archive',
      'RevisitRecorded:problem-found': 'remedy',
      'SecondLookTaken:taken-up': 'remedy',
    },
  },
  archive: {
    clause: 'P-7',
    accepts: ['ArchiveCase', 'KeepPromise', 'ReopenCase', 'GiveHelp', 'GiveSecondOpinion', ...money, ...always],
    moves: { CaseReopened: 'remedy' },
  },
};

/** The command behind each fact that leads to another stage. */
export const MOVED_BY: Readonly<Record<string, ComplaintCommand>> = {
  DisputeDecided: 'DecideDispute',
  ComplaintVerified: 'VerifyComplaint',
  InvestigationRecorded: 'RecordInvestigation',
  PlanPutToCustomer: 'PutPlanToCustomer',
  CustomerObjected: 'RecordCustomerAnswer',
  ResultTold: 'TellResult',
  RevisitRecorded: 'RecordRevisit',
  MatterLaidToRest: 'GiveReasons',
  SecondLookTaken: 'TakeSecondLook',
  CaseReopened: 'ReopenCase',
};
