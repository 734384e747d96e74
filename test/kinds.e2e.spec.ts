import type { RecordedEvent } from '#libs/contracts/event.js';
import type { SiteFacts } from '#libs/policy/site-facts.js';
import { CaseStack, DAY, HOUR, MINUTE, until } from './case-stack.js';
import { HttpOverStack } from './http-over-stack.js';

let stack: CaseStack;
let http: HttpOverStack;
beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
  http = await HttpOverStack.start(stack);
  await stack.path.rules.publish({ sort: 'site-facts', facts: FACTS }, 'director');
});
afterAll(async () => {
  await http?.stop();
  await stack?.stop();
});

const text = (zh: string, en: string) => ({ zh, en });
const FACTS: SiteFacts = {
  site: 'harbour',
  version: '1.0.0',
  propertyFee: { rateCents: 285, covers: [text('保洁', 'cleaning')], waysOfPayment: [text('微信', 'WeChat')] },
  facilities: [
    { id: 'gym', name: text('健身房', 'Gym'), hours: text('6:00-22:00', '6 to 22'), rules: [text('刷卡', 'card')] },
  ],
  services: [
    {
      ...{ id: 'windows', name: text('擦窗', 'Windows'), department: 'cleaning', feeCents: 800 },
      per: text('平方米', 'm2'),
    },
  ],
};

const told = (events: readonly RecordedEvent[], obligationId: string) =>
  events
    .filter(({ type, data }) => type === 'RungNotified' && data['obligationId'] === obligationId)
    .map(({ data }) => data['notify']);
const missedAt = (events: readonly RecordedEvent[], obligationId: string) =>
  events.find(({ type, data }) => type === 'ObligationMissed' && data['obligationId'] === obligationId)?.data[
    'missedAt'
  ];
const after = (from: string, ms: number) => new Date(Date.parse(from) + ms).toISOString();
const inHours = async (hours: number) => after(await stack.path.store.now(), hours * HOUR);
const verdicts = async (caseId: string) =>
  Object.fromEntries((await http.page(caseId)).obligations.map((one) => [one.obligationId, one.verdict]));
const ended = (caseId: string) =>
  until(async () => (await stack.handle(caseId).describe()).status.name === 'COMPLETED', 'the end of the workflow');

describe('an emergency over HTTP', () => {
  it('tells of a power cut every 30 minutes (R-3.2c): kept, then missed to the second, each rung told once', async () => {
    const caseId = await http.open('emergency', { type: 'power-cut', place: '3 号楼', situation: '整栋停电' });
    for (const task of ['breaker-checked', 'works-called']) await http.done(caseId, 'complete-task', { task });
    await stack.forward(caseId, 29 * MINUTE);
    const news = { by: 'message', finding: '总闸跳闸', expectedAt: await inHours(2) };
    await http.done(caseId, 'tell-progress', news);
    const toldAt = (await stack.events(caseId)).findLast(({ type }) => type === 'EmergencyProgressTold')?.occurredAt;
    await stack.forward(caseId, 30 * MINUTE + 16 * MINUTE);
    const events = await stack.events(caseId);
    expect(await verdicts(caseId)).toMatchObject({ 'R-3.2c/keep-informed': 'met', 'R-3.2c/keep-informed#2': 'missed' });
    expect(missedAt(events, 'R-3.2c/keep-informed#2')).toBe(after(toldAt ?? '', 30 * MINUTE));
    expect(told(events, 'R-3.2c/keep-informed')).toEqual([]);
    expect(told(events, 'R-3.2c/keep-informed#2')).toEqual(['agent', 'supervisor', 'director']);

    await http.done(caseId, 'end-emergency');
    await http.done(caseId, 'tell-result', { by: 'message' });
    const early = await http.tell(caseId, 'archive-case', { summary: '恢复供电' });
    expect([early.status, early.body.clause]).toEqual([409, 'P-7']);
    await http.done(caseId, 'file-emergency-report', { cause: '过载', course: '跳闸', measures: '分路送电' });
    await http.done(caseId, 'archive-case', { summary: '恢复供电' });
    await ended(caseId);
    await stack.record(caseId, 'emergency-power-cut');
  });

  it('has guards and police on their own clocks from a type and a site alone (R-3.2d)', async () => {
    const caseId = await http.open('emergency', { type: 'fight' });
    await http.done(caseId, 'complete-task', { task: 'police-called' });
    await stack.forward(caseId, 20 * MINUTE);
    const events = await stack.events(caseId);
    const guards = 'R-3.2d/task#guards-to-scene';
    expect(missedAt(events, guards)).toBe(after(String(events[0]?.data['receivedAt']), 3 * MINUTE));
    expect(told(events, guards)).toEqual(['agent', 'supervisor', 'director']);
    expect(told(events, 'R-3.2d/task#police-called')).toEqual([]);
    await http.done(caseId, 'complete-task', { task: 'guards-to-scene' });
    await stack.record(caseId, 'emergency-fight');
  });
});

describe('an enquiry over HTTP', () => {
  const ask = (json: Record<string, unknown> = {}) => http.open('enquiry', { topic: 'other', question: '?', ...json });
  const YES = { answer: 'yes', by: 'phone', words: '可以。' };

  it('that is passed on is answered within 30 minutes, or missed to the second (C3-T2)', async () => {
    const [kept, late] = [await ask(), await ask()];
    for (const caseId of [kept, late]) {
      await http.done(caseId, 'pass-on-enquiry', { toPerson: '李工', reason: '技术问题' });
    }
    await stack.forward(kept, 29 * MINUTE);
    await http.done(kept, 'answer-enquiry', YES);
    expect(await verdicts(kept)).toEqual({ 'C3-T2/answer': 'met' });
    await stack.forward(late, 3 * HOUR);
    const events = await stack.events(late);
    const passedAt = events.find(({ type }) => type === 'EnquiryPassedOn')?.occurredAt ?? '';
    expect(missedAt(events, 'C3-T2/answer')).toBe(after(passedAt, 30 * MINUTE));
    expect(told(events, 'C3-T2/answer')).toEqual(['agent', 'supervisor', 'director']);
    await http.done(late, 'answer-enquiry', YES);
    await http.done(late, 'archive-case', { summary: '已答复' });
    await ended(late);
    await stack.record(late, 'enquiry-passed-on');
  });

  it('whose detail is checked first is answered within 24 hours (C5-1)', async () => {
    const caseId = await ask({ contact: '13800000000' });
    const far = { answerBy: await inHours(25), by: 'phone', toCheck: true };
    expect((await http.tell(caseId, 'promise-answer', far)).body).toMatchObject({
      code: 'value-refused',
      clause: 'C5-1',
    });
    await http.done(caseId, 'promise-answer', { ...far, answerBy: await inHours(23) });
    const promised = (await stack.events(caseId)).find(({ type }) => type === 'AnswerPromised');
    await stack.forward(caseId, DAY + 3 * HOUR);
    const events = await stack.events(caseId);
    expect(missedAt(events, 'C5-1/answer')).toBe(after(promised?.occurredAt ?? '', DAY));
    expect(missedAt(events, 'R-2.4/answer')).toBe(promised?.data['answerBy']);
    expect(told(events, 'C5-1/answer')).toEqual(['agent', 'supervisor', 'director']);
    await http.done(caseId, 'answer-enquiry', YES);
    await stack.record(caseId, 'enquiry-checked');
  });

  it('about fee, facilities and services is answered from what the site published (R-3.1a, R-3.1b, D-7)', async () => {
    const answer = async (query: string) => (await http.get(`/v1/answers?${query}`)).body;
    expect(await answer('about=fee&site=harbour&area=89.50')).toMatchObject({
      clause: 'R-3.1a',
      monthlyCents: 25_508,
      text: { zh: expect.stringContaining('每月 255.08 元') as string },
    });
    expect(await answer('about=facilities&site=harbour&facility=gym')).toMatchObject({ clause: 'R-3.1b' });
    expect(await answer('about=services&site=harbour')).toMatchObject({ clause: 'D-7' });
    expect(await answer('about=facilities&site=harbour&facility=pool')).toMatchObject({
      ...{ code: 'not-published', clause: 'R-3.1b' },
      details: { facilities: ['gym'] },
    });
    expect(await answer('about=fee&site=harbour&area=x')).toMatchObject({ code: 'value-refused' });
    expect(await answer('about=fee&site=quay&area=80')).toMatchObject({ code: 'forbidden-site' });
  });

  it('about the progress of a repair is answered from the repair, and from nothing else (R-3.1c)', async () => {
    const repair = await http.open('repair', { origin: 'desk', category: 'other', description: '门锁坏了' });
    const asked = (caseId: string) => http.get(`/v1/answers?about=repair-progress&case=${caseId}`);
    expect((await asked(repair)).body).toMatchObject({
      clause: 'R-3.1c',
      text: { zh: expect.stringContaining('已完成：受理；预计 ') as string },
    });
    expect((await asked(await ask())).body).toMatchObject({ code: 'case-not-found', clause: 'R-3.1c' });
  });
});

describe('orders and formalities over HTTP', () => {
  it('run a service order from the published list to the receipt, missed at the time agreed (D-7)', async () => {
    const caseId = await http.open('service-order', { item: 'windows' });
    const agreedAt = await inHours(5);
    const terms = { area: '客厅', agreedAt, feeCents: 9_600, effect: '无水痕', form: 'word' };
    await http.done(caseId, 'agree-service', terms);
    await http.done(caseId, 'hand-over', { toRole: 'supervisor' });
    await stack.forward(caseId, 5 * HOUR + 31 * MINUTE);
    const events = await stack.events(caseId);
    expect(missedAt(events, 'D-7/solve#1')).toBe(agreedAt);
    expect(told(events, 'D-7/solve#1')).toEqual(['agent', 'supervisor']);
    await http.done(caseId, 'complete-service');
    await http.done(caseId, 'accept-service');
    await http.done(caseId, 'take-fee', { feeCents: 9_600, paidBy: 'mobile' });
    await http.done(caseId, 'issue-receipt', { receipt: '0001' });
    await http.done(caseId, 'archive-case', { summary: '完成' });
    await ended(caseId);
    await stack.record(caseId, 'service-order-late');
  });

  it('asks for a fee until it is paid: the promised day is a deadline, and no complaint hears of it (D-8, P-P4)', async () => {
    const household = '3-1-502';
    const complaint = await stack.accept({ courseOfEvents: '电梯停用', household });
    const due = { household, occupancy: 'moved-in', period: '2026-Q1', amountCents: 86_400 };
    const caseId = await http.open('fee-reminder', due);
    await http.done(caseId, 'record-reminder-call', { outcome: 'no-answer' });
    const promisedBy = await inHours(30);
    await http.done(caseId, 'record-reminder-call', { outcome: 'promised', promisedBy });
    await stack.forward(caseId, 31 * HOUR);
    expect(missedAt(await stack.events(caseId), 'R-2.4/solve#1')).toBe(promisedBy);
    await http.done(caseId, 'record-fee-payment', { amountCents: 86_400, receipt: 'F-1' });
    await http.done(caseId, 'archive-case', { summary: '已缴清' });
    await ended(caseId);
    expect((await http.page(complaint)).timeline.map(({ type }) => type)).not.toContain('FeeDue');
    await stack.record(caseId, 'fee-reminder-late');
  });

  it('run a renovation to the return of its deposit, missed after 7 days (D-2)', async () => {
    const caseId = await http.open('formality', { type: 'renovation', household: '3-1-502' });
    for (const item of ['renovation-plan', 'contractor-licence', 'renovation-agreement']) {
      await http.done(caseId, 'receive-document', { item });
    }
    const deposit = { item: 'renovation-deposit', amountCents: 200_000 };
    await http.done(caseId, 'receive-deposit', { ...deposit, receipt: 'Y-17' });
    const early = await http.tell(caseId, 'complete-formality');
    expect([early.status, early.body.clause]).toEqual([409, 'D-2']);
    for (const item of ['concealed-works', 'final-inspection']) {
      await http.done(caseId, 'record-inspection', { item, outcome: 'passed' });
    }
    await http.done(caseId, 'complete-formality');
    await stack.forward(caseId, 7 * DAY + HOUR);
    const events = await stack.events(caseId);
    const completedAt = events.find(({ type }) => type === 'FormalityCompleted')?.occurredAt ?? '';
    expect(missedAt(events, 'D-2/task#deposits-returned')).toBe(after(completedAt, 7 * DAY));
    await http.done(caseId, 'return-deposit', deposit);
    await http.done(caseId, 'archive-case', { summary: '完成' });
    await ended(caseId);
    await stack.record(caseId, 'formality-renovation');
  });
});
