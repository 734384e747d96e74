import type { CasePage, TimelineEntry } from '../api/shapes.js';
import type { Text } from '../text/use-text.js';
import { spanWords } from '../time/span-text.js';
import { wallClock } from '../time/zoned.js';

export interface FactLine {
  readonly label: string;
  readonly value: string;
  /** the case that it names */
  readonly caseId?: string;
}

/** Kept for the machinery, shown elsewhere on the page, or said better by the sentence of an obligation. */
const unshown = new Set([
  'arithmetic',
  'ladder',
  'obligationId',
  'sealed',
  'person',
  'kind',
  'site',
  'region',
  'zone',
  'reference',
  'at',
  'holder',
  'marks',
  'signature',
]);
/** Prefix of the words that a field's values are taken from. */
const wordsOf: Readonly<Record<string, string>> = {
  channel: 'channel',
  type: 'emergency-type',
  task: 'task',
  answer: 'answer',
  form: 'agreed-by',
  paidBy: 'paid-by',
  dispute: 'dispute',
  severity: 'severity',
  previous: 'severity',
  provisionalSeverity: 'severity',
  toRole: 'role',
  notify: 'role',
  target: 'target',
  clause: 'clause',
  meaning: 'meaning',
  responsible: 'party',
  missing: 'field',
  fields: 'field',
  from: 'verdict',
  to: 'verdict',
  sourceVerdict: 'verdict',
  waitingFor: 'waited-for',
  perReason: 'wait-reason',
  perHolder: 'role',
  category: 'category',
  area: 'area',
  origin: 'origin',
  labelled: 'severity',
  because: 'category',
  cause: 'rectification',
  called: 'called',
  byRole: 'role',
  help: 'help',
  contains: 'package',
  position: 'position',
  mark: 'mark',
  opinion: 'opinion',
  link: 'case-link',
  closes: 'child-closes',
};
/** Fields that mean another thing in one fact than in the next. */
const wordsIn: Readonly<Record<string, string>> = {
  'ComplaintVerified.outcome': 'verify-outcome',
  'RevisitRecorded.outcome': 'revisit-outcome',
  'InspectionRecorded.outcome': 'inspection-outcome',
  'FormalityOpened.type': 'formality-type',
  'FeeDue.occupancy': 'occupancy',
  'ReminderCalled.outcome': 'reminder-outcome',
  'FeePaid.outcome': 'payment',
  'DocumentReceived.item': 'item',
  'DepositReceived.item': 'item',
  'DepositReturned.item': 'item',
  'InspectionRecorded.item': 'item',
  'WaterTested.outcome': 'water-test',
  'RepairReclassified.previous': 'category',
  'RungsLapsed.reason': 'lapse',
  'ResultTold.by': 'by',
  'SetOutTold.by': 'by',
  'EnquiryAnswered.by': 'by',
  'AnswerPromised.by': 'by',
  'DoneTold.by': 'by',
  'EmergencyProgressTold.by': 'by',
  'RevisitRecorded.by': 'by',
  'ComplaintAcknowledged.by': 'by',
  'CustomerInformed.by': 'by',
  'WaitBegan.reason': 'wait-reason',
  'WaitEnded.reason': 'wait-reason',
  'ObligationSuspended.reason': 'wait-reason',
  'ObligationWaived.reason': 'waived',
  'ObligationDueMoved.reason': 'moved',
  'HarmMeasureTaken.outcome': 'measure',
  'ReasonsGiven.outcome': 'reasons',
  'ReasonsGiven.by': 'by',
  'CustomerUrged.by': 'by',
  'CompensationRecorded.way': 'compensation',
  'TalksHeld.way': 'talks',
  'SecondLookTaken.outcome': 'second-look',
  'CaseReopened.outcome': 'revisit-outcome',
  'CaseRaised.cause': 'raised-by',
  'ChildClosed.how': 'child-how',
};
const labelsIn: Readonly<Record<string, string>> = {
  'ResultTold.by': 'means',
  'DocumentReceived.item': 'checklistItem',
  'DepositReceived.item': 'checklistItem',
  'DepositReturned.item': 'checklistItem',
  'InspectionRecorded.item': 'checklistItem',
  'FormalityOpened.type': 'formalityType',
  'SetOutTold.by': 'means',
  'EnquiryAnswered.by': 'means',
  'AnswerPromised.by': 'means',
  'DoneTold.by': 'means',
  'AnswerPromised.what': 'toBeChecked',
  'ChildOpened.childCaseId': 'child',
  'ChildClosed.childCaseId': 'child',
  'OpenedFrom.parentCaseId': 'child',
  'CaseClosedWithParent.parentCaseId': 'child',
  'EmergencyProgressTold.by': 'means',
  'RevisitRecorded.by': 'means',
  'ComplaintAcknowledged.by': 'means',
  'CustomerInformed.by': 'means',
  'ReasonsGiven.by': 'means',
  'CustomerUrged.by': 'means',
  'DepartmentBounced.from': 'department',
  'DepartmentBounced.to': 'department',
  'PositionRecorded.by': 'approver',
  'InvestigationRecorded.outcome': 'investigationOutcome',
  'PackAdopted.previous': 'previousPack',
  'ObligationMet.marginMs': 'margin',
  'ObligationDischarged.lateMs': 'late',
};
/** Fields that name another case: shown by the end of its number, which is made of it. */
const otherCase = new Set(['childCaseId', 'parentCaseId']);
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Fields of a fact as lines to read, in the reader's language and the site's time. */
export function factLines(entry: TimelineEntry, zone: string, text: Text): FactLine[] {
  return Object.entries(entry.data).flatMap(([key, value]) => {
    if (unshown.has(key) || key === 'clause' || key === 'target') return [];
    const shown = show(entry.type, key, value, zone, text);
    const line = { label: label(entry.type, key, text), value: shown };
    return shown === '' ? [] : [otherCase.has(key) ? { ...line, caseId: String(value) } : line];
  });
}

/** Opened free text and personal data. */
export function privateLines(entry: TimelineEntry, zone: string, text: Text): FactLine[] {
  return Object.entries(entry.private ?? {}).flatMap(([key, value]) => {
    const shown = show(entry.type, key, value, zone, text);
    return shown === '' ? [] : [{ label: label(entry.type, key, text), value: shown }];
  });
}

const label = (type: string, key: string, { word }: Text) => word('field', labelsIn[`${type}.${key}`] ?? key, key);

function show(type: string, key: string, value: unknown, zone: string, text: Text): string {
  const { t, word } = text;
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return numberText(key, value, text);
  if (typeof value === 'string') {
    if (instant.test(value)) return wallClock(value, zone);
    if (otherCase.has(key)) return value.slice(0, 6).toUpperCase();
    return word(wordsIn[`${type}.${key}`] ?? wordsOf[key] ?? '', value, value);
  }
  // what they show is on the page itself
  if (key === 'photos' && Array.isArray(value))
    return value.length === 0 ? '' : t('case.photo-count', { n: value.length });
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (isPlan(item) ? plan(item) : show(type, key, item, zone, text))).join('、');
  }
  return Object.entries(value)
    .map(
      ([name, item]) =>
        `${named(type, key, name, text)}: ${show(type, wordsOf[key] ? 'spentMs' : name, item, zone, text)}`,
    )
    .join('；');
}

/** What a list of sums is by: reasons and holders are values, everything else is the name of a field. */
function named(type: string, key: string, name: string, text: Text): string {
  const prefix = wordsOf[key];
  if (prefix === undefined) return label(type, name, text);
  const [role = name, ...rest] = name.split(/(?=[@:])/);
  return `${text.word(prefix, role, role)}${rest.join('')}`;
}

/** Reasons to wait in the words of the case's own pack, and else in those of the packs and sources that ship. */
export function withReasons(text: Text, reasons: CasePage['waitReasons']): Text {
  const own = new Map(reasons.map(({ id, text: its }) => [id, its[text.language]]));
  const word: Text['word'] = (prefix, value, otherwise) =>
    (prefix === 'wait-reason' ? own.get(value) : undefined) ?? text.word(prefix, value, otherwise);
  return { ...text, word };
}

function numberText(key: string, value: number, { t }: Text): string {
  if (key.endsWith('Ms')) return spanWords(t, value);
  return key.toLowerCase().endsWith('cents') ? `¥${(value / 100).toFixed(2)}` : String(value);
}

const isPlan = (value: unknown): value is { id: string; costCents: number; agreedBy: string[] } =>
  typeof value === 'object' && value !== null && 'costCents' in value;
const plan = (value: { id: string; costCents: number; agreedBy: string[] }) =>
  `${value.id} ¥${(value.costCents / 100).toFixed(2)} (${value.agreedBy.join(', ')})`;
