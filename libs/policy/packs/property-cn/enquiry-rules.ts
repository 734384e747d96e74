import type { z } from 'zod';
import type { regulationPack, rule } from '../../pack.js';

/** An enquiry 咨询 keeps three of the seven stages busy; the others are passed through. */
export const enquiryKind: NonNullable<z.input<typeof regulationPack>['kinds']['enquiry']> = {
  clause: 'R-2.4',
  text: { zh: '咨询', en: 'Enquiry' },
  stages: {
    accept: { clause: 'R-2.4', text: { zh: '受理并答复', en: 'Taken and answered' } },
    reply: { clause: 'C3-T2', text: { zh: '负责人答复', en: 'The person responsible answers' } },
    archive: { clause: 'C3-T4', text: { zh: '归档', en: 'Archive' } },
  },
};

export const enquiryRules: z.input<typeof rule>[] = [
  {
    // C3-T2: what cannot be answered is passed on at once and answered within 30 minutes
    kind: 'enquiry',
    clause: 'C3-T2',
    target: 'answer',
    what: { zh: '转负责人后三十分钟内答复', en: 'Answered by the person responsible within 30 minutes' },
    holder: 'department-head',
    budget: { unit: 'minutes', amount: 30 },
    choice: 'clause',
    opensOn: { fact: 'EnquiryPassedOn' },
    metBy: { fact: 'EnquiryAnswered' },
    ladder: 'minutes',
  },
  {
    // the promised time is a deadline
    kind: 'enquiry',
    clause: 'R-2.4',
    target: 'promise',
    what: { zh: '按承诺时间答复', en: 'Answered by the time promised' },
    holder: 'agent',
    budget: { unit: 'as-named', field: 'by' },
    choice: 'clause',
    opensOn: { fact: 'PromiseMade' },
    each: 'promise',
    metBy: { fact: 'PromiseKept' },
    ladder: 'minutes',
  },
];
