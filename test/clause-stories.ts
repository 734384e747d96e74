import type { CaseCommandType } from '#libs/contracts/commands.js';
import type { CaseKind } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { Actor } from '#libs/contracts/event.js';
import { type ObligationRule, ruleKey } from '#libs/policy/pack.js';
import { bodies } from '#libs/domain/story-steps.js';

type Where = Readonly<Record<string, string | number | boolean | undefined>>;
/** What a step may know: fields that the rule asks for, and how an instant lies so many milliseconds after the start. */
interface Told {
  readonly where: Where;
  readonly after: (ms: number) => string;
}
export interface Step {
  readonly type: CaseCommandType | 'RecordImportedCase' | 'CloseAsAtSource';
  readonly body: (told: Told) => object;
  readonly actor?: Actor;
}
/** How a fact comes about: what has to have happened before, and the commands that make it. */
interface Way {
  readonly needs?: string | ((where: Where) => string);
  readonly steps: readonly Step[];
}
export interface ClauseStory {
  readonly key: string;
  readonly rule: ObligationRule;
  readonly where: Where;
  /** what happens at the start: the promise is opened, and everything is ready for the deed */
  readonly steps: readonly Step[];
  readonly opensOn: string;
  readonly deed: Step;
  readonly deedWhere: Where;
}

const HOUR = 3_600_000;
const SITE = { site: 'harbour', channel: 'phone' };
const IMPORTER: Actor = { id: 'import:test', role: 'importer' };

const step = (type: Step['type'], body: object | Step['body'] = {}): Step => ({
  type,
  body: typeof body === 'function' ? (body as Step['body']) : () => body,
});
const way = (needs: Way['needs'], ...steps: readonly Step[]): Way => ({ ...(needs ? { needs } : {}), steps });
const one = (needs: Way['needs'], type: Step['type'], body?: object | Step['body']): Way =>
  way(needs, step(type, body));

const handOver = step('HandOver', ({ where }) => ({ toRole: where['toRole'] ?? 'supervisor' }));
const promised = (needs: string): Record<string, Way> => ({
  PromiseMade: one(needs, 'MakePromise', ({ after }) => ({ what: '回电', by: after(2 * HOUR) })),
  PromiseKept: one('PromiseMade', 'KeepPromise', { promise: 1 }),
});
const informed = (needs: string): Record<string, Way> => ({
  WaitBegan: one(needs, 'BeginWait', { reason: 'developer' }),
  CustomerInformed: one(needs, 'InformCustomer', { by: 'phone', words: '正在催办' }),
});
const revisit = step('RecordRevisit', ({ where }) => {
  const outcome = where['outcome'] ?? 'settled';
  const settled = outcome === 'settled';
  return { by: 'phone', outcome, clear: settled, satisfied: settled };
});

const complaint: Readonly<Record<string, Way>> = {
  CaseAccepted: one(undefined, 'AcceptComplaint', ({ where }) => ({
    ...SITE,
    provisionalSeverity: where['severity'] ?? 'minor',
  })),
  DisputeDecided: one('CaseAccepted', 'DecideDispute', bodies.DecideDispute),
  ComplaintVerified: one('DisputeDecided', 'VerifyComplaint', bodies.VerifyComplaint),
  InvestigationRecorded: one('ComplaintVerified', 'RecordInvestigation', bodies.RecordInvestigation),
  RemedyPlansProposed: one('InvestigationRecorded', 'ProposeRemedyPlans', bodies.ProposeRemedyPlans),
  PlanPutToCustomer: one('RemedyPlansProposed', 'PutPlanToCustomer', { plan: 'a' }),
  CustomerAgreed: one('PlanPutToCustomer', 'RecordCustomerAnswer', { satisfied: true }),
  RemedyCompleted: one('CustomerAgreed', 'CompleteRemedy', bodies.CompleteRemedy),
  ResultTold: one('RemedyCompleted', 'TellResult', bodies.TellResult),
  RevisitRecorded: way('ResultTold', revisit),
  CaseHandedOver: way('CaseAccepted', handOver),
  ComplaintAcknowledged: one('CaseAccepted', 'Acknowledge', { by: 'phone', words: '三日内上门' }),
  CaseRaised: way('CaseAccepted', ...Array.from({ length: 3 }, () => step('RecordUrging', { by: 'phone' }))),
  ...promised('DisputeDecided'),
  ...informed('CaseAccepted'),
  ImportedCaseRecorded: way(undefined, {
    type: 'RecordImportedCase',
    actor: IMPORTER,
    body: ({ after }) => ({
      ...{ site: 'harbour', receivedAt: after(0), reference: 'R-1', targetAt: after(48 * HOUR) },
      ...{ source: {}, mapping: 'm@1', staysOpen: true },
    }),
  }),
};

const repair: Readonly<Record<string, Way>> = {
  RepairReported: one(undefined, 'ReportRepair', ({ where }) => ({
    ...{ ...SITE, origin: 'desk', description: '请来看看', household: '3-1-502', contact: '13800000000' },
    ...{ category: where['category'] ?? 'other', area: where['area'] ?? 'home' },
  })),
  AppointmentAgreed: one('RepairReported', 'AgreeAppointment', ({ after }) => ({
    ...{ from: after(HOUR), until: after(2 * HOUR) },
  })),
  TechnicianDispatched: one('RepairReported', 'DispatchTechnician', { workOrder: 'W-1', technician: '王师傅' }),
  TechnicianSetOut: one('TechnicianDispatched', 'SetOut', ({ after }) => ({ eta: after(HOUR) })),
  ArrivalTold: one('TechnicianSetOut', 'TellArrival', { by: 'phone' }),
  TechnicianArrived: one('TechnicianSetOut', 'Arrive'),
  RepairDiagnosed: one('TechnicianArrived', 'RecordDiagnosis', { finding: '老化', work: '更换', charged: false }),
  RepairFollowedUp: one('TechnicianDispatched', 'FollowUpRepair', { words: '已订配件' }),
  RepairDone: one('RepairDiagnosed', 'CompleteRepair', {
    result: '已更换',
    photos: [{ sha256: 'a'.repeat(64), mediaType: 'image/jpeg', bytes: 1_000 }],
  }),
  WaterTested: one('RepairDone', 'RecordWaterTest', { tight: true }),
  RectificationOrdered: one('RepairDone', 'RecordAcceptance', { accepted: false, words: '还在漏' }),
  ResultTold: one(({ category }) => (category === 'leak' ? 'WaterTested' : 'RepairDone'), 'TellResult', {
    by: 'phone',
  }),
  RevisitRecorded: way('ResultTold', revisit),
  ...promised('RepairReported'),
  ...informed('RepairReported'),
};

const emergency: Readonly<Record<string, Way>> = {
  EmergencyReported: one(undefined, 'ReportEmergency', ({ where }) => ({ ...SITE, type: where['type'] ?? 'fight' })),
  EmergencyTaskDone: one('EmergencyReported', 'CompleteTask', ({ where }) => ({ task: where['task'] })),
  SetOutTold: one('EmergencyReported', 'TellSetOut', ({ after }) => ({ by: 'phone', expectedAt: after(HOUR) })),
  EmergencyProgressTold: one('EmergencyReported', 'TellProgress', ({ after }) => ({
    ...{ by: 'message', finding: '总闸跳闸', expectedAt: after(HOUR) },
  })),
  EmergencyStabilised: one('EmergencyReported', 'StabiliseEmergency'),
  EmergencyEnded: one('EmergencyReported', 'EndEmergency'),
  ResultTold: one('EmergencyEnded', 'TellResult', { by: 'message' }),
  EmergencyReportFiled: one('EmergencyEnded', 'FileEmergencyReport', {
    cause: '争执',
    course: '劝离',
    measures: '调解',
  }),
  ...promised('EmergencyReported'),
};

const enquiry: Readonly<Record<string, Way>> = {
  EnquiryRecorded: one(undefined, 'RecordEnquiry', { ...SITE, topic: 'other', question: '?', contact: '13800000000' }),
  EnquiryPassedOn: one('EnquiryRecorded', 'PassOnEnquiry', { toPerson: '李工', reason: '技术问题' }),
  AnswerPromised: one('EnquiryRecorded', 'PromiseAnswer', ({ where, after }) => ({
    ...{ answerBy: after(23 * HOUR), by: 'phone', toCheck: where['toCheck'] === true },
  })),
  EnquiryAnswered: one('EnquiryRecorded', 'AnswerEnquiry', ({ where, after }) => ({
    ...{ answer: 'yes', by: 'phone', words: '可以。' },
    ...(where['answer'] === undefined ? {} : { promisedBy: after(2 * HOUR) }),
  })),
  DoneTold: one('EnquiryAnswered', 'TellDone', { by: 'phone' }),
  DisagreementRecorded: way(
    'EnquiryAnswered',
    ...Array.from({ length: 2 }, () => step('RecordDisagreement', { words: '不同意' })),
  ),
  CaseHandedOver: way('EnquiryRecorded', handOver),
  ...promised('EnquiryRecorded'),
};

const FEE = 9_600;
const serviceOrder: Readonly<Record<string, Way>> = {
  ServiceOrdered: one(undefined, 'OrderService', { ...SITE, item: 'windows' }),
  ServiceAgreed: one('ServiceOrdered', 'AgreeService', ({ after }) => ({
    ...{ area: '客厅', agreedAt: after(5 * HOUR), promisedOn: after(32 * HOUR).slice(0, 10), feeCents: FEE },
    ...{ effect: '无水痕', form: 'word' },
  })),
  CaseHandedOver: way('ServiceAgreed', handOver),
  ServiceDone: one('CaseHandedOver', 'CompleteService'),
  ServiceAccepted: one('ServiceDone', 'AcceptService'),
  FeeTaken: one('ServiceAccepted', 'TakeFee', { feeCents: FEE, paidBy: 'mobile' }),
  ReceiptIssued: one('FeeTaken', 'IssueReceipt', { receipt: '0001' }),
  ...promised('ServiceOrdered'),
};

const deposit = { item: 'renovation-deposit', amountCents: 200_000 };
const formality: Readonly<Record<string, Way>> = {
  FormalityOpened: one(undefined, 'OpenFormality', { ...SITE, type: 'renovation', household: '3-1-502' }),
  FormalityCompleted: way(
    'FormalityOpened',
    ...['renovation-plan', 'contractor-licence', 'renovation-agreement'].map((item) =>
      step('ReceiveDocument', { item }),
    ),
    step('ReceiveDeposit', { ...deposit, receipt: 'Y-17' }),
    ...['concealed-works', 'final-inspection'].map((item) => step('RecordInspection', { item, outcome: 'passed' })),
    step('CompleteFormality'),
  ),
  DepositReturned: one('FormalityCompleted', 'ReturnDeposit', deposit),
  ...promised('FormalityOpened'),
};

const feeReminder: Readonly<Record<string, Way>> = {
  FeeDue: one(undefined, 'OpenFeeReminder', {
    ...{ ...SITE, household: '3-1-502', occupancy: 'moved-in', period: '2026-Q1', amountCents: FEE },
  }),
  ReminderCalled: one('FeeDue', 'RecordReminderCall', ({ after }) => ({
    ...{ outcome: 'promised', promisedBy: after(32 * HOUR) },
  })),
  FeePaid: one('ReminderCalled', 'RecordFeePayment', { amountCents: FEE, receipt: 'Y-18' }),
  ...promised('FeeDue'),
};

/** How each fact comes about, by kind; a rule whose facts are not here has no story, and the spec fails. */
const WAYS: Readonly<Partial<Record<CaseKind, Readonly<Record<string, Way>>>>> = {
  ...{ complaint, repair, emergency, enquiry, 'service-order': serviceOrder, 'fee-reminder': feeReminder, formality },
};

/** What a rule does not say of itself: of which sort the case is that its opening fact belongs to. */
const HINTS: Readonly<Record<string, Where>> = {
  'emergency/R-3.2a/keep-informed': { type: 'leak-in-progress' },
  'repair/D-5.1c/revisit': { category: 'leak' },
};
/** Where the first fact that meets a rule is out of reach in its story. */
const DEEDS: Readonly<Record<string, Step>> = {
  'fee-reminder/D-8/task#first-call': step('RecordReminderCall', { outcome: 'no-answer' }),
  'complaint/SOURCE/as-at-source': {
    type: 'CloseAsAtSource',
    actor: IMPORTER,
    body: ({ after }) => ({ closedAt: after(0) }),
  },
};

const firstOf = (where: ObligationRule['metBy']['where'] = {}): Where =>
  Object.fromEntries(Object.entries(where).map(([field, values]) => [field, values[0]]));
const factOf = ({ fact }: ObligationRule['metBy']): string => [fact].flat()[0] ?? '';

/** The story of a rule, from the facts that its pack names. Crashes where no way to one of them is known. */
export function clauseStory(rule: ObligationRule): ClauseStory {
  const key = ruleKey(rule);
  const ways = WAYS[rule.kind] ?? {};
  const where: Where = { severity: rule.severity, ...firstOf(rule.opensOn.where), ...HINTS[key] };
  const pathTo = (fact: string): string[] => {
    const found = ways[fact];
    invariant(found !== undefined, `${key}: test/clause-stories.ts knows no way to ${fact}`);
    const before = typeof found.needs === 'function' ? found.needs(where) : found.needs;
    return before === undefined ? [fact] : [...pathTo(before), fact];
  };
  const opensOn = factOf(rule.opensOn);
  const deedFact = factOf(rule.metBy);
  const opening = pathTo(opensOn);
  const ready = DEEDS[key] ? [] : pathTo(deedFact).slice(0, -1);
  const facts = [...opening, ...ready.filter((fact) => !opening.includes(fact))];
  const deed = DEEDS[key] ?? ways[deedFact]?.steps.at(-1);
  invariant(deed !== undefined, `${key}: no deed`);
  const steps = facts.flatMap((fact) => ways[fact]?.steps ?? []);
  return {
    key,
    rule,
    where,
    steps,
    opensOn,
    deed,
    deedWhere: { ...where, outcome: undefined, ...firstOf(rule.metBy.where) },
  };
}
