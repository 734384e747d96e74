import type { Browser } from 'playwright-core';
import type { CasePage } from '#libs/contracts/views.js';
import type { TestStack } from '../../test/stack.js';

export interface Told {
  readonly caseId: string;
  /** the case that was opened from it */
  readonly childId: string;
  /** what the customer said to the first plan */
  readonly words: string;
}

/** A real photo: a picture that the browser draws, 320 pixels wide. */
export async function photoOf(browser: Browser): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 320, height: 240 } });
  const page = await context.newPage();
  await page.setContent(
    '<body style="background:linear-gradient(#246,#c96);color:#fff;font:40px sans-serif">电梯</body>',
  );
  const bytes = await page.screenshot({ type: 'png' });
  await context.close();
  return bytes;
}

/** A complaint with a photo, a plan that its customer refused, a second round, a note told two hours late, and a follow-up. */
export async function acceptedWithPlans(stack: TestStack, photo: Buffer): Promise<Told> {
  const words = '不同意：要等到周五太久了，家里有老人 👵';
  const [first] = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body;
  const site = first?.id ?? '';
  const sent = await fetch(`${stack.api}/v1/photos?site=${encodeURIComponent(site)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await stack.token('director')}`, 'content-type': 'image/png' },
    body: new Uint8Array(photo),
  });
  expect(sent.status).toBe(201);
  const complaint = { site, channel: 'phone', courseOfEvents: '电梯停用三天，老人无法下楼', contact: '13900000001' };
  const body = { ...complaint, photos: [await sent.json()] };
  const { caseId } = (await stack.call<{ caseId: string }>('POST', '/v1/cases', { body })).body;
  const run = async (command: string, json: Record<string, unknown>) => {
    const { version } = (await stack.call<CasePage>('GET', `/v1/cases/${caseId}`)).body;
    const answer = await stack.call('POST', `/v1/cases/${caseId}/commands/${command}`, { body: json, version });
    expect({ command, status: answer.status, told: answer.status === 200 ? null : answer.body }).toEqual({
      ...{ command, status: 200, told: null },
    });
  };
  const plan = (id: string, description: string, costCents: number) => ({
    ...{ id, description, costCents, agreedBy: ['工程部', '财务部'] },
  });
  await run('decide-dispute', { dispute: 'property', reason: '公司设备' });
  await run('verify-complaint', { outcome: 'genuine', motive: '出行不便', outcomeAsked: '尽快恢复' });
  const found = { cause: '控制柜故障', course: '已检查', outcome: '更换主板', impact: '一个单元' };
  await run('record-investigation', { ...found, responsible: ['company'] });
  await run('propose-remedy-plans', {
    plans: [
      plan('A', '周五前更换主板，期间安排人员协助上下楼', 480_000),
      plan('B', '临时租用爬楼机，下周一统一检修', 120_000),
    ],
  });
  await run('put-plan-to-customer', { plan: 'A' });
  await run('record-customer-answer', { satisfied: false, words });
  await run('propose-remedy-plans', { plans: [plan('C', '加急：明日上午更换主板，减免当月电梯费', 620_000)] });
  await run('put-plan-to-customer', { plan: 'C' });
  const forward = { as: 'administrator', body: { duration: '3h' } };
  expect((await stack.call('POST', '/v1/simulation/forward', forward)).status).toBe(200);
  const { now } = (await stack.call<{ now: string }>('GET', '/v1/clock')).body;
  const occurredAt = new Date(Date.parse(now) - 2 * 3_600_000 - 5_000).toISOString();
  await run('add-note', { text: '客户来电，已改到下午 🌧', occurredAt });
  const question = { site, channel: 'phone', topic: 'fee', question: '电梯费如何减免？' };
  const child = await stack.call<{ caseId: string }>('POST', `/v1/cases/${caseId}/children`, {
    body: { kind: 'enquiry', link: 'follow-up', body: question },
  });
  expect({ status: child.status, code: child.body }).toMatchObject({ status: 201 });
  return { caseId, childId: child.body.caseId, words };
}
