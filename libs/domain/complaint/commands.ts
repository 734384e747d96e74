import type { CommandRules } from '../kernel/kind-rules.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import { extendObligation } from '../kernel/extension.js';
import { addNote, withdrawCase } from '../shared/closing.js';
import { keepPromise } from '../shared/promise.js';
import { recordRevisit } from '../shared/revisit.js';
import { tellResult } from '../shared/tell-result.js';
import { endWait, informCustomer } from '../shared/waits.js';
import { acknowledge } from './acknowledge.js';
import { archiveComplaint } from './archive.js';
import { approveSetOff, recordCompensation } from './compensation.js';
import { completeDetails } from './details.js';
import { decideDispute, promiseAfterBoundary, tellBoundary } from './dispute.js';
import { afterHarmMeasure, callForHelp, reportHarm, takeHarmMeasure } from './harm.js';
import { giveHelp, waitForOthers } from './help.js';
import { recordInvestigation } from './investigate.js';
import { apologise, holdJointVisit, holdTalks } from './joint-visit.js';
import { giveSecondOpinion, markComplaint } from './marks.js';
import { escalateMatter, recordPosition } from './position.js';
import { giveReasons, recordGoodwill } from './reasons.js';
import { receiveApart } from './received-apart.js';
import { proposeRemedyPlans, putPlanToCustomer } from './remedy-plans.js';
import { reopenCase } from './reopen.js';
import { routeAsRepair } from './repair-route.js';
import { completeRemedy, recordCustomerAnswer } from './reply.js';
import { takeSecondLook } from './second-look.js';
import { assessSeverity } from './severity.js';
import { handOverCounted, recordUrging } from './urging.js';
import { verifyComplaint } from './verify.js';

/** Every command of a complaint, by its clause's file. */
export const complaintRules = afterHarmMeasure({
  CompleteDetails: completeDetails,
  DecideDispute: decideDispute,
  AssessSeverity: assessSeverity,
  VerifyComplaint: verifyComplaint,
  HandOver: handOverCounted,
  TellBoundary: tellBoundary,
  MakePromise: promiseAfterBoundary,
  KeepPromise: keepPromise,
  RecordInvestigation: recordInvestigation,
  ProposeRemedyPlans: proposeRemedyPlans,
  PutPlanToCustomer: putPlanToCustomer,
  RecordCustomerAnswer: recordCustomerAnswer,
  CompleteRemedy: completeRemedy,
  TellResult: tellResult,
  RecordRevisit: recordRevisit,
  ArchiveCase: archiveComplaint,
  WithdrawCase: withdrawCase,
  AddNote: addNote,
  Acknowledge: acknowledge,
  BeginWait: waitForOthers,
  EndWait: endWait,
  InformCustomer: informCustomer,
  ExtendObligation: extendObligation,
  AdoptPack: adoptPack,
  ReportHarm: reportHarm,
  TakeHarmMeasure: takeHarmMeasure,
  CallForHelp: callForHelp,
  ReceiveApart: receiveApart,
  GiveHelp: giveHelp,
  EscalateMatter: escalateMatter,
  RecordPosition: recordPosition,
  GiveReasons: giveReasons,
  RecordGoodwill: recordGoodwill,
  ApproveSetOff: approveSetOff,
  RecordCompensation: recordCompensation,
  Apologise: apologise,
  HoldTalks: holdTalks,
  HoldJointVisit: holdJointVisit,
  RouteAsRepair: routeAsRepair,
  MarkComplaint: markComplaint,
  GiveSecondOpinion: giveSecondOpinion,
  RecordUrging: recordUrging,
  TakeSecondLook: takeSecondLook,
  ReopenCase: reopenCase,
} satisfies CommandRules);
