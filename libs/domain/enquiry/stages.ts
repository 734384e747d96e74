import type { OngoingCommandType } from '#libs/contracts/commands.js';
import type { StageTable } from '../kernel/stage-table.js';

const always = ['AddNote', 'WithdrawCase'] as const satisfies readonly OngoingCommandType[];
const desk = ['HandOver', 'MakePromise', 'KeepPromise', 'AdoptPack'] as const satisfies readonly OngoingCommandType[];
const answering = ['AnswerEnquiry', 'PassOnEnquiry', 'PromiseAnswer'] as const satisfies readonly OngoingCommandType[];
const passedThrough = { clause: 'R-2.4', accepts: always, moves: {} };

/** Of the seven stages an enquiry rests in four. */
export const ENQUIRY_STAGES: StageTable<OngoingCommandType> = {
  accept: {
    clause: 'R-2.4',
    accepts: [...answering, ...desk, ...always],
    moves: { EnquiryAnswered: 'archive', EnquiryPassedOn: 'reply', AnswerPromised: 'investigate' },
  },
  verify: passedThrough,
  investigate: {
    clause: 'C5-1',
    accepts: [...answering, ...desk, ...always],
    moves: { EnquiryAnswered: 'archive', EnquiryPassedOn: 'reply' },
  },
  remedy: passedThrough,
  reply: {
    clause: 'C3-T2',
    accepts: [...answering, 'RecordDisagreement', ...desk, ...always],
    moves: { EnquiryAnswered: 'archive' },
  },
  revisit: passedThrough,
  archive: {
    clause: 'C3-T4',
    accepts: ['ArchiveCase', 'TellDone', 'RecordDisagreement', 'HandOver', 'KeepPromise', ...always],
    moves: { DisagreementRecorded: 'reply' },
  },
};
