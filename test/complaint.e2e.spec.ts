import type { CasePage } from '../libs/contracts/views.js';
import { bodies } from '../libs/domain/story-steps.js';
import { type TestStack, startStack } from './stack.js';
import { until } from './until.js';

interface Told {
  readonly caseId: string;
  readonly stage: string;
  readonly code?: string;
  readonly clause?: string;
}

let stack: TestStack;
let site: string;
beforeAll(async () => {
  stack = await startStack('complaint');
  const made = await stack.redress('simulate', '--sites', '1', '--days', '1', '--seed', '7');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
  site = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body[0]!.id;
}, 240_000);
afterAll(async () => stack?.stop(), 90_000);

const page = async (caseId: string) => (await stack.call<CasePage>('GET', `/v1/cases/${caseId}`)).body;

async function accept(fields: Record<string, unknown>): Promise<string> {
  const body = { site, channel: 'letter', courseOfEvents: '外墙渗水', contact: '13800000000', ...fields };
  const answer = await stack.call<Told>('POST', '/v1/cases', { body });
  expect(answer.status).toBe(201);
  return answer.body.caseId;
}

async function tell(caseId: string, name: string, body: unknown, as = 'director') {
  const { version } = await page(caseId);
  return stack.call<Told>('POST', `/v1/cases/${caseId}/commands/${name}`, { body, version, as });
}

async function done(caseId: string, name: string, body: unknown): Promise<void> {
  const { status, body: answer } = await tell(caseId, name, body);
  expect([name, status, answer.code]).toEqual([name, 200, undefined]);
}

async function refused(caseId: string, name: string, body: unknown) {
  const { status, body: answer } = await tell(caseId, name, body);
  return [status, answer.code, answer.clause];
}

/** The stack's clock and every workflow that runs; the case's own has heard of all its facts by then. */
async function forward(caseId: string, duration: string): Promise<void> {
  const { version } = await page(caseId);
  await until(async () => ((await page(caseId)).projectedVersion ?? 0) >= version, {
    what: () => 'the board to know the case',
    msMax: 60_000,
  });
  const answer = await stack.call<{ failed: number }>('POST', '/v1/simulation/forward', {
    ...{ as: 'administrator', body: { duration } },
  });
  expect([answer.status, answer.body.failed]).toEqual([200, 0]);
}

async function owed(caseId: string, obligationId: string, verdict: string) {
  let found: CasePage['obligations'][number] | undefined;
  const look = async () => {
    found = (await page(caseId)).obligations.find((one) => one.obligationId === obligationId);
    return found?.verdict === verdict;
  };
  await until(look, { what: () => `${obligationId} ${verdict}; is ${found?.verdict ?? 'not there'}`, msMax: 60_000 });
  return found!;
}

const rungsTold = async (caseId: string, clause: string) =>
  (await page(caseId)).timeline
    .filter(({ type, data }) => type === 'RungNotified' && data['clause'] === clause)
    .map(({ data }) => data['notify']);

describe('a non-property complaint', () => {
  it('goes from the harm over the wait to the archive, each clause in its turn', async () => {
    const caseId = await accept({ harmWords: '水正流进配电箱' });
    const others = { dispute: 'non-property', reason: '开发商保修' };
    expect(await refused(caseId, 'decide-dispute', others)).toEqual([409, 'harm-first', 'D-3.6b']);
    await done(caseId, 'call-for-help', { called: ['guards'] });
    await done(caseId, 'take-harm-measure', { outcome: 'taken', measure: '已关总阀' });
    await done(caseId, 'decide-dispute', others);
    const promise = { what: '回电', by: '2099-01-01T00:00:00Z' };
    expect(await refused(caseId, 'make-promise', promise)).toEqual([409, 'boundary-not-told', 'P-N1']);
    await done(caseId, 'tell-boundary', { words: '保修由开发商负责' });
    await done(caseId, 'acknowledge', { by: 'letter', words: '先核实，再答复' });
    expect(await refused(caseId, 'begin-wait', { reason: 'developer' })).toEqual([409, 'help-first', 'P-N2']);
    await done(caseId, 'give-help', { help: 'developer-contacted', words: '已致电开发商' });
    await done(caseId, 'begin-wait', { reason: 'developer' });

    await forward(caseId, '7d');
    await forward(caseId, '1m');
    await owed(caseId, 'P-N3/keep-informed', 'missed');
    expect(await rungsTold(caseId, 'P-N3')).toEqual(['agent']);
    await done(caseId, 'inform-customer', { by: 'phone', words: '已两次催促开发商' });
    await forward(caseId, '6d');
    await done(caseId, 'inform-customer', { by: 'phone', words: '开发商已派人' });
    await owed(caseId, 'P-N3/keep-informed#2', 'met');
    await done(caseId, 'end-wait', {});

    await done(caseId, 'verify-complaint', bodies.VerifyComplaint);
    await done(caseId, 'record-investigation', { ...bodies.RecordInvestigation, responsible: ['developer'] });
    await done(caseId, 'propose-remedy-plans', bodies.ProposeRemedyPlans);
    await done(caseId, 'put-plan-to-customer', { plan: 'a' });
    await done(caseId, 'record-customer-answer', { satisfied: true });
    await done(caseId, 'complete-remedy', bodies.CompleteRemedy);
    await done(caseId, 'tell-result', bodies.TellResult);
    await done(caseId, 'record-revisit', { ...bodies.RecordRevisit, suggestions: '希望定期巡查外墙' });
    await done(caseId, 'archive-case', bodies.ArchiveCase);
    const shown = await page(caseId);
    expect(shown).toMatchObject({ closed: true, missedCount: 1, openCount: 0 });
    expect(shown.obligations.find(({ target }) => target === 'solve')).toMatchObject({ verdict: 'met' });
    const complaining = { by: 'phone', words: '以后别再投诉' };
    expect(await refused(caseId, 'inform-customer', complaining)).toEqual([409, 'case-closed', 'P-N4']);

    await done(caseId, 'reopen-case', { reason: '又渗水了' });
    expect(await page(caseId)).toMatchObject({ closed: false, stage: 'remedy' });
  });
});

describe('a household that urges', () => {
  it('is heard by the supervisor at the third time, and by the director once nobody takes it', async () => {
    const caseId = await accept({ requestedBy: '2099-01-01' });
    for (const words of ['何时处理？', '还没消息', '第三次了'])
      await done(caseId, 'record-urging', { by: 'phone', words });
    await until(async () => (await rungsTold(caseId, 'P-P2')).length > 0, {
      ...{ what: () => 'the supervisor to be told', msMax: 60_000 },
    });
    expect(await rungsTold(caseId, 'P-P2')).toEqual(['supervisor']);
    await forward(caseId, '61m');
    await owed(caseId, 'P-P2/hand-over', 'missed');
    await forward(caseId, '2h');
    await until(async () => (await rungsTold(caseId, 'P-P2')).length > 2, {
      ...{ what: () => 'the director to be told', msMax: 60_000 },
    });
    expect(await rungsTold(caseId, 'P-P2')).toEqual(['supervisor', 'supervisor', 'director']);
    await done(caseId, 'hand-over', { toRole: 'supervisor' });
    const { obligations, timeline } = await page(caseId);
    expect(obligations.find(({ clause }) => clause === 'P-P2')).toMatchObject({ verdict: 'missed' });
    expect(timeline.filter(({ type }) => type === 'CaseRaised')).toHaveLength(1);
  });
});
