import type { CareCommandType } from '#libs/contracts/complaint/care-commands.js';
import {
  CALLED_IN,
  COMPENSATION_WAYS,
  HELP,
  MARKS,
  MEASURES,
  OPINIONS,
  PACKAGE,
  POSITIONS,
  REASONS_TAKEN,
  SECOND_LOOKS,
  TALKS,
} from '#libs/contracts/complaint/words.js';
import { TOLD_BY } from '#libs/contracts/shared/words.js';
import { HOLDERS } from '../text/word-lists.js';
import type { FormsOf } from './field-spec.js';

const reason = { name: 'reason', kind: 'area', required: true } as const;
const words = { name: 'words', kind: 'area', required: true } as const;
const anyWords = { name: 'words', kind: 'area' } as const;
const leader = { kind: 'choice', required: true, words: HOLDERS, prefix: 'role' } as const;
const toldBy = {
  name: 'by',
  kind: 'choice',
  required: true,
  words: TOLD_BY,
  prefix: 'by',
  label: 'field.means',
} as const;

/** What a complaint takes beside the seven stages. */
export const careForms: FormsOf<CareCommandType> = {
  ReportHarm: [words],
  TakeHarmMeasure: [
    {
      ...{ name: 'outcome', kind: 'choice', required: true, words: MEASURES },
      ...{ prefix: 'measure', label: 'field.measureOutcome' },
    },
    { name: 'measure', kind: 'area', required: true },
  ],
  CallForHelp: [{ name: 'called', kind: 'choices', required: true, words: CALLED_IN, prefix: 'called' }, anyWords],
  ReceiveApart: [
    { name: 'byRole', ...leader },
    { name: 'receivedBy', kind: 'line', required: true },
    { name: 'separateRoom', kind: 'yes-no', required: true },
    anyWords,
  ],
  GiveHelp: [{ name: 'help', kind: 'choice', required: true, words: HELP, prefix: 'help' }, words],
  EscalateMatter: [
    { name: 'toRole', ...leader },
    { name: 'contains', kind: 'choices', required: true, words: PACKAGE, prefix: 'package' },
    words,
  ],
  RecordPosition: [{ name: 'position', kind: 'choice', required: true, words: POSITIONS, prefix: 'position' }, words],
  GiveReasons: [
    {
      ...{ name: 'outcome', kind: 'choice', required: true, words: REASONS_TAKEN },
      ...{ prefix: 'reasons', label: 'field.reasonsTaken' },
    },
    toldBy,
    words,
  ],
  RecordGoodwill: [{ name: 'service', kind: 'area', required: true }],
  ApproveSetOff: [reason],
  RecordCompensation: [
    { name: 'amountCents', kind: 'cents', required: true },
    { name: 'way', kind: 'choice', required: true, words: COMPENSATION_WAYS, prefix: 'compensation' },
    reason,
  ],
  Apologise: [words],
  HoldTalks: [{ name: 'way', kind: 'choice', required: true, words: TALKS, prefix: 'talks' }, words],
  HoldJointVisit: [
    { name: 'departments', kind: 'list', required: true },
    { name: 'minutes', kind: 'area', required: true },
    { name: 'jointPlan', kind: 'area', required: true },
  ],
  RouteAsRepair: [{ name: 'childCaseId', kind: 'line' }, words],
  MarkComplaint: [{ name: 'mark', kind: 'choice', required: true, words: MARKS, prefix: 'mark' }, reason],
  GiveSecondOpinion: [{ name: 'opinion', kind: 'choice', required: true, words: OPINIONS, prefix: 'opinion' }, reason],
  RecordUrging: [toldBy, anyWords],
  TakeSecondLook: [
    {
      ...{ name: 'outcome', kind: 'choice', required: true, words: SECOND_LOOKS },
      ...{ prefix: 'second-look', label: 'field.secondLook' },
    },
    words,
  ],
  ReopenCase: [reason],
};
