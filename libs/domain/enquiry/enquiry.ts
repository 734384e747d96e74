import { enquiryEvents } from '#libs/contracts/enquiry/events.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { headOf } from '../kernel/opening.js';
import { addNote, archiveCase, withdrawCase } from '../shared/closing.js';
import { sharedFact } from '../shared/fact.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import { answerEnquiry, passOnEnquiry } from './answer.js';
import { enquiryFact } from './fact.js';
import { ENQUIRY_STAGES } from './stages.js';

/** Enquiry 咨询: answered at once, passed to the person responsible, or at a time that is promised (R-2.4, C3-T2). */
export const enquiry: KindRules = {
  kind: 'enquiry',
  opensWith: ['RecordEnquiry'],
  stages: ENQUIRY_STAGES,
  movedBy: { EnquiryPassedOn: 'PassOnEnquiry', EnquiryAnswered: 'AnswerEnquiry' },
  facts: Object.keys(enquiryEvents),
  rules: {
    PassOnEnquiry: passOnEnquiry,
    AnswerEnquiry: answerEnquiry,
    HandOver: handOver,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    AdoptPack: adoptPack,
    ArchiveCase: archiveCase,
    WithdrawCase: withdrawCase,
    AddNote: addNote,
  } satisfies CommandRules,
  change: () => ({}),
  open: recordEnquiry,
};

function recordEnquiry(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'RecordEnquiry', `${command.type} opens no enquiry`);
  const { channel, receivedAt, topic, question, askerName, contact, household, evidence } = command.body;
  const head = headOf({ kind: 'enquiry', channel, receivedAt }, context);
  const said = { complainantName: askerName, contact, household, evidence };
  return [
    sharedFact('CaseAccepted', head.receivedAt, head, said),
    enquiryFact('QuestionAsked', head.receivedAt, { topic }, { question }),
  ];
}
