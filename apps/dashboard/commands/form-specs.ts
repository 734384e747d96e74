import { DISPUTES, PARTIES, VERIFY_OUTCOMES } from '#libs/contracts/complaint/words.js';
import { REPAIR_CATEGORIES } from '#libs/contracts/repair/words.js';
import { DEMAND_KINDS, REVISIT_OUTCOMES, TOLD_BY, WAITED_FOR } from '#libs/contracts/shared/words.js';
import { HOLDERS, SEVERITIES } from '../text/word-lists.js';
import { ANSWERS } from '#libs/contracts/enquiry/words.js';
import { emergencyForms } from './emergency-forms.js';
import { careForms } from './care-forms.js';
import type { FieldSpec, FormSpecs } from './field-spec.js';
import { feeReminderForms } from './fee-reminder-forms.js';
import { formalityForms } from './formality-forms.js';
import { kebab } from './kebab.js';
import { serviceOrderForms } from './service-order-forms.js';

const severity = { kind: 'choice', required: true, words: SEVERITIES, prefix: 'severity' } as const;
const reason = { name: 'reason', kind: 'area', required: true } as const;
const toldBy = {
  name: 'by',
  kind: 'choice',
  required: true,
  words: TOLD_BY,
  prefix: 'by',
  label: 'field.means',
} as const;

const workOrder = { name: 'workOrder', kind: 'line', required: true } as const;
const accepted = { name: 'accepted', kind: 'yes-no', required: true } as const;
const photos = { name: 'photos', kind: 'photos' } as const;

/** D-3.1 and; the intake room shows the same ones. */
export const detailFields = [
  { name: 'happenedAt', kind: 'instant' },
  { name: 'place', kind: 'line' },
  { name: 'personComplainedOf', kind: 'line' },
  { name: 'departmentComplainedOf', kind: 'line' },
  { name: 'courseOfEvents', kind: 'area' },
  { name: 'request', kind: 'area' },
] as const satisfies readonly FieldSpec[];
export const personFields = [
  { name: 'complainantName', kind: 'line' },
  { name: 'contact', kind: 'line' },
] as const satisfies readonly FieldSpec[];

/** Every command of a case and what its form asks; a test compares it with the contract. */
export const formSpecs: FormSpecs = {
  CompleteDetails: [...detailFields, ...personFields],
  DecideDispute: [{ name: 'dispute', kind: 'choice', required: true, words: DISPUTES, prefix: 'dispute' }, reason],
  AssessSeverity: [{ name: 'severity', ...severity }, reason, { name: 'requestedBy', kind: 'day-or-instant' }],
  VerifyComplaint: [
    { name: 'outcome', kind: 'choice', required: true, words: VERIFY_OUTCOMES, prefix: 'verify-outcome' },
    { name: 'motive', kind: 'area', required: true },
    { name: 'outcomeAsked', kind: 'area', required: true },
  ],
  HandOver: [
    { name: 'toRole', kind: 'choice', required: true, words: HOLDERS, prefix: 'role' },
    { name: 'toPerson', kind: 'line' },
    { name: 'department', kind: 'line' },
  ],
  TellBoundary: [{ name: 'words', kind: 'area', required: true }],
  MakePromise: [
    { name: 'what', kind: 'area', required: true },
    { name: 'by', kind: 'instant', required: true },
  ],
  KeepPromise: [{ name: 'promise', kind: 'promise', required: true }],
  RecordInvestigation: [
    { name: 'cause', kind: 'area', required: true },
    { name: 'course', kind: 'area', required: true },
    { name: 'outcome', kind: 'area', required: true, label: 'field.investigationOutcome' },
    { name: 'impact', kind: 'area', required: true },
    { name: 'responsible', kind: 'choices', required: true, words: PARTIES, prefix: 'party' },
    { name: 'departments', kind: 'list' },
  ],
  ProposeRemedyPlans: [{ name: 'plans', kind: 'plans', required: true }],
  PutPlanToCustomer: [{ name: 'plan', kind: 'plan', required: true }],
  RecordCustomerAnswer: [
    { name: 'satisfied', kind: 'yes-no', required: true },
    { name: 'words', kind: 'area' },
  ],
  CompleteRemedy: [{ name: 'result', kind: 'area', required: true }],
  TellResult: [toldBy, { name: 'words', kind: 'area' }],
  RecordRevisit: [
    { name: 'by', kind: 'choice', required: true, words: ['phone', 'visit'], prefix: 'by', label: 'field.means' },
    { name: 'outcome', kind: 'choice', required: true, words: REVISIT_OUTCOMES, prefix: 'revisit-outcome' },
    { name: 'clear', kind: 'yes-no', required: true },
    { name: 'satisfied', kind: 'yes-no', required: true },
    { name: 'words', kind: 'area' },
    { name: 'suggestions', kind: 'area' },
    { name: 'demandKind', kind: 'choice', words: DEMAND_KINDS, prefix: 'kind' },
    { name: 'demand', kind: 'area' },
  ],
  ArchiveCase: [
    { name: 'summary', kind: 'area', required: true },
    { name: 'lesson', kind: 'yes-no', initial: false },
  ],
  WithdrawCase: [reason],
  Acknowledge: [toldBy, { name: 'words', kind: 'area' }, { name: 'expectedBy', kind: 'day-or-instant' }],
  ...careForms,
  BeginWait: [
    { name: 'reason', kind: 'wait-reason', required: true, label: 'field.waitReason' },
    { name: 'waitingFor', kind: 'choice', words: WAITED_FOR, prefix: 'waited-for' },
    { name: 'until', kind: 'instant' },
    { name: 'words', kind: 'area' },
  ],
  EndWait: [{ name: 'words', kind: 'area' }],
  InformCustomer: [toldBy, { name: 'words', kind: 'area', required: true }],
  ExtendObligation: [
    { name: 'obligationId', kind: 'obligation', required: true },
    { name: 'until', kind: 'instant' },
    reason,
  ],
  PassOnEnquiry: [{ name: 'toPerson', kind: 'line', required: true }, { name: 'department', kind: 'line' }, reason],
  AnswerEnquiry: [
    { name: 'answer', kind: 'choice', required: true, words: ANSWERS, prefix: 'answer' },
    toldBy,
    { name: 'words', kind: 'area', required: true },
    { name: 'reason', kind: 'area' },
    { name: 'alternative', kind: 'area' },
    { name: 'promisedBy', kind: 'instant' },
  ],
  AdoptPack: [{ name: 'packVersion', kind: 'line' }, reason],
  PromiseAnswer: [
    { name: 'answerBy', kind: 'instant', required: true },
    toldBy,
    { name: 'toCheck', kind: 'yes-no', initial: false },
    { name: 'what', kind: 'area', label: 'field.toBeChecked' },
    { name: 'contact', kind: 'line' },
  ],
  TellDone: [toldBy, { name: 'words', kind: 'area' }],
  RecordDisagreement: [{ name: 'words', kind: 'area', required: true }],
  ...emergencyForms,
  ...serviceOrderForms,
  ...feeReminderForms,
  ...formalityForms,
  AgreeAppointment: [
    { name: 'from', kind: 'instant', required: true, label: 'field.appointmentFrom' },
    { name: 'until', kind: 'instant', required: true },
    { name: 'words', kind: 'area' },
  ],
  DispatchTechnician: [
    workOrder,
    { name: 'technician', kind: 'line', required: true },
    { name: 'department', kind: 'line' },
  ],
  PassToCleaning: [
    workOrder,
    { name: 'department', kind: 'line', required: true },
    { name: 'patrols', kind: 'number', required: true },
  ],
  SetOut: [{ name: 'eta', kind: 'instant', required: true }],
  TellArrival: [toldBy, { name: 'words', kind: 'area' }],
  Arrive: [],
  RecordDiagnosis: [
    { name: 'finding', kind: 'area', required: true },
    { name: 'work', kind: 'area', required: true },
    { name: 'charged', kind: 'yes-no', required: true },
    { name: 'category', kind: 'choice', words: REPAIR_CATEGORIES, prefix: 'category' },
    { name: 'expectedBy', kind: 'instant' },
  ],
  QuoteRepair: [
    { name: 'costCents', kind: 'cents', required: true },
    { name: 'words', kind: 'area' },
  ],
  RecordQuoteAnswer: [accepted, { name: 'words', kind: 'area' }],
  FollowUpRepair: [{ name: 'words', kind: 'area', required: true }, photos],
  CompleteRepair: [{ name: 'result', kind: 'area', required: true }, photos],
  RecordWaterTest: [
    { name: 'tight', kind: 'yes-no', required: true },
    { name: 'words', kind: 'area' },
  ],
  RecordAcceptance: [accepted, { name: 'words', kind: 'area' }],
  AddNote: [{ name: 'text', kind: 'area', required: true }],
};

export { kebab };

export type CommandName = keyof FormSpecs;
const byPath = new Map((Object.keys(formSpecs) as CommandName[]).map((name) => [kebab(name), name]));

/** The command of a word from `nextCommands`; undefined for one that this page does not know. */
export function commandNamed(word: string): CommandName | undefined {
  return byPath.get(kebab(word));
}
