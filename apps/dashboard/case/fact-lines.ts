import type { TimelineEntry } from '../api/shapes.js';
import type { Text } from '../text/use-text.js';
import { spanWords } from '../time/span-text.js';
import { wallClock } from '../time/zoned.js';

export interface FactLine {
  readonly label: string;
  readonly value: string;
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
]);
/** Prefix of the words that a field's values are taken from. */
const wordsOf: Readonly<Record<string, string>> = {
  channel: 'channel',
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
};
/** Fields that mean another thing in one fact than in the next. */
const wordsIn: Readonly<Record<string, string>> = {
  'ComplaintVerified.outcome': 'verify-outcome',
  'RevisitRecorded.outcome': 'revisit-outcome',
  'RungsLapsed.reason': 'lapse',
  'ResultTold.by': 'by',
  'RevisitRecorded.by': 'by',
};
const labelsIn: Readonly<Record<string, string>> = {
  'ResultTold.by': 'means',
  'RevisitRecorded.by': 'means',
  'InvestigationRecorded.outcome': 'investigationOutcome',
  'ObligationMet.marginMs': 'margin',
  'ObligationDischarged.lateMs': 'late',
};
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Fields of a fact as lines to read, in the reader's language and the site's time. */
export function factLines(entry: TimelineEntry, zone: string, text: Text): FactLine[] {
  return Object.entries(entry.data).flatMap(([key, value]) => {
    if (unshown.has(key) || key === 'clause' || key === 'target') return [];
    const shown = show(entry.type, key, value, zone, text);
    return shown === '' ? [] : [{ label: label(entry.type, key, text), value: shown }];
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
  if (typeof value === 'number') return key.endsWith('Ms') ? spanWords(t, value) : String(value);
  if (typeof value === 'string') {
    if (instant.test(value)) return wallClock(value, zone);
    return word(wordsIn[`${type}.${key}`] ?? wordsOf[key] ?? '', value, value);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (isPlan(item) ? plan(item) : show(type, key, item, zone, text))).join('、');
  }
  return Object.entries(value)
    .map(([name, item]) => `${name}: ${show(type, name, item, zone, text)}`)
    .join('；');
}

const isPlan = (value: unknown): value is { id: string; costCents: number; agreedBy: string[] } =>
  typeof value === 'object' && value !== null && 'costCents' in value;
const plan = (value: { id: string; costCents: number; agreedBy: string[] }) =>
  `${value.id} ¥${(value.costCents / 100).toFixed(2)} (${value.agreedBy.join(', ')})`;
