import type { FigureData } from '../../pack.js';

const choice = 'clause' as const;

/** The desk: telephone, chat, shifts and samples. */
export const deskFigures: readonly FigureData[] = [
  {
    id: 'phone-picked-up',
    clause: 'C3-T1',
    choice,
    text: { zh: '电话接起', en: 'The telephone is picked up' },
    value: { unit: 'rings', amount: 3 },
  },
  {
    id: 'passed-on-answer',
    clause: 'C3-T2',
    choice,
    text: { zh: '转责任人后的答复时限', en: 'Answer by the person responsible, once passed on' },
    value: { unit: 'minutes', amount: 30 },
  },
  {
    id: 'call-log',
    clause: 'C3-T4',
    choice,
    text: { zh: '来电记录上交时限', en: 'The log of calls is handed in' },
    value: { unit: 'end-of-local-day', after: 1 },
  },
  {
    id: 'chat-greeting',
    clause: 'C1-6',
    choice,
    text: { zh: '聊天首次问候', en: 'Chat: the first greeting' },
    value: { unit: 'seconds', amount: 15 },
  },
  {
    id: 'chat-answer',
    clause: 'C1-6',
    choice,
    text: { zh: '聊天其后每次回答', en: 'Chat: each further answer' },
    value: { unit: 'seconds', amount: 20 },
  },
  {
    id: 'checked-answer',
    clause: 'C5-1',
    choice,
    text: { zh: '须查证的细节，答复时限', en: 'A detail that had to be checked is answered' },
    value: { unit: 'hours', amount: 24 },
  },
  {
    id: 'late-cases-swept',
    clause: 'C5-2',
    choice,
    text: { zh: '清查迟延案件的次数', en: 'Late cases are looked through' },
    value: { unit: 'times-a-week', amount: 1, upTo: 2 },
  },
  {
    id: 'chats-sampled',
    clause: 'C5-3',
    choice,
    text: { zh: '抽查聊天记录的间隔', en: 'Chats are sampled once in' },
    value: { unit: 'days', amount: 2, upTo: 3 },
  },
  {
    id: 'chats-reviewed',
    clause: 'C5-3',
    choice,
    text: { zh: '评议样本与典型案例的周期', en: 'Samples and telling cases are discussed once in' },
    value: { unit: 'weeks', amount: 1 },
  },
  {
    id: 'shift-swaps',
    clause: 'C1-4',
    choice,
    text: { zh: '每人调班上限', en: 'Swaps of shifts, at most' },
    value: { unit: 'times-a-month', amount: 2 },
  },
  {
    id: 'weekly-meeting',
    clause: 'C1-5',
    choice,
    text: { zh: '每周例会时间', en: 'The weekly meeting' },
    value: { unit: 'weekly-at', amount: 'monday 14:30' },
  },
  {
    id: 'work-without-break',
    clause: 'C2-h',
    choice,
    text: { zh: '连续工作上限', en: 'Work without a break, at most' },
    value: { unit: 'hours', amount: 8 },
  },
  {
    id: 'absence-phoned-in',
    clause: 'C2-l',
    choice,
    text: { zh: '突发缺勤电话报告时限', en: 'An emergency absence is phoned in' },
    value: { unit: 'hours', amount: 1 },
  },
  {
    id: 'leave-asked-ahead',
    clause: 'C2-l',
    choice,
    text: { zh: '请假提前量', en: 'Leave is asked for ahead by' },
    value: { unit: 'calendar-days', amount: 1 },
  },
  {
    id: 'typing-online-desk',
    clause: 'C1-8',
    choice,
    text: { zh: '网络客服打字速度下限', en: 'Typing at the online desk, at least' },
    value: { unit: 'characters-a-minute', amount: 50 },
  },
  {
    id: 'typing-telephone-desk',
    clause: 'C1-8',
    choice,
    text: { zh: '电话客服打字速度下限', en: 'Typing at the telephone desk, at least' },
    value: { unit: 'characters-a-minute', amount: 60 },
  },
];
