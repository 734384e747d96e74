import type { z } from 'zod';
import type { checklist, regulationPack, rule } from '../../pack.js';

/** A formality 入住/装修手续 is a checklist; three of the seven stages are rested in. */
export const formalityKind: NonNullable<z.input<typeof regulationPack>['kinds']['formality']> = {
  clause: 'D-2',
  text: { zh: '入住与装修手续', en: 'Moving in and renovation' },
  stages: {
    accept: { clause: 'D-2', text: { zh: '收取资料与押金', en: 'Documents and deposits' } },
    investigate: { clause: 'D-2', text: { zh: '查验', en: 'Inspections' } },
    archive: { clause: 'D-2', text: { zh: '退还押金与归档', en: 'Deposits go back; archive' } },
  },
};

/** D-2 names the two formalities and not their items: these are the pack's choice. */
export const checklists: z.input<typeof checklist>[] = [
  {
    type: 'move-in',
    clause: 'D-2',
    choice: 'own-choice',
    items: [
      { id: 'purchase-contract', sort: 'document', text: { zh: '购房合同', en: 'Contract of purchase' } },
      { id: 'identity', sort: 'document', text: { zh: '身份证件', en: 'Proof of identity' } },
      { id: 'household-form', sort: 'document', text: { zh: '住户登记表', en: 'Form of the household' } },
      { id: 'house-rules-signed', sort: 'document', text: { zh: '签署管理规约', en: 'House rules, signed' } },
      { id: 'handover-inspection', sort: 'inspection', text: { zh: '交房查验', en: 'Inspection at the handover' } },
    ],
  },
  {
    type: 'renovation',
    clause: 'D-2',
    choice: 'own-choice',
    items: [
      { id: 'renovation-plan', sort: 'document', text: { zh: '装修方案图纸', en: 'Plan of the renovation' } },
      { id: 'contractor-licence', sort: 'document', text: { zh: '施工单位资质', en: 'Licence of the contractor' } },
      { id: 'renovation-agreement', sort: 'document', text: { zh: '装修管理协议', en: 'Agreement on the renovation' } },
      { id: 'renovation-deposit', sort: 'deposit', text: { zh: '装修押金', en: 'Deposit for the renovation' } },
      { id: 'concealed-works', sort: 'inspection', text: { zh: '隐蔽工程查验', en: 'Inspection before walls close' } },
      { id: 'final-inspection', sort: 'inspection', text: { zh: '竣工查验', en: 'Final inspection' } },
    ],
  },
];

export const formalityRules: z.input<typeof rule>[] = [
  {
    // D-2 names no figure
    kind: 'formality',
    clause: 'D-2',
    target: 'task',
    item: 'deposits-returned',
    what: { zh: '手续办结后七日内退还押金', en: 'Deposits go back within 7 days of the completion' },
    holder: 'agent',
    budget: { unit: 'calendar-days', amount: 7 },
    choice: 'own-choice',
    opensOn: { fact: 'FormalityCompleted', where: { depositsHeld: [true] } },
    metBy: { fact: 'DepositReturned', where: { settled: [true] } },
    ladder: 'days',
  },
  {
    // the promised time is a deadline
    kind: 'formality',
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
