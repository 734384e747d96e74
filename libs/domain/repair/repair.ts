import { repairEvents } from '#libs/contracts/repair/events.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import { extendObligation } from '../kernel/extension.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { addNote } from '../shared/closing.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import { beginWait, endWait, informCustomer } from '../shared/waits.js';
import { recordAcceptance, recordWaterTest, tellRepairResult } from './after-work.js';
import { agreeAppointment } from './appointment.js';
import { repairChange } from './evolve.js';
import { completeRepair, followUpRepair, quoteRepair, recordDiagnosis, recordQuoteAnswer } from './on-site.js';
import { arrive, dispatchTechnician, passToCleaning, setOut, tellArrival } from './on-the-way.js';
import { reportRepair } from './report.js';
import { archiveRepair, revisitRepair, withdrawRepair } from './revisit.js';
import { MOVED_BY, REPAIR_STAGES } from './stages.js';

/** Repair 报修: received, given a work order, followed and revisited (D-1, D-5.1). */
export const repair: KindRules = {
  kind: 'repair',
  opensWith: ['ReportRepair'],
  stages: REPAIR_STAGES,
  movedBy: MOVED_BY,
  facts: Object.keys(repairEvents),
  rules: {
    AgreeAppointment: agreeAppointment,
    DispatchTechnician: dispatchTechnician,
    PassToCleaning: passToCleaning,
    SetOut: setOut,
    TellArrival: tellArrival,
    Arrive: arrive,
    RecordDiagnosis: recordDiagnosis,
    QuoteRepair: quoteRepair,
    RecordQuoteAnswer: recordQuoteAnswer,
    FollowUpRepair: followUpRepair,
    CompleteRepair: completeRepair,
    RecordWaterTest: recordWaterTest,
    RecordAcceptance: recordAcceptance,
    TellResult: tellRepairResult,
    RecordRevisit: revisitRepair,
    ArchiveCase: archiveRepair,
    WithdrawCase: withdrawRepair,
    HandOver: handOver,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    BeginWait: beginWait,
    EndWait: endWait,
    InformCustomer: informCustomer,
    ExtendObligation: extendObligation,
    AdoptPack: adoptPack,
    AddNote: addNote,
  } satisfies CommandRules,
  change: repairChange,
  open: reportRepair,
};
