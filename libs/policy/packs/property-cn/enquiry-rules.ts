import type { z } from 'zod';
import type { FigureData, regulationPack, rule } from '../../pack.js';

/** An enquiry 咨询 keeps four of the seven stages busy; the others are passed through. */
export const enquiryKind: NonNullable<z.input<typeof regulationPack>['kinds']['enquiry']> = {
  clause: 'R-2.4',
  text: { zh: '咨询', en: 'Enquiry' },
  stages: {
    accept: { clause: 'R-2.4', text: { zh: '受理并答复', en: 'Taken and answered' } },
    investigate: { clause: 'C5-1', text: { zh: '先行查证', en: 'Checked first' } },
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
  {
    // not sure: the time at which the answer is promised is its deadline
    kind: 'enquiry',
    clause: 'R-2.4',
    target: 'answer',
    what: { zh: '按约定时间答复', en: 'Answered by the time that was promised' },
    holder: 'agent',
    budget: { unit: 'as-named', field: 'answerBy' },
    choice: 'clause',
    opensOn: { fact: 'AnswerPromised' },
    metBy: { fact: 'EnquiryAnswered' },
    ladder: 'minutes',
  },
  {
    // yes: by when, and word when it is done
    kind: 'enquiry',
    clause: 'R-2.4',
    target: 'solve',
    what: { zh: '到约定时间办好并告知', en: 'Done by the time that was promised, and word of it' },
    holder: 'agent',
    budget: { unit: 'as-named', field: 'promisedBy' },
    choice: 'clause',
    opensOn: { fact: 'EnquiryAnswered', where: { answer: ['yes'] } },
    metBy: { fact: 'DoneTold' },
    ladder: 'minutes',
  },
  {
    // C5-1: within 24 hours, from when time and way are told
    kind: 'enquiry',
    clause: 'C5-1',
    target: 'answer',
    what: { zh: '须查证的细节二十四小时内答复', en: 'A detail that had to be checked, answered within 24 hours' },
    holder: 'agent',
    budget: { unit: 'hours', amount: 24 },
    choice: 'clause',
    opensOn: { fact: 'AnswerPromised', where: { toCheck: [true] } },
    metBy: { fact: 'EnquiryAnswered' },
    ladder: 'minutes',
  },
  {
    // C3-T3 says that it goes up, not how fast
    kind: 'enquiry',
    clause: 'C3-T3',
    target: 'hand-over',
    what: { zh: '分歧不下，一小时内上交领导', en: 'A disagreement that lasts goes to the leader within an hour' },
    holder: 'agent',
    budget: { unit: 'minutes', amount: 60 },
    choice: 'own-choice',
    opensOn: { fact: 'DisagreementRecorded', where: { persistent: [true] } },
    metBy: {
      fact: 'CaseHandedOver',
      where: { toRole: ['supervisor', 'department-head', 'director', 'group-manager'] },
    },
    ladder: 'minutes',
  },
];

export const enquiryFigures: readonly FigureData[] = [
  {
    id: 'persistent-disagreement',
    clause: 'C3-T3',
    choice: 'own-choice',
    text: { zh: '第几次不同意即视为分歧不下', en: 'A disagreement lasts from which time on' },
    value: { unit: 'times', amount: 2 },
  },
];
