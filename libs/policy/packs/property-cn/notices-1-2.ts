import type { NoticeData } from '../../pack.js';

const overdue = (to: 'technician' | 'department-head' | 'group-manager'): NoticeData => ({
  id: `rung-${to}`,
  clause: 'P-P2',
  on: 'RungNotified',
  to,
  text: {
    zh: '{reference} 有一项时限需要您处理：{what}（{clause}），应于 {due} 前完成，现由 {by} 负责。',
    en: '{reference} has a deadline that needs you: {what} ({clause}), due by {due}, in the hands of {by}.',
  },
});

/** To the household beside what it was told before; to whom a ladder or a hand-over may go beside agent, supervisor and director. */
export const noticesOfAllKinds: readonly NoticeData[] = [
  overdue('technician'),
  overdue('department-head'),
  overdue('group-manager'),
  {
    id: 'plan',
    clause: 'P-5',
    on: 'PlanPutToCustomer',
    to: 'household',
    text: {
      zh: '您好，{reference} 的处理方案已拟好，请您看一看：同意我们就照办；有不同想法请告诉我们，我们再与您商量。',
      en: 'We have a plan for {reference}. If you agree, we carry it out; if you would have it otherwise, tell us and we look for another one with you.',
    },
  },
  {
    id: 'handed-to-department-head',
    clause: 'D-3.6a',
    on: 'CaseHandedOver',
    to: 'department-head',
    text: {
      zh: '{reference} 由 {by} 移交给您，{due} 前须办结。',
      en: '{by} hands you {reference}. It is to be done by {due}.',
    },
  },
  {
    id: 'handed-to-technician',
    clause: 'D-3.6a',
    on: 'CaseHandedOver',
    to: 'technician',
    text: {
      zh: '{reference} 由 {by} 移交给您，{due} 前须办结。',
      en: '{by} hands you {reference}. It is to be done by {due}.',
    },
  },
  {
    id: 'enquiry-passed-on',
    clause: 'C3-T2',
    on: 'EnquiryPassedOn',
    to: 'department-head',
    text: {
      zh: '咨询 {reference} 转给您答复，{due} 前须答复客户。',
      en: 'The enquiry {reference} is passed on to you. An answer to the customer is due by {due}.',
    },
  },
];
