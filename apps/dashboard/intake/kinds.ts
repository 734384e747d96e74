import { EMERGENCY_TYPES } from '#libs/contracts/emergency/words.js';
import { OCCUPANCIES } from '#libs/contracts/fee-reminder/words.js';
import { ENQUIRY_TOPICS } from '#libs/contracts/enquiry/words.js';
import { FORMALITY_TYPES } from '#libs/contracts/formality/words.js';
import { REPAIR_AREAS, REPAIR_CATEGORIES, REPAIR_ORIGINS } from '#libs/contracts/repair/words.js';
import { CHANNELS } from '#libs/contracts/shared/words.js';
import type { Draft, FieldSpec } from '../commands/field-spec.js';
import { SEVERITIES } from '../text/word-lists.js';

/** The order of the choice: what is told most often first, an emergency before anything with time. */
export const INTAKE_KINDS = [
  'complaint',
  'repair',
  'enquiry',
  'emergency',
  'service-order',
  'fee-reminder',
  'formality',
] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

export interface KindForm {
  readonly path: string;
  /** what the kind calls whoever tells it */
  readonly person: string;
  /** what the stage needs */
  readonly first: readonly FieldSpec[];
  /** what may be told beside it; folded away */
  readonly rest: readonly FieldSpec[];
  /** fields whose words say what it is about, in the order of their names as the marks take them */
  readonly words: readonly string[];
}

const channel: FieldSpec = {
  ...{ name: 'channel', kind: 'choice', required: true, words: CHANNELS, prefix: 'channel', initial: 'phone' },
};
const told: readonly FieldSpec[] = [
  channel,
  { name: 'receivedAt', kind: 'instant' },
  { name: 'evidence', kind: 'line' },
];

export const kindForms: Readonly<Record<IntakeKind, KindForm>> = {
  // D-3.1: six fields, in the order in which they are told; `when` is happenedAt as it is said
  complaint: {
    path: '/v1/cases',
    person: 'complainantName',
    words: ['courseOfEvents', 'request'],
    first: [
      { name: 'courseOfEvents', kind: 'area' },
      { name: 'request', kind: 'area' },
      { name: 'place', kind: 'line' },
      { name: 'personComplainedOf', kind: 'line' },
      { name: 'departmentComplainedOf', kind: 'line' },
      { name: 'provisionalSeverity', kind: 'choice', words: SEVERITIES, prefix: 'severity', initial: 'minor' },
    ],
    rest: [
      { name: 'requestedBy', kind: 'day-or-instant' },
      { name: 'apologyWords', kind: 'area' },
      { name: 'harmWords', kind: 'area' },
      { name: 'processWords', kind: 'area' },
      ...told,
    ],
  },
  repair: {
    path: '/v1/cases/repair',
    person: 'callerName',
    words: ['description'],
    first: [
      { name: 'category', kind: 'choice', required: true, words: REPAIR_CATEGORIES, prefix: 'category' },
      { name: 'description', kind: 'area', required: true, label: 'intake.fault' },
      { name: 'area', kind: 'choice', words: REPAIR_AREAS, prefix: 'area', initial: 'home', label: 'intake.part' },
      { name: 'place', kind: 'line' },
    ],
    rest: [
      { name: 'origin', kind: 'choice', words: REPAIR_ORIGINS, prefix: 'origin', initial: 'desk' },
      { name: 'labelled', kind: 'choice', words: SEVERITIES, prefix: 'severity' },
      ...told,
    ],
  },
  enquiry: {
    path: '/v1/cases/enquiry',
    person: 'askerName',
    words: ['question'],
    first: [
      { name: 'topic', kind: 'choice', required: true, words: ENQUIRY_TOPICS, prefix: 'topic', initial: 'other' },
      { name: 'question', kind: 'area', required: true },
    ],
    rest: told,
  },
  emergency: {
    path: '/v1/cases/emergency',
    person: 'reporterName',
    words: ['situation'],
    first: [
      { name: 'type', kind: 'choice', required: true, words: EMERGENCY_TYPES, prefix: 'emergency-type' },
      { name: 'situation', kind: 'area' },
      { name: 'place', kind: 'line' },
    ],
    rest: told,
  },
  'service-order': {
    path: '/v1/cases/service-order',
    person: 'ordererName',
    words: ['request'],
    first: [
      { name: 'item', kind: 'line', required: true },
      { name: 'request', kind: 'area' },
    ],
    rest: told,
  },
  'fee-reminder': {
    path: '/v1/cases/fee-reminder',
    person: 'ownerName',
    words: ['period', 'remarks'],
    first: [
      { name: 'occupancy', kind: 'choice', required: true, words: OCCUPANCIES, prefix: 'occupancy' },
      { name: 'period', kind: 'line', required: true, label: 'field.feePeriod' },
      { name: 'amountCents', kind: 'cents', required: true },
      { name: 'remarks', kind: 'area' },
    ],
    rest: told,
  },
  formality: {
    path: '/v1/cases/formality',
    person: 'ownerName',
    words: ['remarks'],
    first: [
      {
        ...{ name: 'type', kind: 'choice', required: true, words: FORMALITY_TYPES, prefix: 'formality-type' },
        label: 'field.formalityType',
      },
      { name: 'remarks', kind: 'area' },
    ],
    rest: told,
  },
};

/** Of two kinds that call different things `type`, neither shows the other's. */
export const fieldKey = (kind: IntakeKind, name: string): string => (name === 'type' ? `${kind}.type` : name);

/** What the form of a kind holds, under the kind's own names; what was never touched stands as it begins. */
export function draftOf(kind: IntakeKind, draft: Draft): Draft {
  const { first, rest, person } = kindForms[kind];
  const values = [...first, ...rest].map(
    ({ name, initial }) => [name, draft[fieldKey(kind, name)] ?? initial] as const,
  );
  return {
    ...Object.fromEntries(values),
    household: draft['household'],
    contact: draft['contact'],
    [person]: draft['personName'],
  };
}

/** What the case is about, joined as the marks of cases join it: the same words give the same mark. */
export function wordsOf(kind: IntakeKind, draft: Draft): string {
  return kindForms[kind].words
    .map((name) => draft[name])
    .filter((value) => typeof value === 'string')
    .join(' ')
    .trim();
}
