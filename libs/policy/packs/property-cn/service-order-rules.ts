import type { z } from 'zod';
import type { regulationPack, rule } from '../../pack.js';

/** A service order 便民/委托服务: agreed, dispatched, done, accepted, paid and receipted. */
export const serviceOrderKind: NonNullable<z.input<typeof regulationPack>['kinds']['service-order']> = {
  clause: 'D-7',
  text: { zh: '便民与委托服务', en: 'Service order' },
  stages: {
    accept: { clause: 'D-7', text: { zh: '约定', en: 'To be agreed' } },
    verify: { clause: 'D-7', text: { zh: '派单', en: 'To be dispatched' } },
    remedy: { clause: 'D-7', text: { zh: '服务中', en: 'Being done' } },
    reply: { clause: 'D-7', text: { zh: '业主验收', en: 'Before the owner' } },
    archive: { clause: 'D-7', text: { zh: '收费、开票、归档', en: 'Fee, receipt, archive' } },
  },
};

export const serviceOrderRules: z.input<typeof rule>[] = [
  {
    // D-7 names the supervisor and no figure
    kind: 'service-order',
    clause: 'D-7',
    target: 'hand-over',
    what: { zh: '约定后两小时内派给部门主管', en: "To the department's supervisor within 2 hours of the agreement" },
    holder: 'agent',
    budget: { unit: 'minutes', amount: 120 },
    choice: 'own-choice',
    opensOn: { fact: 'ServiceAgreed' },
    metBy: { fact: 'CaseHandedOver', where: { toRole: ['supervisor', 'department-head'] } },
    ladder: 'minutes',
  },
  {
    // D-7: done at the agreed time
    kind: 'service-order',
    clause: 'D-7',
    target: 'solve',
    what: { zh: '按约定时间完成', en: 'Done at the time agreed' },
    holder: 'supervisor',
    budget: { unit: 'as-named', field: 'agreedAt' },
    choice: 'clause',
    opensOn: { fact: ['ServiceAgreed', 'ServiceRefused'] },
    each: 'agreement',
    metBy: { fact: 'ServiceDone' },
    ladder: 'minutes',
  },
  {
    // a day that was promised is a deadline of its own
    kind: 'service-order',
    clause: 'R-2.4',
    target: 'solve',
    what: { zh: '在承诺的日期完成', en: 'Done by the day promised' },
    holder: 'supervisor',
    budget: { unit: 'as-named', field: 'promisedBy' },
    choice: 'clause',
    opensOn: { fact: 'ServiceAgreed' },
    metBy: { fact: 'ServiceDone' },
    ladder: 'day-end',
  },
  {
    // D-7 asks for a receipt and names no figure
    kind: 'service-order',
    clause: 'D-7',
    target: 'task',
    item: 'receipt',
    what: { zh: '收费当日开具票据', en: 'The receipt on the day of the fee' },
    holder: 'agent',
    budget: { unit: 'end-of-local-day' },
    choice: 'own-choice',
    opensOn: { fact: 'FeeTaken' },
    metBy: { fact: 'ReceiptIssued' },
    ladder: 'day-end',
  },
  {
    // the promised time is a deadline
    kind: 'service-order',
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
