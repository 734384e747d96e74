import { type RegulationPack, regulationPack } from '../pack.js';

const HOUR = 60;

/** Who hears of a miss: the Code leaves it to the landlord. */
const ladders = {
  stage: {
    choice: 'own-choice' as const,
    steps: [
      { afterMinutes: 0, notify: 'agent' as const, meaning: 'missed' as const },
      { afterMinutes: 16 * HOUR, notify: 'supervisor' as const, meaning: 'escalation' as const },
      { afterMinutes: 40 * HOUR, notify: 'director' as const, meaning: 'escalation' as const },
    ],
  },
};

const stages = {
  accept: { clause: 'HO-4.1', text: { zh: '受理', en: 'Accept and log' } },
  verify: { clause: 'HO-5.6', text: { zh: '界定投诉', en: 'Define the complaint' } },
  investigate: { clause: 'HO-5.8', text: { zh: '调查', en: 'Investigate' } },
  remedy: { clause: 'HO-7.2', text: { zh: '拟定补救', en: 'Draft the response and its remedy' } },
  reply: { clause: 'HO-6.9', text: { zh: '书面答复', en: 'Respond in writing' } },
  revisit: { clause: 'HO-6.6', text: { zh: '跟踪未完事项', en: 'Follow outstanding actions' } },
  archive: { clause: 'HO-5.12', text: { zh: '归档', en: 'Keep the record' } },
};

/**
 * Complaints of tenants in England under the Housing Ombudsman's Complaint Handling Code of 1 April 2024, `HO-` and its
 * section. Stage one is the first round of plan and answer, stage two the one that follows when the resident does not agree.
 * A working day is Monday to Friday without bank holidays; days end with the close of work (own choice: the Code knows dates).
 * Sections 5.1-5.6, 6.1-6.6 and 6.10-6.13 were read as landlords quote them in their self-assessments; of 6.14 and 6.15 what they
 * ask (20 working days, at most 20 more) as landlords and the Ombudsman tell it, their numbers and 5.8-5.12 not in the Code's text.
 */
export const housingOmbudsmanUk: RegulationPack = regulationPack.parse({
  id: 'housing-ombudsman-uk',
  version: '1.0.0',
  title: { zh: '英国住房申诉专员投诉处理守则（2024）', en: 'Housing Ombudsman Complaint Handling Code (2024)' },
  effectiveFrom: '2024-04-01',
  signedOff: { by: 'Redress', on: '2026-01-01' },
  calendar: 'gb-england-wales',
  kinds: { complaint: { clause: 'HO-1.2', text: { zh: '投诉', en: 'Complaint' }, stages } },
  severities: {},
  ladders,
  reasons: [
    {
      id: 'resident-answer',
      clause: 'HO-5.9',
      choice: 'own-choice',
      waitingFor: 'customer',
      text: { zh: '等待住户补充', en: 'Waiting for the resident' },
    },
  ],
  rules: [
    {
      // The clock of stage one runs from here on: nobody gains by acknowledging late but for this clause's own miss
      clause: 'HO-6.2',
      target: 'acknowledge',
      what: {
        zh: '收到后五个工作日内确认并登记',
        en: 'Acknowledged, defined and logged within 5 working days of receipt',
      },
      rounds: { from: 1, to: 1 },
      holder: 'agent',
      budget: { unit: 'end-of-working-day', after: 5 },
      choice: 'clause',
      opensOn: { fact: 'CaseAccepted', countedFrom: 'reception' },
      metBy: { fact: 'ComplaintAcknowledged' },
      ladder: 'stage',
    },
    {
      // 10 working days from the acknowledgement, not from receipt
      clause: 'HO-6.3',
      target: 'answer',
      what: {
        zh: '确认后十个工作日内作出第一阶段答复',
        en: 'Stage 1 response within 10 working days of the acknowledgement',
      },
      rounds: { from: 1, to: 1 },
      holder: 'agent',
      budget: { unit: 'end-of-working-day', after: 10 },
      choice: 'clause',
      opensOn: { fact: 'ComplaintAcknowledged' },
      metBy: { fact: 'PlanPutToCustomer' },
      extension: {
        // at most 10 more, with reasons, and the resident is told
        clause: 'HO-6.4',
        choice: 'clause',
        budget: { unit: 'end-of-working-day', after: 20 },
        approvers: ['supervisor', 'department-head', 'director'],
        timesMax: 1,
      },
      ladder: 'stage',
    },
    {
      clause: 'HO-6.11',
      target: 'acknowledge',
      what: { zh: '升级请求后五个工作日内确认', en: 'Escalation acknowledged within 5 working days of the request' },
      rounds: { from: 2, to: 2 },
      holder: 'agent',
      budget: { unit: 'end-of-working-day', after: 5 },
      choice: 'clause',
      opensOn: { fact: 'CustomerObjected' },
      metBy: { fact: 'ComplaintAcknowledged' },
      ladder: 'stage',
    },
    {
      clause: 'HO-6.14',
      target: 'answer',
      what: {
        zh: '确认后二十个工作日内作出最终答复',
        en: 'Final response within 20 working days of the acknowledgement',
      },
      rounds: { from: 2, to: 2 },
      holder: 'agent',
      budget: { unit: 'end-of-working-day', after: 20 },
      choice: 'clause',
      opensOn: { fact: 'ComplaintAcknowledged' },
      metBy: { fact: 'PlanPutToCustomer' },
      extension: {
        clause: 'HO-6.15',
        choice: 'clause',
        budget: { unit: 'end-of-working-day', after: 40 },
        approvers: ['department-head', 'director'],
        timesMax: 1,
      },
      ladder: 'stage',
    },
    {
      // The offer says what happens and by when: the date it names is the deadline
      clause: 'HO-7.3',
      target: 'promise',
      what: { zh: '在答复所述日期前落实', en: 'Done by the date that the offer names' },
      holder: 'agent',
      budget: { unit: 'as-named', field: 'by' },
      choice: 'clause',
      opensOn: { fact: 'PromiseMade' },
      each: 'promise',
      metBy: { fact: 'PromiseKept' },
      ladder: 'stage',
    },
    {
      clause: 'HO-5.9',
      target: 'keep-informed',
      what: { zh: '等待期间每五个工作日告知进展', en: 'News every 5 working days while it waits' },
      whileWaiting: true,
      holder: 'agent',
      budget: { unit: 'end-of-working-day', after: 5 },
      choice: 'own-choice',
      opensOn: { fact: ['WaitBegan', 'CustomerInformed'] },
      metBy: { fact: ['CustomerInformed', 'ResultTold', 'WaitEnded'] },
      ladder: 'stage',
    },
  ],
  separations: [
    ...['ProposeRemedyPlans', 'PutPlanToCustomer'].map((mayNot) => ({
      clause: 'HO-6.13',
      did: ['InvestigationRecorded', 'RemedyPlansProposed', 'PlanPutToCustomer'],
      mayNot,
      rounds: { from: 2 },
      text: {
        zh: '处理过第一阶段的人不得审理第二阶段',
        en: 'who considered stage 1 may not consider stage 2',
      },
    })),
  ],
  figures: [
    {
      id: 'accepted-within',
      clause: 'HO-2.3',
      choice: 'clause',
      text: {
        zh: '事发或知悉后十二个月内的投诉应予受理',
        en: 'Accepted within 12 months of the issue or of becoming aware of it',
      },
      value: { unit: 'months', amount: 12 },
    },
    {
      id: 'stages-at-most',
      clause: 'HO-5.3',
      choice: 'clause',
      text: { zh: '最多两个阶段', en: 'No more than two stages' },
      value: { unit: 'stages', amount: 2 },
    },
  ],
  lateFact: { clause: 'HO-5.12', daysMax: 14, choice: 'own-choice' },
});
