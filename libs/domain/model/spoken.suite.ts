import {
  type ModelledKind,
  type Spoken,
  type World,
  each,
  phone,
  promising,
  reason,
  revisits,
  say,
  shared,
  words,
} from './said-of-all-kinds.suite.js';

const CHILD = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
const answering: readonly Spoken[] = [
  say('PassOnEnquiry', { toPerson: 'Li', ...reason }),
  ...each('AnswerEnquiry', [
    { answer: 'yes', ...phone, ...words },
    { answer: 'no', ...phone, ...words, ...reason, alternative: 'x' },
    { answer: 'no', ...phone, ...words, ...reason },
  ]),
  ...each(
    'AnswerEnquiry',
    [
      { answer: 'yes', ...phone, ...words },
      { answer: 'no', ...phone, ...words },
    ],
    'promisedBy',
  ),
  ...each(
    'PromiseAnswer',
    [phone, { ...phone, contact: '138' }, { ...phone, toCheck: true, contact: '138' }],
    'answerBy',
  ),
];
const enquiryOf = (known: boolean): World => ({
  opening: {
    type: 'RecordEnquiry',
    body: { channel: 'phone', topic: 'fee', question: 'x', ...(known ? { contact: '138' } : {}) },
  },
  known: { contact: known },
});

const refused = say('RefuseService', words, 'agreedAt');
const agreements = each(
  'AgreeService',
  [3_000, 0].map((feeCents) => ({ area: 'x', effect: 'x', form: 'word', feeCents })),
  'agreedAt',
);

const call = (outcome: string, ...later: string[]) => say('RecordReminderCall', { outcome, ...words }, ...later);
const reminding: readonly Spoken[] = [
  ...[call('promised', 'promisedBy'), call('promised', 'promisedBy'), call('promised')],
  ...[call('reached'), call('no-answer'), call('no-answer', 'promisedBy')],
];
const UNPAID = 5_000;
const payments = each(
  'RecordFeePayment',
  [UNPAID, UNPAID + 1, UNPAID / 2, UNPAID / 2].map((amountCents) => ({ amountCents, receipt: 'x' })),
);
const feeReminderOf = (occupancy: 'moved-in' | 'not-moved-in'): World => ({
  opening: { type: 'OpenFeeReminder', body: { household: '1', occupancy, period: 'x', amountCents: UNPAID } },
  known: { unpaid: UNPAID },
  beside: say('AcceptComplaint', { channel: 'phone', provisionalSeverity: 'major', household: '1' }),
});
/** P-P4: neither a complaint nor a fee reminder names the other. */
const linked = (kind: string): Spoken[] =>
  each(
    'OpenChild',
    ['follow-up', 'duplicate-of'].map((link) => ({ childCaseId: CHILD, link, kind, body: { site: 'lakeside' } })),
  );

const documents = ['renovation-plan', 'contractor-licence', 'renovation-agreement', 'identity'];
const checklist: readonly Spoken[] = [
  ...each(
    'ReceiveDocument',
    documents.map((item) => ({ item })),
  ),
  ...each(
    'ReceiveDeposit',
    ['renovation-deposit', 'renovation-plan'].map((item) => ({ item, amountCents: 500, receipt: 'x' })),
  ),
  ...each(
    'RecordInspection',
    ['concealed-works', 'final-inspection', 'final-inspection'].map((item) => ({ item, outcome: 'passed' })),
  ),
];
const deposits = each('ReturnDeposit', [
  { item: 'renovation-deposit', amountCents: 500 },
  { item: 'renovation-deposit', amountCents: 400, deductedCents: 100, ...reason },
  { item: 'renovation-deposit', amountCents: 400, deductedCents: 100 },
  { item: 'renovation-deposit', amountCents: 400 },
]);

const TASKS = [
  ...['place-and-situation', 'valve-closed', 'technician-dispatched', 'breaker-checked', 'works-called'],
  ...[
    'guards-to-scene',
    'police-called',
    'keep-away-told',
    'captain-told',
    'superiors-told',
    'coordination',
    'closing-report',
  ],
];
const report = say('FileEmergencyReport', { cause: 'x', course: 'x', measures: 'x' });
const tasks = each(
  'CompleteTask',
  TASKS.map((task) => ({ task })),
);
const underWay: readonly Spoken[] = [
  ...[...tasks, say('TellSetOut', phone, 'expectedAt'), say('TellProgress', { ...phone, finding: 'x' }, 'expectedAt')],
  ...[say('TellProgress', { ...phone, finding: 'x' }), say('StabiliseEmergency'), say('EndEmergency')],
];
const emergencyOf = (type: 'leak-in-progress' | 'power-cut' | 'fight', known: boolean): World => ({
  opening: {
    type: 'ReportEmergency',
    body: { channel: 'phone', type, ...(known ? { place: 'x', situation: 'x' } : {}) },
  },
  known: { type, known },
});

const photo = { sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: 1 };
const trip = [say('SetOut', {}, 'eta'), say('TellArrival', phone), say('Arrive')];
const diagnosis = { finding: 'x', work: 'x' };
const dispatched: readonly Spoken[] = [
  say('DispatchTechnician', { workOrder: 'x', technician: 'Wu' }),
  say('PassToCleaning', { workOrder: 'x', department: 'x', patrols: 1 }),
  say('AgreeAppointment', {}, 'from', 'until'),
];
const onSite: readonly Spoken[] = [
  ...each('RecordDiagnosis', [
    { ...diagnosis, charged: false },
    { ...diagnosis, charged: true },
    { ...diagnosis, charged: false, category: 'leak' },
  ]),
  say('RecordDiagnosis', { ...diagnosis, charged: false }, 'expectedBy'),
];
const completed = each('CompleteRepair', [
  { result: 'x', photos: [photo] },
  { result: 'x', photos: [photo] },
  { result: 'x' },
]);
const tested = each('RecordWaterTest', [{ tight: true }, { tight: true }, { tight: false }]);
const quotes = [
  say('QuoteRepair', { costCents: 1 }),
  ...each('RecordQuoteAnswer', [{ accepted: true }, { accepted: false }]),
];
const acceptances = each('RecordAcceptance', [{ accepted: true }, { accepted: false }]);
const repairOf = (category: string, building: boolean): World => ({
  opening: {
    type: 'ReportRepair',
    body: { channel: 'phone', origin: 'desk', category, area: building ? 'building' : 'home', description: 'x' },
  },
  known: { category, building },
});

const severities = each(
  'AssessSeverity',
  ['major', 'important', 'minor'].map((severity) => ({ severity, ...reason })),
);
const disputes = each(
  'DecideDispute',
  ['property', 'property', 'non-property'].map((dispute) => ({ dispute, ...reason })),
);
const plans = each(
  'ProposeRemedyPlans',
  ['a', 'b', 'c'].map((id) => ({ plans: [{ id, description: 'x', costCents: 1, agreedBy: ['x'] }] })),
);
const put = each(
  'PutPlanToCustomer',
  ['a', 'b', 'c'].map((plan) => ({ plan })),
);
const answers = each('RecordCustomerAnswer', [{ satisfied: true }, { satisfied: true }, { satisfied: false }]);
const investigated = { cause: 'x', course: 'x', outcome: 'x', impact: 'x', responsible: ['company'] };
const complaintOf = (provisionalSeverity: string): World => ({
  opening: { type: 'AcceptComplaint', body: { channel: 'phone', provisionalSeverity } },
  known: { severity: provisionalSeverity },
});

export const KINDS: Readonly<Record<string, ModelledKind>> = {
  enquiry: {
    worlds: [enquiryOf(true), enquiryOf(false)],
    onward: {
      accept: answering,
      investigate: answering,
      reply: [...answering, say('RecordDisagreement', words)],
      archive: [say('TellDone', phone), say('RecordDisagreement', words)],
    },
    beside: shared,
  },
  'service-order': {
    worlds: [{ opening: { type: 'OrderService', body: { channel: 'phone', item: 'lamp' } }, known: {} }],
    onward: {
      accept: agreements,
      verify: each('HandOver', [{ toRole: 'supervisor' }, { toRole: 'technician' }]),
      remedy: [say('CompleteService')],
      reply: [say('AcceptService'), refused],
      archive: [
        ...each('TakeFee', [
          { feeCents: 3_000, paidBy: 'cash' },
          { feeCents: 1, paidBy: 'cash' },
        ]),
        say('IssueReceipt', { receipt: 'x' }),
        say('ArchiveCase', { summary: 'x' }),
      ],
    },
    beside: [...shared, refused, say('CompleteService')],
  },
  'fee-reminder': {
    worlds: [feeReminderOf('moved-in'), feeReminderOf('not-moved-in')],
    onward: { accept: reminding, reply: [...reminding, ...payments], archive: [say('ArchiveCase', { summary: 'x' })] },
    beside: [...shared, ...reminding, ...payments, ...linked('complaint'), ...linked('enquiry')],
  },
  formality: {
    worlds: [
      {
        opening: { type: 'OpenFormality', body: { channel: 'visit', type: 'renovation', household: '1' } },
        known: {},
      },
    ],
    onward: {
      accept: checklist,
      investigate: [...checklist, say('CompleteFormality'), say('CompleteFormality')],
      archive: deposits,
    },
    beside: [...shared, ...deposits, say('RecordInspection', { item: 'final-inspection', outcome: 'failed' })],
  },
  emergency: {
    worlds: [true, false].flatMap((known) =>
      (['leak-in-progress', 'power-cut', 'fight'] as const).map((type) => emergencyOf(type, known)),
    ),
    onward: {
      ...{ accept: underWay, investigate: underWay, remedy: underWay },
      reply: [report, ...tasks, say('TellResult', phone), say('TellResult', phone)],
      archive: [report, ...tasks],
    },
    beside: [...shared, report, ...tasks],
  },
  repair: {
    worlds: ['leak', 'heat', 'power', 'cleaning', 'safety-equipment', 'other'].flatMap((category) =>
      [true, false].map((building) => repairOf(category, building)),
    ),
    onward: {
      accept: dispatched,
      investigate: [...trip, ...trip, ...onSite, ...dispatched],
      remedy: [...trip, ...quotes, ...completed, ...completed, say('FollowUpRepair', words)],
      reply: [...tested, ...acceptances, ...promising, say('TellResult', phone), say('TellResult', phone)],
      revisit: revisits,
      archive: [say('ArchiveCase', { summary: 'x' })],
    },
    beside: [...shared, ...dispatched, ...acceptances, say('FollowUpRepair', words), ...onSite],
  },
  complaint: {
    worlds: ['major', 'important', 'minor'].map(complaintOf),
    onward: {
      accept: disputes,
      verify: [
        say('VerifyComplaint', { outcome: 'genuine', motive: 'x', outcomeAsked: 'x' }),
        ...[say('RecordUrging', phone), say('RecordUrging', phone)],
      ],
      investigate: [say('RecordInvestigation', investigated), ...promising],
      remedy: [...plans, ...put, ...put],
      reply: [...answers, say('CompleteRemedy', { result: 'x' }), say('TellResult', phone)],
      revisit: revisits,
      archive: [say('GiveHelp', { help: 'leader-asked', ...words }), say('ArchiveCase', { summary: 'x' })],
    },
    beside: [
      ...[...shared, ...severities, ...disputes, ...linked('fee-reminder')],
      ...[
        say('TellBoundary', words),
        say('Acknowledge', phone),
        say('InformCustomer', { ...phone, ...words }),
        say('RecordUrging', phone),
      ],
      ...[
        say('ReportHarm', words),
        ...each(
          'TakeHarmMeasure',
          [1, 2, 3].map(() => ({ outcome: 'taken', measure: 'x' })),
        ),
      ],
      ...[say('GiveHelp', { help: 'other-help', ...words })],
    ],
  },
};
