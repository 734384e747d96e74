import type { CommandRules } from '../kernel/kind-rules.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import { extendObligation } from '../kernel/extension.js';
import { addNote, archiveCase, withdrawCase } from '../shared/closing.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise } from '../shared/promise.js';
import { recordRevisit } from '../shared/revisit.js';
import { tellResult } from '../shared/tell-result.js';
import { beginWait, endWait, informCustomer } from '../shared/waits.js';
import { acknowledge } from './acknowledge.js';
import { completeDetails } from './details.js';
import { decideDispute, promiseAfterBoundary, tellBoundary } from './dispute.js';
import { recordInvestigation } from './investigate.js';
import { proposeRemedyPlans, putPlanToCustomer } from './remedy-plans.js';
import { completeRemedy, recordCustomerAnswer } from './reply.js';
import { assessSeverity } from './severity.js';
import { verifyComplaint } from './verify.js';

/** Every command of a complaint, by its clause's file. */
export const complaintRules = {
  CompleteDetails: completeDetails,
  DecideDispute: decideDispute,
  AssessSeverity: assessSeverity,
  VerifyComplaint: verifyComplaint,
  HandOver: handOver,
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
  ArchiveCase: archiveCase,
  WithdrawCase: withdrawCase,
  AddNote: addNote,
  Acknowledge: acknowledge,
  BeginWait: beginWait,
  EndWait: endWait,
  InformCustomer: informCustomer,
  ExtendObligation: extendObligation,
  AdoptPack: adoptPack,
} satisfies CommandRules;
