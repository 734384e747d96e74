import type { NoticeData } from '../../pack.js';

/** To the household: what was received, what goes on, what came of it. */
const household: readonly NoticeData[] = [
  {
    id: 'acknowledgement',
    clause: 'R-3.3b',
    on: 'ComplaintAcknowledged',
    to: 'household',
    text: {
      zh: '您好，您反映的问题已受理，编号 {reference}。我们先核实情况，再与您商量处理方案；预计 {due} 前给您答复，期间有进展会告诉您。给您带来不便，十分抱歉。',
      en: 'Your complaint has been received under number {reference}. We look into it first and then put a plan to you. You can expect our answer by {due}, and news in between. We are sorry for the trouble.',
    },
  },
  {
    id: 'progress',
    clause: 'P-N3',
    on: 'CustomerInformed',
    to: 'household',
    text: {
      zh: '您好，关于 {reference}：{what}。下一次进展将在 {due} 前告诉您。',
      en: 'On {reference}: {what}. You will hear from us again by {due}.',
    },
  },
  {
    id: 'more-time',
    clause: 'P-P2',
    on: 'ObligationExtended',
    to: 'household',
    text: {
      zh: '您好，{reference} 的处理需要更多时间，原因是：{what}。新的完成时间为 {due}，感谢您的等待。',
      en: 'The work on {reference} needs more time. The reason: {what}. The new date is {due}; thank you for waiting.',
    },
  },
  {
    id: 'result',
    clause: 'D-3.6a',
    on: 'ResultTold',
    to: 'household',
    text: {
      zh: '您好，{reference} 已处理完毕：{what}。我们会再联系您，听听您是否满意。',
      en: '{reference} has been dealt with: {what}. We will get in touch once more to hear whether you are satisfied.',
    },
  },
];

/** To staff: what is handed over, and the rungs of the ladders. */
const staff: readonly NoticeData[] = [
  {
    id: 'handed-to-director',
    clause: 'D-3.5a',
    on: 'CaseHandedOver',
    to: 'director',
    text: {
      zh: '重大投诉 {reference} 由 {by} 移交给您，{due} 前须明确答复客户。',
      en: '{by} hands you the major complaint {reference}. A clear answer to the customer is due by {due}.',
    },
  },
  {
    id: 'handed-to-supervisor',
    clause: 'D-3.5b',
    on: 'CaseHandedOver',
    to: 'supervisor',
    text: {
      zh: '重要投诉 {reference} 由 {by} 移交给您，{due} 前须解决。',
      en: '{by} hands you the important complaint {reference}. It is to be solved by {due}.',
    },
  },
  {
    id: 'rung-agent',
    clause: 'D-3.5',
    on: 'RungNotified',
    to: 'agent',
    text: {
      zh: '{reference} 已超时：{what}（{clause}），应于 {due} 前完成。请尽快补办并记录。',
      en: '{reference} is overdue: {what} ({clause}), due by {due}. Please do it now and put it on record.',
    },
  },
  {
    id: 'rung-supervisor',
    clause: 'P-P2',
    on: 'RungNotified',
    to: 'supervisor',
    text: {
      zh: '{reference} 超时未办：{what}（{clause}），应于 {due} 前完成，现由 {by} 负责。请了解原因并安排。',
      en: '{reference} is overdue and still open: {what} ({clause}), due by {due}, in the hands of {by}. Please find out why and see to it.',
    },
  },
  {
    id: 'rung-director',
    clause: 'P-P2',
    on: 'RungNotified',
    to: 'director',
    text: {
      zh: '{reference} 升级至您：{what}（{clause}）应于 {due} 前完成，主管接报后仍未办结。请决定如何处理。',
      en: '{reference} comes up to you: {what} ({clause}) was due by {due} and is open although the supervisor knows. Please decide what happens next.',
    },
  },
];

/** Templates; a field in braces is filled in by whoever sends it. */
export const notices: readonly NoticeData[] = [...household, ...staff];
