import { emergencyEvents } from '#libs/contracts/emergency/events.js';
import { PLACE_TASK } from '#libs/contracts/emergency/words.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from '../kernel/case-state.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { headOf } from '../kernel/opening.js';
import { addNote } from '../shared/closing.js';
import type { Change, Told } from '../shared/evolve.js';
import { sharedFact } from '../shared/fact.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import { tellResult } from '../shared/tell-result.js';
import {
  archiveEmergency,
  endEmergency,
  fileEmergencyReport,
  stabiliseEmergency,
  withdrawEmergency,
} from './ending.js';
import { emergencyFact } from './fact.js';
import { completeTask, tellProgress, tellSetOut } from './plan.js';
import { EMERGENCY_MOVED_BY, EMERGENCY_STAGES } from './stages.js';

/** Emergency 突发事件: a plan by type, its tasks side by side (R-3.2a, R-3.2c, R-3.2d). The plan itself is the pack's. */
export const emergency: KindRules = {
  kind: 'emergency',
  opensWith: ['ReportEmergency'],
  stages: EMERGENCY_STAGES,
  movedBy: EMERGENCY_MOVED_BY,
  facts: Object.keys(emergencyEvents),
  rules: {
    CompleteTask: completeTask,
    TellSetOut: tellSetOut,
    TellProgress: tellProgress,
    StabiliseEmergency: stabiliseEmergency,
    EndEmergency: endEmergency,
    FileEmergencyReport: fileEmergencyReport,
    TellResult: tellResult,
    HandOver: handOver,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    AdoptPack: adoptPack,
    ArchiveCase: archiveEmergency,
    WithdrawCase: withdrawEmergency,
    AddNote: addNote,
  } satisfies CommandRules,
  change: emergencyChange,
  open: reportEmergency,
};

function reportEmergency(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'ReportEmergency', `${command.type} opens no emergency`);
  const { channel, receivedAt, type, place, situation, reporterName, contact, household, evidence } = command.body;
  const head = headOf({ kind: 'emergency', channel, receivedAt }, context);
  const at = head.receivedAt;
  const known = place !== undefined && situation !== undefined;
  return [
    sharedFact('CaseAccepted', at, head, { complainantName: reporterName, contact, household, evidence }),
    emergencyFact('EmergencyReported', at, { type }, { place, situation }),
    // R-3.2d: what the first call said need not be taken down twice.
    ...(known ? [emergencyFact('EmergencyTaskDone', at, { task: PLACE_TASK, doneBy: null })] : []),
  ];
}

/** What an emergency's own facts change. Total. */
function emergencyChange({ emergency: before }: CaseState, event: Told): Change {
  if (event.type === 'EmergencyReported') {
    return { emergency: { type: event.data.type, tasksDone: [], reportFiled: false } };
  }
  if (before === null) return {};
  switch (event.type) {
    case 'EmergencyTaskDone':
      return { emergency: { ...before, tasksDone: [...before.tasksDone, event.data.task] } };
    case 'EmergencyReportFiled':
      return { emergency: { ...before, reportFiled: true } };
    case 'EmergencyEnded':
      return { remedyDoneAt: event.occurredAt };
    default:
      return {};
  }
}
