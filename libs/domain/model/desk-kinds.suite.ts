import { type Body, type CaseModel, DAY, HOUR, MINUTE, type Said } from './case-model.suite.js';

const after = (at: unknown, now: number): boolean => Date.parse(String(at)) > now;
const LEADERS = ['supervisor', 'department-head', 'director', 'group-manager'];

/** 咨询 */
export function enquiry(m: CaseModel, known: boolean): Said {
  let [contact, wordOwed, disagreements] = [known, false, 0];
  const open = 'accept investigate reply';
  return {
    ...m.promising(open, `${open} archive`),
    PassOnEnquiry: m.at(open, () => {
      m.owe('C3-T2/answer', m.now + 30 * MINUTE);
      m.stage = 'reply';
    }),
    AnswerEnquiry: m.at(open, ({ answer, reason, alternative, promisedBy }) => {
      if (answer === 'no' && (reason === undefined || alternative === undefined || promisedBy !== undefined))
        return false;
      if (promisedBy !== undefined && !after(promisedBy, m.now)) return false;
      m.do('C3-T2/answer', 'R-2.4/answer', 'C5-1/answer');
      if (promisedBy !== undefined) m.owe('R-2.4/solve', Date.parse(String(promisedBy)));
      wordOwed ||= promisedBy !== undefined;
      m.stage = 'archive';
    }),
    PromiseAnswer: m.at(open, ({ answerBy, toCheck, contact: told }) => {
      const by = Date.parse(String(answerBy));
      if ((told === undefined && !contact) || by <= m.now || (toCheck === true && by > m.now + DAY)) return false;
      contact = true;
      m.owe('R-2.4/answer', by);
      if (toCheck === true) m.owe('C5-1/answer', m.now + DAY);
      if (m.stage === 'accept') m.stage = 'investigate';
    }),
    TellDone: m.at('archive', () => {
      if (!wordOwed) return false;
      m.do('R-2.4/solve');
      wordOwed = false;
    }),
    RecordDisagreement: m.at('reply archive', () => {
      disagreements += 1;
      if (disagreements >= 2) m.owe('C3-T3/hand-over', m.now + HOUR);
      m.stage = 'reply';
    }),
    HandOver: m.at(`${open} archive`, (body) => {
      if (LEADERS.includes(String(body['toRole']))) m.do('C3-T3/hand-over');
      return m.isHolder(body);
    }),
    ArchiveCase: m.at('archive', () => !wordOwed && !m.isOwed('C3-T3') && !m.isOwed('R-2.4/promise') && m.end()),
    WithdrawCase: () => m.end(),
  };
}

/** 便民与委托服务 */
export function serviceOrder(m: CaseModel): Said {
  let [agreement, fee, taken, receipted, done] = [0, 0, false, false, false];
  const agreed = ({ agreedAt }: Body) => m.owe('D-7/solve', Date.parse(String(agreedAt)), m.now, (agreement += 1));
  return {
    ...m.promising('accept verify remedy reply', 'accept verify remedy reply archive'),
    AgreeService: m.at('accept', (body) => {
      if (!after(body['agreedAt'], m.now)) return false;
      m.owe('D-7/hand-over', m.now + 2 * HOUR);
      agreed(body);
      fee = Number(body['feeCents']);
      m.stage = 'verify';
    }),
    HandOver: m.at('verify remedy', (body) => {
      const leads = ['supervisor', 'department-head'].includes(String(body['toRole']));
      if (!m.isHolder(body) || (m.stage === 'verify' && !leads)) return false;
      if (leads) m.do('D-7/hand-over');
      m.stage = 'remedy';
    }),
    CompleteService: m.at('remedy', () => {
      m.do(`D-7/solve#${agreement}`);
      done = true;
      m.stage = 'reply';
    }),
    AcceptService: m.at('reply', () => void (m.stage = 'archive')),
    RefuseService: m.at('reply', (body) => {
      if (!after(body['agreedAt'], m.now)) return false;
      agreed(body);
      done = false;
      m.stage = 'remedy';
    }),
    TakeFee: m.at('archive', ({ feeCents }) => {
      if (taken || fee === 0 || feeCents !== fee) return false;
      taken = true;
      m.owe('D-7/task#receipt', m.dayEnd());
    }),
    IssueReceipt: m.at('archive', () => {
      if (!taken || receipted) return false;
      receipted = true;
      m.do('D-7/task#receipt');
    }),
    ArchiveCase: m.at('archive', () => (fee === 0 || receipted) && !m.isOwed('R-2.4/promise') && m.end()),
    WithdrawCase: () => !done && m.end(),
  };
}

const CHECKLIST: Readonly<Record<string, string>> = {
  ...{ 'renovation-plan': 'document', 'contractor-licence': 'document', 'renovation-agreement': 'document' },
  ...{ 'renovation-deposit': 'deposit', 'concealed-works': 'inspection', 'final-inspection': 'inspection' },
};

/** 装修手续 */
export function formality(m: CaseModel): Said {
  const done = new Set<string>();
  let held = 0;
  const open = 'accept investigate';
  const all = `${open} archive`;
  const once = (sort: string, item: unknown): boolean => CHECKLIST[String(item)] === sort && !done.has(String(item));
  return {
    ...m.promising(all),
    HandOver: m.at(all, m.isHolder),
    ReceiveDocument: m.at(open, ({ item }) => once('document', item) && done.add(String(item)) !== undefined),
    ReceiveDeposit: m.at(open, ({ item, amountCents }) => {
      if (!once('deposit', item)) return false;
      done.add(String(item));
      held = Number(amountCents);
    }),
    RecordInspection: m.at(open, ({ item, outcome }) => {
      if (CHECKLIST[String(item)] !== 'inspection') return false;
      if (outcome === 'passed') done.add(String(item));
      else done.delete(String(item));
      m.stage = 'investigate';
    }),
    CompleteFormality: m.at(open, () => {
      if (done.size < Object.keys(CHECKLIST).length) return false;
      if (held > 0) m.owe('D-2/task#deposits-returned', m.now + 7 * DAY);
      m.stage = 'archive';
    }),
    ReturnDeposit: m.at(all, ({ item, amountCents, deductedCents = 0, reason }) => {
      const whole = Number(amountCents) + Number(deductedCents) === held;
      if (CHECKLIST[String(item)] !== 'deposit' || held === 0 || !whole) return false;
      if (Number(deductedCents) > 0 && reason === undefined) return false;
      held = 0;
      m.do('D-2/task#deposits-returned');
    }),
    ArchiveCase: m.at('archive', () => held === 0 && !m.isOwed('R-2.4/promise') && m.end()),
    WithdrawCase: () => held === 0 && m.end(),
  };
}
