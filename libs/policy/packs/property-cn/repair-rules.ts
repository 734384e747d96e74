import type { z } from 'zod';
import type { FigureData, regulationPack, rule } from '../../pack.js';
import { waitReasons } from './wait-reasons.js';

type Rule = z.input<typeof rule>;
const repair = { kind: 'repair' as const };
const clause = { choice: 'clause' as const };
const ownChoice = { choice: 'own-choice' as const };
const THIRD_PARTIES = waitReasons.map(({ id }) => id);

/** A repair 报修 leaves out the second of the seven stages. */
export const repairKind: NonNullable<z.input<typeof regulationPack>['kinds']['repair']> = {
  clause: 'D-1',
  text: { zh: '报修', en: 'Repair' },
  stages: {
    accept: { clause: 'D-1', text: { zh: '接待并派工', en: 'Taken in and given a work order' } },
    investigate: { clause: 'R-3.2a', text: { zh: '上门与诊断', en: 'On the way and on the spot' } },
    remedy: { clause: 'D-1', text: { zh: '维修', en: 'Repaired' } },
    reply: { clause: 'D-3.6a', text: { zh: '试漏、验收与告知', en: 'Tested, accepted, result told' } },
    revisit: { clause: 'D-5.1a', text: { zh: '回访', en: 'Revisited' } },
    archive: { clause: 'P-7', text: { zh: '归档', en: 'Archive' } },
  },
};

/** "At once" has no figure in the documents: all of these amounts are the pack's own. */
const dispatched = (its: string, category: string[], amount: number, what: Rule['what']): Rule => ({
  ...{ ...repair, ...ownChoice, clause: its, target: 'dispatch', what, holder: 'agent', ladder: 'minutes' },
  budget: { unit: 'minutes', amount },
  opensOn: { fact: 'RepairReported', where: { category }, countedFrom: 'reception' },
  metBy: { fact: ['TechnicianDispatched', 'PassedToCleaning'] },
});

const dispatchRules: Rule[] = [
  dispatched('R-3.2a', ['leak'], 15, { zh: '漏水立即派工', en: 'A leak: somebody is dispatched at once' }),
  dispatched('R-3.2c', ['power'], 15, { zh: '停电立即通知工程部', en: 'No power: the works department at once' }),
  dispatched('R-3.2b', ['cleaning'], 30, { zh: '保洁问题转保洁', en: 'Passed to the cleaning team' }),
  dispatched('D-1', ['heat', 'safety-equipment', 'other'], 120, { zh: '开出工单并派工', en: 'A work order is issued' }),
];

const onTheWayRules: Rule[] = [
  {
    // R-3.2a: once the technician has set out the household is told when to expect him
    ...{ ...repair, ...ownChoice, clause: 'R-3.2a', target: 'keep-informed', holder: 'agent', ladder: 'minutes' },
    what: { zh: '维修工出发后告知住户到达时间', en: 'Told when to expect the technician, once he has set out' },
    budget: { unit: 'minutes', amount: 10 },
    opensOn: { fact: 'TechnicianSetOut' },
    metBy: { fact: ['ArrivalTold', 'TechnicianArrived'] },
  },
  {
    // a time agreed is a promise; agreed anew before it is due, the new one counts
    ...{ ...repair, ...clause, clause: 'R-2.4', target: 'arrive', holder: 'technician', ladder: 'minutes' },
    what: { zh: '按约定时间上门', en: 'There within the time agreed' },
    budget: { unit: 'as-named', field: 'until' },
    opensOn: { fact: 'AppointmentAgreed' },
    metBy: { fact: ['TechnicianArrived', 'AppointmentAgreed', 'RepairDone'] },
  },
  {
    ...{ ...repair, ...clause, clause: 'R-2.4', target: 'promise', holder: 'agent', ladder: 'minutes' },
    what: { zh: '在承诺的时间兑现', en: 'Kept by the promised time' },
    budget: { unit: 'as-named', field: 'by' },
    opensOn: { fact: 'PromiseMade' },
    each: 'promise',
    metBy: { fact: 'PromiseKept' },
  },
  {
    // D-1 names no time for the work itself
    ...{ ...repair, ...ownChoice, clause: 'D-1', target: 'solve', holder: 'technician', ladder: 'days' },
    what: { zh: '三日内修复', en: 'Repaired within 3 days' },
    budget: { unit: 'calendar-days', amount: 3 },
    opensOn: { fact: 'RepairReported', countedFrom: 'reception' },
    metBy: { fact: 'RepairDone' },
    reopensOn: { fact: 'RectificationOrdered' },
    suspendableBy: THIRD_PARTIES,
    extension: {
      ...{ clause: 'P-P2', choice: 'own-choice', approvers: ['supervisor', 'department-head', 'director'] },
      budget: { unit: 'calendar-days', amount: 10 },
    },
  },
  {
    // C4-6: what belongs to the building is followed daily and fed back
    ...{ ...repair, ...clause, clause: 'C4-6', target: 'keep-informed', holder: 'technician', ladder: 'day-end' },
    what: { zh: '楼内维修每日跟进', en: 'A repair of the building is followed daily' },
    budget: { unit: 'end-of-local-day', after: 1 },
    opensOn: {
      fact: ['RepairReported', 'RepairFollowedUp', 'RectificationOrdered'],
      where: { area: ['building'] },
    },
    metBy: { fact: ['RepairFollowedUp', 'RepairDone'] },
  },
  {
    ...{ ...repair, ...ownChoice, clause: 'P-N3', target: 'keep-informed', holder: 'agent', ladder: 'days' },
    what: { zh: '等待期间每七日告知进展', en: 'Told of the progress every 7 days while it waits' },
    budget: { unit: 'calendar-days', amount: 7 },
    opensOn: { fact: ['WaitBegan', 'CustomerInformed'] },
    whileWaiting: true,
    metBy: { fact: ['CustomerInformed', 'ResultTold', 'WaitEnded'] },
  },
];

/** The household itself brought the problem up: what was repaired is open again, and the next completion owes a revisit anew. */
const REVISITED = { fact: ['RevisitRecorded', 'RepairNotAccepted'] };
/** Outcomes of a revisit that took place; nobody reached is none. */
export const REVISITS_MADE = ['settled', 'problem-found', 'disagreement', 'new-demand'] as const;
const revisited = (its: string, amount: number, opensOn: Rule['opensOn'], what: Rule['what']): Rule => ({
  ...{ ...repair, ...clause, clause: its, target: 'revisit', what, holder: 'agent', ladder: 'days' },
  budget: { unit: 'calendar-days', amount },
  opensOn,
  metBy: {
    ...REVISITED,
    where: { outcome: [...REVISITS_MADE, 'not-accepted'] },
  },
});

const afterWorkRules: Rule[] = [
  {
    // D-5.1c wants the water test and names no time for it
    ...{ ...repair, ...ownChoice, clause: 'D-5.1c', target: 'test', holder: 'technician', ladder: 'days' },
    what: { zh: '渗漏维修后一日内试漏', en: 'A leak is tested with water within a day of the repair' },
    budget: { unit: 'calendar-days', amount: 1 },
    opensOn: { fact: 'RepairDone', where: { category: ['leak'] } },
    metBy: { fact: 'WaterTested' },
  },
  {
    ...{ ...repair, ...clause, clause: 'D-3.6a', target: 'tell-result', holder: 'agent', ladder: 'day-end' },
    what: { zh: '当日告知处理结果', en: 'The result is told the same day' },
    budget: { unit: 'end-of-local-day' },
    opensOn: { fact: ['RepairDone', 'WaterTested'], where: { final: [true] } },
    metBy: { fact: ['ResultTold', 'RepairNotAccepted'] },
  },
  {
    // D-5.1e: back to the repair staff at once; how soon somebody is on the way again, the documents leave open
    ...{ ...repair, ...ownChoice, clause: 'D-5.1e', target: 'dispatch', holder: 'technician', ladder: 'minutes' },
    what: { zh: '整改：立即再派工', en: 'Rectification: somebody is sent again at once' },
    budget: { unit: 'minutes', amount: 30 },
    opensOn: { fact: 'RectificationOrdered' },
    metBy: { fact: ['TechnicianDispatched', 'TechnicianSetOut', 'PassedToCleaning', 'RepairDone'] },
  },
  revisited(
    'D-5.1b',
    2,
    { fact: 'RepairDone', where: { category: ['safety-equipment'] } },
    { zh: '安全设施维修后两日内回访', en: 'Safety equipment: revisited within 2 days' },
  ),
  revisited(
    'D-5.1c',
    3,
    { fact: 'WaterTested', where: { outcome: ['tight'] } },
    { zh: '渗漏试漏后三日内回访', en: 'A leak: revisited within 3 days of its water test' },
  ),
  revisited(
    'D-5.1d',
    2,
    { fact: 'RepairDone', where: { category: ['heat', 'power', 'cleaning', 'other'] } },
    { zh: '其他维修后两日内回访', en: 'Any other repair: revisited within 2 days' },
  ),
];

/** C3-R: no agreement, or nobody reached: again, at another time. */
export const revisitRules: Rule[] = (['complaint', 'repair'] as const).map((kind) => ({
  ...{ ...ownChoice, kind, clause: 'C3-R', target: 'revisit', holder: 'agent', ladder: 'day-end' },
  what: { zh: '次日内换个时间再回访', en: 'Tried again at another time, by the end of the next day' },
  budget: { unit: 'end-of-local-day', after: 1 },
  opensOn: { fact: 'RevisitRecorded', where: { outcome: ['no-answer', 'disagreement'] } },
  metBy: kind === 'repair' ? REVISITED : { fact: 'RevisitRecorded' },
}));

export const repairRules: Rule[] = [...dispatchRules, ...onTheWayRules, ...afterWorkRules];

export const repairCaseFigures: FigureData[] = [
  {
    id: 'revisit-another-time',
    clause: 'C3-R',
    choice: 'own-choice',
    text: {
      zh: '再次回访与上次至少错开的时刻',
      en: 'The next try lies at least so far from the last one in the time of day',
    },
    value: { unit: 'minutes', amount: 60 },
  },
];
