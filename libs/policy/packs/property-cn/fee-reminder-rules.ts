import type { z } from 'zod';
import type { regulationPack, rule } from '../../pack.js';

/** A fee reminder 催缴: called until it is paid. */
export const feeReminderKind: NonNullable<z.input<typeof regulationPack>['kinds']['fee-reminder']> = {
  clause: 'D-8',
  text: { zh: '物业费催缴', en: 'Fee reminder' },
  stages: {
    accept: { clause: 'D-8', text: { zh: '待首次致电', en: 'Before the first call' } },
    reply: { clause: 'D-8', text: { zh: '催缴中', en: 'Being reminded' } },
    archive: { clause: 'D-8', text: { zh: '缴清、归档', en: 'Paid; archive' } },
  },
};

export const feeReminderRules: z.input<typeof rule>[] = [
  {
    // D-8 names the phone and no figure
    kind: 'fee-reminder',
    clause: 'D-8',
    target: 'task',
    item: 'first-call',
    what: { zh: '三日内首次致电', en: 'The first call within 3 days' },
    holder: 'agent',
    budget: { unit: 'calendar-days', amount: 3 },
    choice: 'own-choice',
    opensOn: { fact: 'FeeDue' },
    metBy: { fact: ['ReminderCalled', 'FeePaid'] },
    ladder: 'days',
  },
  {
    // the day that the household promised is a deadline, for it and for whoever calls again
    kind: 'fee-reminder',
    clause: 'R-2.4',
    target: 'solve',
    what: { zh: '在承诺的日期缴清', en: 'Paid by the day promised' },
    holder: 'agent',
    budget: { unit: 'as-named', field: 'promisedBy' },
    choice: 'clause',
    opensOn: { fact: 'ReminderCalled', where: { outcome: ['promised'] } },
    each: 'promise',
    metBy: { fact: 'FeePaid', where: { outcome: ['settled'] } },
    ladder: 'day-end',
  },
  {
    // the promised time is a deadline
    kind: 'fee-reminder',
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
