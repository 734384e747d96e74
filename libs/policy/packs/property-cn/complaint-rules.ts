import type { z } from 'zod';
import { type FigureData, type ObligationRule, type ladder, type rule, ruleKey } from '../../pack.js';
import { waitReasons } from './wait-reasons.js';

type RuleData = z.input<typeof rule>;

/** Figures of 1.1.0 that a rule counts from this edition on. */
export const figuresNowRules: ReadonlySet<string> = new Set(['complaint-progress']);

/** What the documents leave open about a complaint. */
export const complaintCareFigures: readonly FigureData[] = [
  {
    id: 'urges-to-raise',
    clause: 'P-P2',
    choice: 'own-choice',
    text: { zh: '住户催办几次即上报主管', en: 'Urged this often, it goes up to the supervisor' },
    value: { unit: 'times', amount: 3 },
  },
  {
    id: 'bounces-to-raise',
    clause: 'P-P2',
    choice: 'own-choice',
    text: {
      zh: '在部门之间转手几次即上报主管',
      en: 'Passed between departments this often, it goes up to the supervisor',
    },
    value: { unit: 'times', amount: 3 },
  },
  {
    id: 'reopening-window',
    clause: 'P-6',
    choice: 'own-choice',
    text: { zh: '归档后可重新办理的期限', en: 'A closed complaint may be reopened within' },
    value: { unit: 'calendar-days', amount: 30 },
  },
];

export const complaintLadders: Readonly<Record<string, z.input<typeof ladder>>> = {
  // The supervisor hears of it at once: an hour before the hand-over is due is when it was raised.
  raised: {
    clause: 'P-P2',
    choice: 'own-choice',
    steps: [
      { afterMinutes: -60, notify: 'supervisor', meaning: 'reminder' },
      { afterMinutes: 0, notify: 'supervisor', meaning: 'missed' },
      { afterMinutes: 120, notify: 'director', meaning: 'escalation' },
    ],
  },
};

const solvedBy: Partial<RuleData> = {
  // P-P3: what is not remedied is settled once the reasons are taken or on record.
  metBy: { fact: ['RemedyCompleted', 'MatterLaidToRest'] },
  reopensOn: {
    fact: ['RevisitRecorded', 'SecondLookTaken', 'CaseReopened'],
    where: { outcome: ['problem-found', 'taken-up'] },
  },
};

/** What this edition changes in rules of 1.1.0, by `kind/clause/target`. */
export const complaintChanges: Readonly<Record<string, Partial<RuleData>>> = {
  'complaint/D-3.5a/answer': { metBy: { fact: ['PlanPutToCustomer', 'ReasonsGiven'] } },
  'complaint/D-3.5a/solve': solvedBy,
  'complaint/D-3.5b/solve': solvedBy,
  'complaint/D-3.5c/solve': solvedBy,
};

export const complaintCareRules: readonly RuleData[] = [
  {
    // R-3.3b: progress at intervals, from when the process was told; waits for others have their own cadence (P-N3)
    clause: 'R-3.3b',
    target: 'keep-informed',
    what: { zh: '办理期间每三日通报进展', en: 'Told of the progress every 3 days while it is in hand' },
    holder: 'agent',
    budget: { unit: 'calendar-days', amount: 3 },
    choice: 'own-choice',
    opensOn: { fact: ['ComplaintAcknowledged', 'CustomerInformed', 'CustomerAgreed'] },
    metBy: {
      fact: [
        ...['CustomerInformed', 'PlanPutToCustomer', 'CustomerAgreed', 'CustomerObjected'],
        ...['ReasonsGiven', 'RemedyCompleted', 'ResultTold', 'RevisitRecorded'],
      ],
    },
    suspendableBy: waitReasons.map(({ id }) => id),
    ladder: 'days',
  },
  {
    // P-P2: urged or passed on three times, it goes up, once
    clause: 'P-P2',
    target: 'hand-over',
    what: {
      zh: '多次催办或转手后一小时内交主管',
      en: 'Handed to the supervisor within an hour once urged or passed on too often',
    },
    holder: 'agent',
    budget: { unit: 'minutes', amount: 60 },
    choice: 'own-choice',
    opensOn: { fact: 'CaseRaised' },
    metBy: { fact: 'CaseHandedOver', where: { toRole: ['supervisor', 'director', 'group-manager'] } },
    ladder: 'raised',
  },
];

/** A rule of 1.1.0 as it stands in this edition. */
export function asCaredFor(one: ObligationRule): RuleData {
  return { ...one, ...complaintChanges[ruleKey(one)] };
}
