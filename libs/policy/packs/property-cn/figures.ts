import type { FigureData } from '../../pack.js';
import { deskFigures } from './figures-desk.js';
import { staffFigures } from './figures-staff.js';

const clause = 'clause' as const;
const ownChoice = 'own-choice' as const;

/** Complaints beside the deadlines of the rules. */
const complaintFigures: readonly FigureData[] = [
  {
    id: 'complaint-progress',
    clause: 'R-3.3b',
    choice: ownChoice,
    text: { zh: '投诉办理中通报进展的间隔', en: 'A complaint in hand: news of its progress every so often' },
    value: { unit: 'calendar-days', amount: 3 },
  },
  {
    id: 'lessons-interval',
    clause: 'P-7',
    choice: ownChoice,
    text: { zh: '提炼案例供培训的间隔', en: 'Cases are picked out as lessons once in' },
    value: { unit: 'months', amount: 1 },
  },
];

/** Repairs, revisits and visits. */
const repairFigures: readonly FigureData[] = [
  {
    id: 'power-cut-progress',
    clause: 'R-3.2c',
    choice: ownChoice,
    text: { zh: '停电期间通报进展的间隔', en: 'A power cut: news of its progress every so often' },
    value: { unit: 'minutes', amount: 30 },
  },
  {
    id: 'revisited-share',
    clause: 'D-5.1a',
    choice: clause,
    text: { zh: '维修回访率', en: 'Share of repairs that are revisited' },
    value: { unit: 'percent', amount: 100 },
  },
  {
    id: 'revisit-safety-equipment',
    clause: 'D-5.1b',
    choice: clause,
    text: { zh: '安全设施维修后回访时限', en: 'Revisit after a repair of safety equipment' },
    value: { unit: 'calendar-days', amount: 2 },
  },
  {
    id: 'revisit-leak',
    clause: 'D-5.1c',
    choice: clause,
    text: { zh: '渗漏试漏后回访时限', en: 'Revisit after the water test of a leak' },
    value: { unit: 'calendar-days', amount: 3 },
  },
  {
    id: 'revisit-other',
    clause: 'D-5.1d',
    choice: clause,
    text: { zh: '其他维修后回访时限', en: 'Revisit after any other repair' },
    value: { unit: 'calendar-days', amount: 2 },
  },
  {
    id: 'revisit-call-again',
    clause: 'C3-R',
    choice: ownChoice,
    text: { zh: '回访未达成一致，再次致电的时限', en: 'No agreement in the revisit call: called again' },
    value: { unit: 'end-of-local-day', after: 1 },
  },
  {
    id: 'opinion-survey',
    clause: 'D-5.2b',
    choice: clause,
    text: { zh: '业主意见征询周期', en: 'Owners are asked for their opinion once in' },
    value: { unit: 'years', amount: 1 },
  },
  {
    id: 'month-end-analysis',
    clause: 'D-5.5',
    choice: clause,
    text: { zh: '走访回访记录月末汇总分析', en: 'Records of visits and revisits analysed when the month ends' },
    value: { unit: 'months', amount: 1 },
  },
  {
    id: 'month-end-signatures',
    clause: 'D-5.5',
    choice: clause,
    text: { zh: '分析报告经主管、主任两级签署', en: 'Signatures under the analysis: supervisor and director' },
    value: { unit: 'signatures', amount: 2 },
  },
  {
    id: 'patrol',
    clause: 'C4-3',
    choice: clause,
    text: { zh: '公共区域巡视周期', en: 'The public area is walked once in' },
    value: { unit: 'calendar-days', amount: 1 },
  },
  {
    id: 'building-repairs-follow-up',
    clause: 'C4-6',
    choice: clause,
    text: { zh: '楼内维修跟进周期', en: 'Repairs in the building are followed up once in' },
    value: { unit: 'calendar-days', amount: 1 },
  },
];

/** Programmes, training and surveys. */
const programmeFigures: readonly FigureData[] = [
  {
    id: 'notice-board',
    clause: 'D-6.2',
    choice: clause,
    text: { zh: '宣传栏更换周期', en: 'The notice board changes once in' },
    value: { unit: 'weeks', amount: 2 },
  },
  {
    id: 'service-order-done',
    clause: 'D-7',
    choice: clause,
    text: { zh: '委托服务按约定时间完成', en: 'A commissioned service is done at the time agreed' },
    value: { unit: 'as-named', amount: 'agreedAt' },
  },
  {
    id: 'new-staff-training',
    clause: 'R-4.1',
    choice: clause,
    text: { zh: '新员工入职培训在第几周', en: 'New staff: the week of the training' },
    value: { unit: 'week-of-service', amount: 1 },
  },
  {
    id: 'new-staff-shadowing',
    clause: 'R-4.1',
    choice: clause,
    text: { zh: '新员工跟岗在第几周', en: 'New staff: the week of shadowing a mentor' },
    value: { unit: 'week-of-service', amount: 2 },
  },
  {
    id: 'staff-training',
    clause: 'R-4.2',
    choice: clause,
    text: { zh: '全员培训周期', en: 'All staff are trained once in' },
    value: { unit: 'months', amount: 1 },
  },
  {
    id: 'recordings-sampled',
    clause: 'R-5.1',
    choice: ownChoice,
    text: { zh: '抽听录音的间隔', en: 'Recordings are sampled once in' },
    value: { unit: 'weeks', amount: 1 },
  },
  {
    id: 'satisfaction-survey',
    clause: 'R-5.2',
    choice: clause,
    text: { zh: '满意度调查周期', en: 'Satisfaction is surveyed once in' },
    value: { unit: 'quarters', amount: 1 },
  },
  ...(
    [
      ['courtesy', '礼貌', 30],
      ['accuracy', '准确', 30],
      ['satisfaction', '满意度', 40],
    ] as const
  ).map(([name, zh, amount]) => ({
    id: `weight-${name}`,
    clause: 'R-5.3',
    choice: ownChoice,
    text: { zh: `考核权重：${zh}`, en: `Weight in the assessment: ${name}` },
    value: { unit: 'percent', amount },
  })),
];

/** Every deadline, interval and limit of the documents that no rule of this pack counts yet; their own words are the register's. */
export const figures: readonly FigureData[] = [
  ...complaintFigures,
  ...repairFigures,
  ...deskFigures,
  ...programmeFigures,
  ...staffFigures,
];
