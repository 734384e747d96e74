import { type RegulationPack, regulationPack } from '../../pack.js';

const agentToDirector = (supervisorAfterMinutes: number, directorAfterMinutes: number) => ({
  choice: 'own-choice' as const,
  steps: [
    { afterMinutes: 0, notify: 'agent' as const, meaning: 'missed' as const },
    { afterMinutes: supervisorAfterMinutes, notify: 'supervisor' as const, meaning: 'escalation' as const },
    { afterMinutes: directorAfterMinutes, notify: 'director' as const, meaning: 'escalation' as const },
  ],
});

const HOUR = 60;

const COMPLAINT_STAGES = {
  accept: { clause: 'P-1', text: { zh: '接受', en: 'Accept' } },
  verify: { clause: 'P-2', text: { zh: '核实', en: 'Verify' } },
  investigate: { clause: 'P-3', text: { zh: '调查评估', en: 'Investigate' } },
  remedy: { clause: 'P-4', text: { zh: '解决方案', en: 'Remedy plan' } },
  reply: { clause: 'P-5', text: { zh: '回复', en: 'Reply' } },
  revisit: { clause: 'P-6', text: { zh: '回访', en: 'Revisit' } },
  archive: { clause: 'P-7', text: { zh: '总结归档', en: 'Archive' } },
};

/** The first edition: deadlines alone. `own-choice` marks what the documents leave open. */
export const propertyCn10: RegulationPack = regulationPack.parse({
  id: 'property-cn',
  version: '1.0.0',
  title: { zh: '物业服务规程', en: 'Property service rules' },
  effectiveFrom: '2020-01-01',
  signedOff: { by: 'Redress', on: '2026-01-01' },
  calendar: 'cn',
  kinds: { complaint: { clause: 'P-1', text: { zh: '投诉', en: 'Complaint' }, stages: COMPLAINT_STAGES } },
  severities: {
    major: { clause: 'D-3.5a', text: { zh: '重大', en: 'Major' } },
    important: { clause: 'D-3.5b', text: { zh: '重要', en: 'Important' } },
    minor: { clause: 'D-3.5c', text: { zh: '轻微', en: 'Minor' } },
  },
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
      what: { zh: '当日移交管理处主任', en: 'Handed to the management-office director the same day' },
      severity: 'major',
      holder: 'agent',
      budget: { unit: 'end-of-local-day' },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      metBy: { fact: 'CaseHandedOver', where: { toRole: ['director'] } },
      ladder: 'day-end',
    },
    {
      // D-3.5a: a clear answer within 2 days
      clause: 'D-3.5a',
      target: 'answer',
      what: { zh: '两日内明确答复', en: 'A clear answer within 2 days' },
      severity: 'major',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 2 },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      metBy: { fact: 'PlanPutToCustomer' },
      ladder: 'days',
    },
    {
      // D-3.5a: solved within 10 days
      clause: 'D-3.5a',
      target: 'solve',
      what: { zh: '十日内解决', en: 'Solved within 10 days' },
      severity: 'major',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 10 },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      metBy: { fact: 'RemedyCompleted' },
      ladder: 'days',
    },
    {
      // D-3.5b: to the department supervisor within 1 hour of reception
      clause: 'D-3.5b',
      target: 'hand-over',
      what: { zh: '一小时内移交部门主管', en: 'Handed to the department supervisor within 1 hour' },
      severity: 'important',
      holder: 'agent',
      budget: { unit: 'minutes', amount: 60 },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      metBy: { fact: 'CaseHandedOver', where: { toRole: ['supervisor', 'department-head', 'director'] } },
      ladder: 'minutes',
    },
    {
      // D-3.5b: solved within 3 days
      clause: 'D-3.5b',
      target: 'solve',
      what: { zh: '三日内解决', en: 'Solved within 3 days' },
      severity: 'important',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 3 },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      metBy: { fact: 'RemedyCompleted' },
      ladder: 'days',
    },
    {
      // D-3.5c: solved within 2 days; the date the household asks for replaces them, earlier or later
      clause: 'D-3.5c',
      target: 'solve',
      what: { zh: '两日内或按住户要求的日期解决', en: 'Solved within 2 days, or by the date the household asks for' },
      severity: 'minor',
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 2 },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      replacedByRequest: true,
      metBy: { fact: 'RemedyCompleted' },
      ladder: 'days',
    },
    {
      // D-3.6a: the household is told the same day as the result
      clause: 'D-3.6a',
      target: 'tell-result',
      what: { zh: '当日告知处理结果', en: 'The result is told the same day' },
      holder: 'agent',
      budget: { unit: 'end-of-local-day' },
      choice: 'clause',
      opensOn: { fact: 'RemedyCompleted' },
      metBy: { fact: 'ResultTold' },
      ladder: 'day-end',
    },
    {
      // P-6 asks for a revisit and names no figure; two days as for repairs (D-5.1d)
      clause: 'P-6',
      target: 'revisit',
      what: { zh: '处理完成后回访', en: 'Revisited after the remedy' },
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 2 },
      choice: 'own-choice',
      opensOn: { fact: 'RemedyCompleted' },
      metBy: { fact: 'RevisitRecorded', where: { outcome: ['settled', 'problem-found'] } },
      ladder: 'days',
    },
    {
      // the promised time is a deadline
      clause: 'R-2.4',
      target: 'promise',
      what: { zh: '在承诺的时间兑现', en: 'Kept by the promised time' },
      holder: 'agent',
      budget: { unit: 'as-named', field: 'by' },
      choice: 'clause',
      opensOn: { fact: 'PromiseMade' },
      each: 'promise',
      metBy: { fact: 'PromiseKept' },
      ladder: 'minutes',
    },
    {
      // What another system had promised its customer; no clause of ours
      clause: 'SOURCE',
      target: 'as-at-source',
      what: { zh: '原系统给出的期限', en: 'The deadline that the source system had set' },
      holder: 'agent',
      budget: { unit: 'as-named', field: 'targetAt' },
      choice: 'own-choice',
      opensOn: { fact: 'ImportedCaseRecorded', countedFrom: 'reception' },
      metBy: { fact: ['RemedyCompleted', 'CaseClosedAsAtSource'] },
      ladder: 'days',
    },
  ],
  lateFact: { clause: 'D-3.6a', daysMax: 7, choice: 'own-choice' },
});
