import type { CasePage, CaseRow } from '../libs/contracts/views.js';
import { startStack, type TestStack } from './stack.js';
import { until } from './until.js';

interface Accepted {
  caseId: string;
  version: number;
  stage: string;
}

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack('spine');
  const made = await stack.redress('simulate', '--sites', '3', '--days', '5', '--seed', '7');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
}, 240_000);
afterAll(async () => stack?.stop(), 90_000);

const sites = async () => (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body;
const page = async (caseId: string) => (await stack.call<CasePage>('GET', `/v1/cases/${caseId}`)).body;

async function accept(fields: Record<string, unknown> = {}): Promise<Accepted> {
  const [site] = await sites();
  const answer = await stack.call<Accepted>('POST', '/v1/cases', {
    body: {
      site: site?.id,
      channel: 'phone',
      courseOfEvents: '三号楼电梯夜间异响，已经第二次了',
      contact: '13800000000',
      ...fields,
    },
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function command(caseId: string, name: string, body: Record<string, unknown>): Promise<Accepted> {
  const { version } = await page(caseId);
  const answer = await stack.call<Accepted>('POST', `/v1/cases/${caseId}/commands/${name}`, { body, version });
  expect({ name, status: answer.status, body: answer.status === 200 ? {} : answer.body }).toEqual({
    name,
    status: 200,
    body: {},
  });
  return answer.body;
}

async function onBoard(caseId: string, condition: (row: CaseRow) => boolean, msMax = 60_000): Promise<CaseRow> {
  let row: CaseRow | undefined;
  await until(
    async () => {
      const { reference } = await page(caseId);
      const list = await stack.call<{ items: CaseRow[] }>('GET', `/v1/cases?search=${encodeURIComponent(reference)}`);
      row = list.body.items.find((each) => each.caseId === caseId);
      return row !== undefined && condition(row);
    },
    { what: () => `the board to show the case; last ${JSON.stringify(row)}`, msMax },
  );
  return row as CaseRow;
}

describe('one complaint, from the HTTP call to the board', () => {
  it('goes through the seven stages with the objection loop, and its text comes back unchanged', async () => {
    const { caseId } = await accept();
    await command(caseId, 'decide-dispute', { dispute: 'property', reason: '公司设备' });
    await command(caseId, 'assess-severity', { severity: 'major', reason: '影响安全' });
    await command(caseId, 'hand-over', { toRole: 'director' });
    await command(caseId, 'verify-complaint', { outcome: 'genuine', motive: '噪音', outcomeAsked: '修好' });
    await command(caseId, 'record-investigation', {
      ...{ cause: '轴承磨损', course: '夜间异响', outcome: '需更换', impact: '影响睡眠' },
      responsible: ['company'],
      departments: ['engineering'],
    });
    const plans = (id: string) => ({
      plans: [{ id, description: `方案${id}`, costCents: 120_000, agreedBy: ['engineering'] }],
    });
    await command(caseId, 'propose-remedy-plans', plans('A'));
    await command(caseId, 'put-plan-to-customer', { plan: 'A' });
    expect((await command(caseId, 'record-customer-answer', { satisfied: false, words: '太慢' })).stage).toBe('remedy');
    await command(caseId, 'propose-remedy-plans', plans('B'));
    await command(caseId, 'put-plan-to-customer', { plan: 'B' });
    await command(caseId, 'record-customer-answer', { satisfied: true });
    await command(caseId, 'complete-remedy', { result: '已更换轴承' });
    await command(caseId, 'tell-result', { by: 'phone' });
    await command(caseId, 'record-revisit', { by: 'phone', outcome: 'settled', clear: true, satisfied: true });
    await command(caseId, 'archive-case', { summary: '电梯轴承更换' });

    const row = await onBoard(caseId, (each) => each.closed);
    expect(row).toMatchObject({ stage: 'archive', severity: 'major', missedCount: 0, openCount: 0 });
    const { timeline, obligations } = await page(caseId);
    expect(timeline[0]?.private).toMatchObject({ courseOfEvents: '三号楼电梯夜间异响，已经第二次了' });
    expect(obligations.filter(({ clause }) => clause === 'D-3.5a').map(({ verdict }) => verdict)).toEqual([
      'met',
      'met',
      'met',
    ]);
  });

  it('misses its one-hour promise by itself when nobody hands it over', async () => {
    const now = (await stack.call<{ now: string }>('GET', '/v1/clock')).body.now;
    const receivedAt = new Date(Date.parse(now) - 59 * 60_000 - 50_000).toISOString();
    const { caseId } = await accept({ provisionalSeverity: 'important', receivedAt });
    const row = await onBoard(caseId, (each) => each.missedCount > 0, 90_000);
    expect(row.missedCount).toBe(1);
    const { obligations } = await page(caseId);
    const handOver = obligations.find(({ target }) => target === 'hand-over');
    expect(handOver).toMatchObject({ clause: 'D-3.5b', verdict: 'missed', notifiedRungs: [1] });
  });

  it('takes commands while Temporal and Kafka are gone, and catches up by itself', async () => {
    for (const part of ['temporal', 'kafka', 'worker', 'conductor']) {
      const killed = await stack.redress('kill', part);
      expect({ part, code: killed.code }).toEqual({ part, code: 0 });
    }
    const now = (await stack.call<{ now: string }>('GET', '/v1/clock')).body.now;
    const receivedAt = new Date(Date.parse(now) - 59 * 60_000 - 55_000).toISOString();
    const { caseId } = await accept({ provisionalSeverity: 'important', receivedAt });
    await command(caseId, 'decide-dispute', { dispute: 'property', reason: '照常受理' });
    const row = await onBoard(caseId, (each) => each.missedCount > 0, 120_000);
    expect(row.missedCount).toBe(1);
  });
});

describe('the auditor', () => {
  it('verifies every hash, and the rebuilt read model equals the live one', async () => {
    const verified = await stack.redress('verify');
    expect(verified).toMatchObject({ code: 0, json: { ok: true, faults: [] } });
    const rebuilt = await stack.redress('rebuild');
    expect(rebuilt).toMatchObject({ code: 0, json: { equal: true } });
    expect(rebuilt.json['liveDigest']).toBe(rebuilt.json['rebuiltDigest']);
  });
});
