import { type RegulationPack, regulationPack } from '../pack.js';

const agentToDirector = (supervisorAfterMinutes: number, directorAfterMinutes: number) => ({
  choice: 'own-choice' as const,
  steps: [
    { afterMinutes: 0, notify: 'agent' as const, meaning: 'missed' as const },
    { afterMinutes: supervisorAfterMinutes, notify: 'supervisor' as const, meaning: 'escalation' as const },
    { afterMinutes: directorAfterMinutes, notify: 'director' as const, meaning: 'escalation' as const },
  ],
});

const HOUR = 60;

/** Figures of the Chinese property-service documents; `own-choice` marks what they leave open. */
export const propertyCn: RegulationPack = regulationPack.parse({
  id: 'property-cn',
  version: '1.0.0',
  effectiveFrom: '2020-01-01',
  kinds: ['complaint'],
  // The documents say that cases go up (agent, supervisor, director), not after how long.
  ladders: {
    minutes: agentToDirector(30, 2 * HOUR),
    // Missed at midnight: the supervisor hears of it at nine in the morning, not at night.
    'day-end': agentToDirector(9 * HOUR, 24 * HOUR),
    days: agentToDirector(4 * HOUR, 24 * HOUR),
  },
  rules: [
    {
      // D-3.5a: to the management-office director the same day
      clause: 'D-3.5a',
      target: 'hand-over',
      severity: 'major',
      holder: 'agent',
      budget: { unit: 'end-of-local-day' },
      choice: 'clause',
      opensOn: 'reception',
      metBy: { deed: 'CaseHandedOver', roles: ['director'] },
      ladder: 'day-end',
    },
    {
      // D-3.5a: a clear answer within 2 days
      clause: 'D-3.5a',
      target: 'answer',
      severity: 'major',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 2 },
      choice: 'clause',
      opensOn: 'reception',
      metBy: { deed: 'PlanPutToCustomer' },
      ladder: 'days',
    },
    {
      // D-3.5a: solved within 10 days
      clause: 'D-3.5a',
      target: 'solve',
      severity: 'major',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 10 },
      choice: 'clause',
      opensOn: 'reception',
      metBy: { deed: 'RemedyCompleted' },
      ladder: 'days',
    },
    {
      // D-3.5b: to the department supervisor within 1 hour of reception
      clause: 'D-3.5b',
      target: 'hand-over',
      severity: 'important',
      holder: 'agent',
      budget: { unit: 'minutes', amount: 60 },
      choice: 'clause',
      opensOn: 'reception',
      metBy: { deed: 'CaseHandedOver', roles: ['supervisor', 'department-head', 'director'] },
      ladder: 'minutes',
    },
    {
      // D-3.5b: solved within 3 days
      clause: 'D-3.5b',
      target: 'solve',
      severity: 'important',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 3 },
      choice: 'clause',
      opensOn: 'reception',
      metBy: { deed: 'RemedyCompleted' },
      ladder: 'days',
    },
    {
      // D-3.5c: solved within 2 days; the date the household asks for replaces them, earlier or later
      clause: 'D-3.5c',
      target: 'solve',
      severity: 'minor',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 2 },
      choice: 'clause',
      opensOn: 'reception',
      replacedByRequest: true,
      metBy: { deed: 'RemedyCompleted' },
      ladder: 'days',
    },
    {
      // D-3.6a: the household is told the same day as the result
      clause: 'D-3.6a',
      target: 'tell-result',
      holder: 'agent',
      budget: { unit: 'end-of-local-day' },
      choice: 'clause',
      opensOn: 'remedy-completed',
      metBy: { deed: 'ResultTold' },
      ladder: 'day-end',
    },
    {
      // P-6 asks for a revisit and names no figure; two days as for repairs (D-5.1d)
      clause: 'P-6',
      target: 'revisit',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 2 },
      choice: 'own-choice',
      opensOn: 'remedy-completed',
      metBy: { deed: 'RevisitRecorded' },
      ladder: 'days',
    },
    {
      // the promised time is a deadline
      clause: 'R-2.4',
      target: 'promise',
      holder: 'agent',
      budget: { unit: 'as-named' },
      choice: 'clause',
      opensOn: 'promise-made',
      metBy: { deed: 'PromiseKept' },
      ladder: 'minutes',
    },
    {
      // What another system had promised its customer; no clause of ours
      clause: 'SOURCE',
      target: 'as-at-source',
      holder: 'agent',
      budget: { unit: 'as-named' },
      choice: 'own-choice',
      opensOn: 'import',
      metBy: { deed: 'RemedyCompleted' },
      ladder: 'days',
    },
  ],
  lateFact: { daysMax: 7, choice: 'own-choice' },
});
