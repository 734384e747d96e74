import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { formalityEvents } from '#libs/contracts/formality/events.js';
import { refuse } from '../kernel/command-rule.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { headOf } from '../kernel/opening.js';
import { addNote } from '../shared/closing.js';
import { sharedFact } from '../shared/fact.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import {
  archiveFormality,
  completeFormality,
  receiveDeposit,
  receiveDocument,
  recordInspection,
  returnDeposit,
  withdrawFormality,
} from './checklist.js';
import { formalityChange } from './evolve.js';
import { formalityFact } from './fact.js';
import { FORMALITY_STAGES } from './stages.js';

/** Formality 入住/装修手续 (D-2): a checklist of documents, deposits and inspections, which is the pack's. */
export const formality: KindRules = {
  kind: 'formality',
  opensWith: ['OpenFormality'],
  stages: FORMALITY_STAGES,
  movedBy: { InspectionRecorded: 'RecordInspection', FormalityCompleted: 'CompleteFormality' },
  facts: Object.keys(formalityEvents),
  rules: {
    ReceiveDocument: receiveDocument,
    ReceiveDeposit: receiveDeposit,
    ReturnDeposit: returnDeposit,
    RecordInspection: recordInspection,
    CompleteFormality: completeFormality,
    HandOver: handOver,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    AdoptPack: adoptPack,
    ArchiveCase: archiveFormality,
    WithdrawCase: withdrawFormality,
    AddNote: addNote,
  } satisfies CommandRules,
  change: formalityChange,
  open: openFormality,
};

function openFormality(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'OpenFormality', `${command.type} opens no formality`);
  const { channel, receivedAt, type, household, ownerName, contact, remarks, evidence } = command.body;
  const head = headOf({ kind: 'formality', channel, receivedAt }, context);
  const found = context.pack.checklists.find((one) => one.type === type);
  if (found === undefined) {
    const message = `${context.pack.packVersion} has no checklist for ${type}`;
    refuse({ code: 'not-published', message, clause: 'D-2' });
  }
  const checklist = found.items.map(({ id, sort }) => ({ id, sort }));
  return [
    sharedFact('CaseAccepted', head.receivedAt, head, { complainantName: ownerName, contact, household, evidence }),
    formalityFact('FormalityOpened', head.receivedAt, { type, checklist }, { remarks }),
  ];
}
