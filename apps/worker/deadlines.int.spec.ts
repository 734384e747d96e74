import type { RecordedEvent } from '#libs/contracts/event.js';
import { CaseStack, DAY, HOUR, MINUTE, until } from '../../test/case-stack.js';

let stack: CaseStack;
beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
});
afterAll(() => stack?.stop());

interface Told {
  readonly obligation: string;
  readonly notify: string;
  readonly due: string;
  readonly toldAt: string;
}

function told(events: readonly RecordedEvent[]): Told[] {
  return events
    .filter(({ type }) => type === 'RungNotified')
    .map(({ data, occurredAt }) => ({
      obligation: String(data['obligationId']),
      notify: String(data['notify']),
      due: String(data['at']),
      toldAt: occurredAt,
    }));
}

function missed(events: readonly RecordedEvent[]): Record<string, string> {
  return Object.fromEntries(
    events
      .filter(({ type }) => type === 'ObligationMissed')
      .map(({ data }) => [String(data['obligationId']), String(data['missedAt'])]),
  );
}

function expectToTheSecond(events: readonly RecordedEvent[]): void {
  for (const { due, toldAt } of told(events)) {
    const lateMs = Date.parse(toldAt) - Date.parse(due);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(1_000);
  }
}

function expectEachOnce(events: readonly RecordedEvent[]): void {
  const rungs = told(events).map(({ obligation, notify, due }) => `${obligation} ${notify} ${due}`);
  expect(new Set(rungs).size).toBe(rungs.length);
}

const received = (events: readonly RecordedEvent[]) => String(events[0]?.data['receivedAt']);
const after = (from: string, ms: number) => new Date(Date.parse(from) + ms).toISOString();
/** Asia/Shanghai has no summer time. */
const nextMidnightInShanghai = (from: string) =>
  new Date((Math.floor((Date.parse(from) + 8 * HOUR) / DAY) + 1) * DAY - 8 * HOUR).toISOString();

describe('a complaint that nobody touches', () => {
  it('major: is missed at local midnight, at 2 days and at 10 days, each rung told once, to the second', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'major' });
    await stack.forward(caseId, 12 * DAY);
    const events = await stack.events(caseId);
    const from = received(events);
    expect(missed(events)).toEqual({
      'D-3.5a/hand-over': nextMidnightInShanghai(from),
      'D-3.5a/answer': after(from, 2 * DAY),
      'D-3.5a/solve': after(from, 10 * DAY),
    });
    expect(told(events)).toHaveLength(9);
    expectEachOnce(events);
    expectToTheSecond(events);
    for (const obligation of ['hand-over', 'answer', 'solve']) {
      const ladder = told(events).filter((rung) => rung.obligation.endsWith(`/${obligation}`));
      expect(ladder.map(({ notify }) => notify)).toEqual(['agent', 'supervisor', 'director']);
    }
    await stack.record(caseId, 'untouched-major');
  });

  it('important: is silent for an hour, then missed at 60 minutes, and at 3 days', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'important' });
    await stack.forward(caseId, 59 * MINUTE);
    expect(missed(await stack.events(caseId))).toEqual({});
    await stack.forward(caseId, 2 * MINUTE);
    const from = received(await stack.events(caseId));
    expect(missed(await stack.events(caseId))).toEqual({ 'D-3.5b/hand-over': after(from, HOUR) });
    await stack.forward(caseId, 5 * DAY);
    const events = await stack.events(caseId);
    expect(missed(events)).toMatchObject({ 'D-3.5b/solve': after(from, 3 * DAY) });
    expect(told(events)).toHaveLength(6);
    expectEachOnce(events);
    expectToTheSecond(events);
  });

  it('minor: is missed at 2 days', async () => {
    const caseId = await stack.accept({ provisionalSeverity: 'minor' });
    await stack.forward(caseId, 4 * DAY);
    const events = await stack.events(caseId);
    expect(missed(events)).toEqual({ 'D-3.5c/solve': after(received(events), 2 * DAY) });
    expect(told(events)).toHaveLength(3);
    expectToTheSecond(events);
  });

  it.each([
    ['earlier', 20 * HOUR],
    ['later', 5 * DAY],
  ])('minor: the instant that the household asks for replaces the 2 days, %s', async (_which, ms) => {
    const now = await stack.path.store.now();
    const caseId = await stack.accept({ provisionalSeverity: 'minor', requestedBy: after(now, ms) });
    await stack.forward(caseId, 7 * DAY);
    const events = await stack.events(caseId);
    expect(missed(events)).toEqual({ 'D-3.5c/solve': after(now, ms) });
    expect(told(events)).toHaveLength(3);
    expectToTheSecond(events);
  });
});

describe('a complaint handled in time', () => {
  const plan = (id: string) => ({ id, description: 'new belt', costCents: 120_000, agreedBy: ['works'] });

  async function investigated(severity: 'major' | 'minor'): Promise<string> {
    const caseId = await stack.accept({ provisionalSeverity: severity });
    await stack.say(caseId, 'HandOver', { toRole: 'director' });
    await stack.say(caseId, 'DecideDispute', { dispute: 'property', reason: 'own lift' });
    await stack.say(caseId, 'VerifyComplaint', { outcome: 'genuine', motive: 'safety', outcomeAsked: 'repair' });
    await stack.say(caseId, 'RecordInvestigation', {
      ...{ cause: 'worn belt', course: 'stopped twice', outcome: 'belt ordered', impact: 'one stairwell' },
      responsible: ['company'],
    });
    return caseId;
  }

  async function carriedOut(caseId: string): Promise<void> {
    await stack.say(caseId, 'CompleteRemedy', { result: 'runs' });
    await stack.say(caseId, 'TellResult', { by: 'phone' });
    await stack.forward(caseId, DAY);
    await stack.say(caseId, 'RecordRevisit', { by: 'phone', outcome: 'settled', clear: true, satisfied: true });
    await stack.say(caseId, 'ArchiveCase', { summary: 'belt replaced' });
    await until(async () => (await stack.handle(caseId).describe()).status.name === 'COMPLETED', 'the end');
  }

  it('misses nothing, tells nobody, and its workflow ends with it', async () => {
    const caseId = await investigated('major');
    await stack.forward(caseId, DAY);
    await stack.say(caseId, 'ProposeRemedyPlans', { plans: [plan('A')] });
    await stack.say(caseId, 'PutPlanToCustomer', { plan: 'A' });
    await stack.say(caseId, 'RecordCustomerAnswer', { satisfied: true });
    // R-3.3b: progress every three days
    await stack.forward(caseId, 2 * DAY);
    await stack.say(caseId, 'InformCustomer', { by: 'phone', words: 'the belt is on its way' });
    await stack.forward(caseId, 2 * DAY);
    await carriedOut(caseId);
    const events = await stack.events(caseId);
    expect(missed(events)).toEqual({});
    expect(told(events)).toEqual([]);
    await stack.record(caseId, 'handled-in-time');
  });

  it('goes back to the remedy with an objection, and its clocks run on', async () => {
    const caseId = await investigated('minor');
    await stack.say(caseId, 'ProposeRemedyPlans', { plans: [plan('A'), plan('B')] });
    await stack.say(caseId, 'PutPlanToCustomer', { plan: 'A' });
    await stack.say(caseId, 'RecordCustomerAnswer', { satisfied: false });
    await until(async () => (await stack.view(caseId)).timetable?.stage === 'remedy', 'back in remedy');
    await stack.forward(caseId, 2 * DAY + MINUTE);
    await stack.say(caseId, 'PutPlanToCustomer', { plan: 'B' });
    await stack.say(caseId, 'RecordCustomerAnswer', { satisfied: true });
    await carriedOut(caseId);
    const events = await stack.events(caseId);
    expect(missed(events)).toEqual({ 'D-3.5c/solve': after(received(events), 2 * DAY) });
    expect(told(events).map(({ notify }) => notify)).toEqual(['agent']);
    await stack.record(caseId, 'objected-loop');
  });
});
