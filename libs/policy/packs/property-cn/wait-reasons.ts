import type { WaitReason } from '../../pack.js';

/** Who may be waited for. P-N3 names the first three; the others are the pack's own choice. */
export const waitReasons: readonly WaitReason[] = [
  {
    id: 'developer',
    clause: 'P-N3',
    choice: 'clause',
    waitingFor: 'developer',
    text: { zh: '等待开发商处理', en: 'Waiting for the developer' },
  },
  {
    id: 'owner-own-cost',
    clause: 'P-N3',
    choice: 'clause',
    waitingFor: 'owner',
    text: { zh: '等待业主自费处理', en: 'Waiting for the owner, at own cost' },
  },
  {
    id: 'agency',
    clause: 'P-N3',
    choice: 'clause',
    waitingFor: 'agency',
    text: { zh: '等待主管机构', en: 'Waiting for the competent agency' },
  },
  {
    id: 'customer-answer',
    clause: 'P-N3',
    choice: 'own-choice',
    waitingFor: 'customer',
    text: { zh: '等待客户答复或配合', en: 'Waiting for the customer' },
  },
  {
    id: 'parts',
    clause: 'P-N3',
    choice: 'own-choice',
    waitingFor: 'supplier',
    text: { zh: '等待配件到货', en: 'Waiting for parts' },
  },
];
