import type { CaseCommandType } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { Role } from '#libs/contracts/event.js';
import type { Person } from './person.js';

const DESK: readonly Role[] = ['agent', 'supervisor', 'director'];
/** The department that the case was handed to takes part in finding out and mending (P-3, P-4, D-3.6a). */
const DEPARTMENT: readonly Role[] = ['technician', 'department-head'];
const READERS: readonly Role[] = [...DESK, ...DEPARTMENT, 'group-manager', 'auditor', 'administrator'];

/** Which roles may do what, beside the case commands. The one table that routes refer to. */
export const CAPABILITIES = {
  /** who am I, my sites, the stack's clock */
  'know-oneself': [...READERS, 'bi-reader'],
  'read-cases': READERS,
  /** personal data and free text; others see the facts without them (C3-S2) */
  'read-private': [...DESK, ...DEPARTMENT],
  /** figures without persons */
  'read-boards': [...READERS, 'bi-reader'],
  /** any case command; which of them, COMMAND_ROLES says */
  'run-commands': [...DESK, ...DEPARTMENT, 'group-manager'],
  /** who goes to where it is broken: the room made for a phone */
  'work-on-site': DEPARTMENT,
  /** roster, hand-over book, plan of visits, clusters */
  'read-desk': [...DESK, ...DEPARTMENT, 'group-manager', 'auditor'],
  /** works shifts, signs the book, keeps the log of calls and the register of visitors, which name persons (C3-S2) */
  'keep-desk': DESK,
  /** C1-4, D-5.2a, D-5.4: what the supervisor of the desk decides */
  'plan-desk': ['supervisor', 'director'],
  /** what a draft of the rules would have judged otherwise; they adopt packs, or audit how it was judged */
  'try-packs': ['director', 'group-manager', 'auditor'],
  'move-simulated-time': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Capability = keyof typeof CAPABILITIES;

/** Which roles may run which command of a case. Auditor, BI reader and administrator run none. */
export const COMMAND_ROLES: Readonly<Record<CaseCommandType, readonly Role[]>> = {
  AcceptComplaint: DESK,
  CompleteDetails: DESK,
  DecideDispute: DESK,
  AssessSeverity: DESK,
  VerifyComplaint: DESK,
  HandOver: [...DESK, 'department-head', 'group-manager'],
  TellBoundary: [...DESK, 'department-head'],
  MakePromise: [...DESK, 'department-head'],
  KeepPromise: [...DESK, ...DEPARTMENT],
  RecordInvestigation: [...DESK, ...DEPARTMENT],
  ProposeRemedyPlans: [...DESK, 'department-head'],
  PutPlanToCustomer: DESK,
  RecordCustomerAnswer: DESK,
  CompleteRemedy: [...DESK, ...DEPARTMENT],
  TellResult: [...DESK, 'department-head'],
  RecordRevisit: DESK,
  ArchiveCase: DESK,
  WithdrawCase: DESK,
  AddNote: [...DESK, ...DEPARTMENT, 'group-manager'],
  Acknowledge: DESK,
  BeginWait: [...DESK, ...DEPARTMENT],
  EndWait: [...DESK, ...DEPARTMENT],
  InformCustomer: [...DESK, ...DEPARTMENT],
  AdoptPack: ['director', 'group-manager'],
  /** who of them may approve which extension, the pack says */
  ExtendObligation: ['supervisor', 'department-head', 'director', 'group-manager'],
  ReportHarm: [...DESK, ...DEPARTMENT],
  TakeHarmMeasure: [...DESK, ...DEPARTMENT],
  CallForHelp: [...DESK, ...DEPARTMENT],
  ReceiveApart: DESK,
  GiveHelp: [...DESK, ...DEPARTMENT],
  EscalateMatter: [...DESK, 'department-head'],
  /** of them only whom it was brought to, or somebody above (P-P2) */
  RecordPosition: ['supervisor', 'department-head', 'director', 'group-manager'],
  GiveReasons: [...DESK, 'department-head'],
  RecordGoodwill: [...DESK, 'department-head'],
  /** P-P4: the company agrees */
  ApproveSetOff: ['director', 'group-manager'],
  RecordCompensation: ['supervisor', 'department-head', 'director', 'group-manager'],
  Apologise: [...DESK, ...DEPARTMENT],
  HoldTalks: [...DESK, ...DEPARTMENT],
  HoldJointVisit: [...DESK, 'department-head'],
  RouteAsRepair: [...DESK, ...DEPARTMENT],
  MarkComplaint: DESK,
  GiveSecondOpinion: ['supervisor', 'department-head', 'director', 'group-manager'],
  RecordUrging: [...DESK, ...DEPARTMENT],
  TakeSecondLook: ['supervisor', 'department-head', 'director', 'group-manager'],
  ReopenCase: DESK,
  RecordEnquiry: DESK,
  PassOnEnquiry: DESK,
  AnswerEnquiry: [...DESK, ...DEPARTMENT],
  PromiseAnswer: [...DESK, ...DEPARTMENT],
  TellDone: [...DESK, ...DEPARTMENT],
  RecordDisagreement: [...DESK, ...DEPARTMENT],
  ReportEmergency: [...DESK, ...DEPARTMENT],
  CompleteTask: [...DESK, ...DEPARTMENT],
  TellSetOut: [...DESK, ...DEPARTMENT],
  TellProgress: [...DESK, ...DEPARTMENT],
  StabiliseEmergency: [...DESK, ...DEPARTMENT],
  EndEmergency: [...DESK, 'department-head'],
  FileEmergencyReport: [...DESK, 'department-head'],
  OrderService: DESK,
  AgreeService: [...DESK, 'department-head'],
  CompleteService: [...DESK, ...DEPARTMENT],
  AcceptService: [...DESK, ...DEPARTMENT],
  RefuseService: [...DESK, ...DEPARTMENT],
  TakeFee: DESK,
  IssueReceipt: DESK,
  OpenFeeReminder: DESK,
  RecordReminderCall: DESK,
  RecordFeePayment: DESK,
  OpenFormality: DESK,
  ReceiveDocument: DESK,
  ReceiveDeposit: DESK,
  ReturnDeposit: ['supervisor', 'director'],
  RecordInspection: [...DESK, ...DEPARTMENT],
  CompleteFormality: DESK,
  /** what a patrol finds is reported by whoever walks it (C4-3) */
  ReportRepair: [...DESK, ...DEPARTMENT],
  AgreeAppointment: [...DESK, ...DEPARTMENT],
  DispatchTechnician: [...DESK, 'department-head'],
  PassToCleaning: [...DESK, 'department-head'],
  SetOut: [...DESK, ...DEPARTMENT],
  TellArrival: [...DESK, ...DEPARTMENT],
  Arrive: [...DESK, ...DEPARTMENT],
  RecordDiagnosis: [...DESK, ...DEPARTMENT],
  QuoteRepair: [...DESK, ...DEPARTMENT],
  RecordQuoteAnswer: [...DESK, ...DEPARTMENT],
  FollowUpRepair: [...DESK, ...DEPARTMENT],
  CompleteRepair: [...DESK, ...DEPARTMENT],
  RecordWaterTest: [...DESK, ...DEPARTMENT],
  RecordAcceptance: [...DESK, ...DEPARTMENT],
};

export function hasCapability(person: Person, capability: Capability): boolean {
  const allowed: readonly Role[] = CAPABILITIES[capability];
  return person.roles.some((role) => allowed.includes(role));
}

/** Throws `forbidden-role`, naming the roles that may. */
export function requireCapability(person: Person, capability: Capability): void {
  if (!hasCapability(person, capability)) {
    throw new DomainError('forbidden-role', 'your role may not do this', { allowed: CAPABILITIES[capability] });
  }
}

/** The role in which a person does something that is no command of a case. Throws `forbidden-role`. */
export function roleForCapability(person: Person, capability: Capability): Role {
  requireCapability(person, capability);
  const allowed: readonly Role[] = CAPABILITIES[capability];
  return person.roles.find((role) => allowed.includes(role))!;
}

/** The role in which a person runs a command: the first of the token that may. Throws `forbidden-role`. */
export function roleForCommand(person: Person, command: CaseCommandType): Role {
  const allowed = COMMAND_ROLES[command];
  const role = person.roles.find((candidate) => allowed.includes(candidate));
  if (role === undefined) {
    throw new DomainError('forbidden-role', `your role may not run ${command}`, { command, allowed });
  }
  return role;
}
