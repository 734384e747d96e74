import { enquiryEvents } from '#libs/contracts/enquiry/events.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import type { CaseState } from '../kernel/case-state.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { headOf } from '../kernel/opening.js';
import { addNote, withdrawCase } from '../shared/closing.js';
import type { Change, Told } from '../shared/evolve.js';
import { sharedFact } from '../shared/fact.js';
import { handOver } from '../shared/hand-over.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import { answerEnquiry, passOnEnquiry, promiseAnswer, tellDone } from './answer.js';
import { archiveEnquiry, recordDisagreement } from './disagreement.js';
import { enquiryFact } from './fact.js';
import { ENQUIRY_STAGES } from './stages.js';

/** Enquiry 咨询: answered at once, passed to the person responsible, or at a time that is promised (R-2.4, C3-T2). */
export const enquiry: KindRules = {
  kind: 'enquiry',
  opensWith: ['RecordEnquiry'],
  stages: ENQUIRY_STAGES,
  movedBy: {
    EnquiryPassedOn: 'PassOnEnquiry',
    EnquiryAnswered: 'AnswerEnquiry',
    AnswerPromised: 'PromiseAnswer',
    DisagreementRecorded: 'RecordDisagreement',
  },
  facts: Object.keys(enquiryEvents),
  rules: {
    PassOnEnquiry: passOnEnquiry,
    AnswerEnquiry: answerEnquiry,
    PromiseAnswer: promiseAnswer,
    TellDone: tellDone,
    RecordDisagreement: recordDisagreement,
    HandOver: handOver,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    AdoptPack: adoptPack,
    ArchiveCase: archiveEnquiry,
    WithdrawCase: withdrawCase,
    AddNote: addNote,
  } satisfies CommandRules,
  change: enquiryChange,
  open: recordEnquiry,
};

function recordEnquiry(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'RecordEnquiry', `${command.type} opens no enquiry`);
  const { channel, receivedAt, topic, question, askerName, contact, household, evidence } = command.body;
  const head = headOf({ kind: 'enquiry', channel, receivedAt }, context);
  const said = { complainantName: askerName, contact, household, evidence };
  return [
    sharedFact('CaseAccepted', head.receivedAt, head, said),
    enquiryFact('QuestionAsked', head.receivedAt, { topic, contactOnRecord: contact !== undefined }, { question }),
  ];
}

/** What an enquiry's own facts change. Total. */
function enquiryChange({ enquiry: before }: CaseState, event: Told): Change {
  if (event.type === 'QuestionAsked') {
    return { enquiry: { contactOnRecord: event.data.contactOnRecord, disagreements: 0, doneOwed: false } };
  }
  if (before === null) return {};
  switch (event.type) {
    case 'AnswerPromised':
      return { enquiry: { ...before, contactOnRecord: true } };
    case 'EnquiryAnswered':
      return { enquiry: { ...before, doneOwed: before.doneOwed || typeof event.data.promisedBy === 'string' } };
    case 'DoneTold':
      return { enquiry: { ...before, doneOwed: false } };
    case 'DisagreementRecorded':
      return { enquiry: { ...before, disagreements: event.data.times } };
    default:
      return {};
  }
}
