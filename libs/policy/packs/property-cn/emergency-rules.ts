import type { z } from 'zod';
import type { regulationPack, rule } from '../../pack.js';

type Rule = z.input<typeof rule>;
type Type = 'leak-in-progress' | 'power-cut' | 'fight' | 'other-safety';

/** An emergency 突发事件 goes by a plan; of the seven stages five are rested in. */
export const emergencyKind: NonNullable<z.input<typeof regulationPack>['kinds']['emergency']> = {
  clause: 'R-3.2d',
  text: { zh: '突发事件', en: 'Emergency' },
  stages: {
    accept: { clause: 'R-3.2d', text: { zh: '启动预案', en: 'The plan begins' } },
    investigate: { clause: 'R-3.2c', text: { zh: '查明原因', en: 'A first finding' } },
    remedy: { clause: 'R-3.2d', text: { zh: '已控制，恢复中', en: 'Stable, being restored' } },
    reply: { clause: 'R-3.2d', text: { zh: '告知结果', en: 'The result is told' } },
    archive: { clause: 'P-7', text: { zh: '结案报告与归档', en: 'Closing report and archive' } },
  },
};

/** The documents say "at once": nobody is told hours later of a task that nobody did. */
export const emergencyLadder = {
  choice: 'own-choice' as const,
  steps: [
    { afterMinutes: 0, notify: 'agent' as const, meaning: 'missed' as const },
    { afterMinutes: 5, notify: 'supervisor' as const, meaning: 'escalation' as const },
    { afterMinutes: 15, notify: 'director' as const, meaning: 'escalation' as const },
  ],
};

const SAFETY: Type[] = ['fight', 'other-safety'];

/** A task of the plan, side by side with the others; the minutes are the pack's, since the documents only say "at once". */
function task(
  clause: string,
  types: Type[],
  {
    item,
    minutes,
    zh,
    en,
  }: { readonly item: string; readonly minutes: number; readonly zh: string; readonly en: string },
): Rule {
  return {
    kind: 'emergency',
    clause,
    target: 'task',
    item,
    what: { zh, en },
    holder: 'agent',
    budget: { unit: 'minutes', amount: minutes },
    choice: 'own-choice',
    opensOn: { fact: 'EmergencyReported', where: { type: types }, countedFrom: 'reception' },
    metBy: { fact: 'EmergencyTaskDone', where: { task: [item] } },
    ladder: 'emergency',
  };
}

const place = {
  item: 'place-and-situation',
  minutes: 5,
  zh: '记下地点和情形',
  en: 'Place and situation are taken down',
};

/** R-3.2d: guards and police, each for itself. */
const safetyPlan: Rule[] = [
  task('R-3.2d', SAFETY, { item: 'guards-to-scene', minutes: 3, zh: '保安到场', en: 'Guards are sent to the scene' }),
  task('R-3.2d', SAFETY, { item: 'police-called', minutes: 3, zh: '报警', en: 'The police are called' }),
  task('R-3.2d', SAFETY, { item: 'keep-away-told', minutes: 3, zh: '提醒远离', en: 'People are told to keep away' }),
  task('R-3.2d', SAFETY, place),
  task('R-3.2d', SAFETY, {
    item: 'captain-told',
    minutes: 10,
    zh: '报告保安队长',
    en: 'The captain of the guards is told',
  }),
  task('R-3.2d', SAFETY, { item: 'superiors-told', minutes: 10, zh: '报告上级', en: 'The superiors are told' }),
  {
    ...task('R-3.2d', SAFETY, { item: 'coordination', minutes: 24 * 60, zh: '事后协调', en: 'Coordinated afterwards' }),
    holder: 'supervisor',
    opensOn: { fact: ['EmergencyStabilised', 'EmergencyEnded'], where: { type: SAFETY } },
    ladder: 'days',
  },
];

/** R-3.2a: valve, dispatch, and word once somebody is on the way. */
const leakPlan: Rule[] = [
  task('R-3.2a', ['leak-in-progress'], place),
  task('R-3.2a', ['leak-in-progress'], { item: 'valve-closed', minutes: 5, zh: '关闭阀门', en: 'The valve is closed' }),
  task('R-3.2a', ['leak-in-progress'], {
    item: 'technician-dispatched',
    minutes: 5,
    zh: '立即派工',
    en: 'A technician is dispatched at once',
  }),
  {
    kind: 'emergency',
    clause: 'R-3.2a',
    target: 'keep-informed',
    what: { zh: '维修工出发即告知预计到达时间', en: 'Told at set-out when to expect the technician' },
    holder: 'agent',
    budget: { unit: 'minutes', amount: 15 },
    choice: 'own-choice',
    opensOn: { fact: 'EmergencyTaskDone', where: { task: ['technician-dispatched'] } },
    metBy: { fact: ['SetOutTold', 'EmergencyEnded'] },
    ladder: 'emergency',
  },
];

/** R-3.2c: own breaker, works department, and news every so often until power is back. */
const powerPlan: Rule[] = [
  task('R-3.2c', ['power-cut'], place),
  task('R-3.2c', ['power-cut'], {
    item: 'breaker-checked',
    minutes: 5,
    zh: '查看自家开关',
    en: 'The own breaker is checked',
  }),
  task('R-3.2c', ['power-cut'], {
    item: 'works-called',
    minutes: 5,
    zh: '立即通知工程部',
    en: 'The works department is called at once',
  }),
  {
    kind: 'emergency',
    clause: 'R-3.2c',
    target: 'keep-informed',
    what: {
      zh: '停电期间每三十分钟通报原因和预计恢复时间',
      en: 'Every 30 minutes the finding and the expected time of restoration',
    },
    holder: 'agent',
    budget: { unit: 'minutes', amount: 30 },
    choice: 'own-choice',
    opensOn: { fact: ['EmergencyReported', 'EmergencyProgressTold'], where: { type: ['power-cut'] } },
    metBy: { fact: ['EmergencyProgressTold', 'EmergencyEnded'] },
    ladder: 'emergency',
  },
];

const tellResult = (clause: string, types: Type[]): Rule => ({
  kind: 'emergency',
  clause,
  target: 'tell-result',
  what: { zh: '当日告知结果', en: 'The result is told the same day' },
  holder: 'agent',
  budget: { unit: 'end-of-local-day' },
  choice: 'own-choice',
  opensOn: { fact: 'EmergencyEnded', where: { type: types } },
  metBy: { fact: 'ResultTold' },
  ladder: 'day-end',
});

export const emergencyRules: Rule[] = [
  ...safetyPlan,
  ...leakPlan,
  ...powerPlan,
  tellResult('R-3.2d', SAFETY),
  // D-3.6a: the same day as the result, as for any matter that the desk took in
  tellResult('D-3.6a', ['leak-in-progress', 'power-cut']),
  {
    // P-7 asks for a summary and names no figure
    ...task('P-7', [], {
      item: 'closing-report',
      minutes: 1,
      zh: '次日内提交结案报告',
      en: 'Closing report by the next day',
    }),
    budget: { unit: 'end-of-local-day', after: 1 },
    opensOn: { fact: 'EmergencyEnded' },
    metBy: { fact: 'EmergencyReportFiled' },
    ladder: 'day-end',
  },
  {
    // the promised time is a deadline
    kind: 'emergency',
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
];
