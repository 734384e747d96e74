import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { type Answer, call } from '../apps/api/api.fixture.js';
import { createApi } from '../apps/api/create-api.js';
import { type WiredApi, wireApi } from '../apps/api/wiring.js';
import { readConfiguration } from '../libs/configuration/configuration.js';
import type { Photo } from '../libs/contracts/repair/fields.js';
import type { CasePage } from '../libs/contracts/views.js';
import { revisitCoverage } from '../libs/domain/repair/revisit-coverage.js';
import { migrateReadModel } from '../libs/read-model/engine/migrate.js';
import { CaseStack, DAY, MINUTE, storeEnvironment, until } from './case-stack.js';

const SECOND = 1_000;
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]);

/** The API over HTTP on a stack whose time can be moved: commands by their addresses, timers by Temporal. */
let stack: CaseStack;
let wired: WiredApi;
let app: NestFastifyApplication;
let base: string;
let folder: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
  await migrateReadModel(stack.path.sql);
  folder = mkdtempSync(join(tmpdir(), 'redress-repair-'));
  const configuration = readConfiguration({
    ...storeEnvironment(stack.postgresUrl),
    REDRESS_DEVELOPMENT_ISSUER: 'on',
    REDRESS_DATA_DIR: folder,
  });
  wired = await wireApi(configuration, pino({ level: 'silent' }));
  app = await createApi(wired.parts);
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
  for (const [role, sites] of [
    ['agent', ['harbour']],
    ['technician', ['harbour']],
    ['supervisor', ['quay']],
  ] as const) {
    const name = { zh: '甲', en: role };
    const person = { person: `${role}-1`, name, role, roles: [role], sites: [...sites] };
    tokens[role] = await wired.parts.issuer!.tokenFor(person);
  }
}, 180_000);
afterAll(async () => {
  await app?.close();
  await wired?.close();
  await stack?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const as = (who: string) => ({ token: tokens[who]! });
const page = async (caseId: string) => (await call<CasePage>({ base }, `/v1/cases/${caseId}`, as('agent'))).body;
const send = (path: string, who: string, json: object, headers: Record<string, string> = {}) =>
  call<{ caseId: string; stage: string }>({ base }, path, {
    ...{ ...as(who), json },
    headers: { 'idempotency-key': randomUUID(), ...headers },
  });

async function tell(caseId: string, name: string, json: object, who = 'agent'): Promise<Answer<{ stage: string }>> {
  const { version } = await page(caseId);
  const answer = await send(`/v1/cases/${caseId}/commands/${name}`, who, json, { 'if-match': String(version) });
  await stack.conduct(caseId);
  return answer;
}

async function done(caseId: string, steps: readonly (readonly [string, object, string?])[]): Promise<void> {
  for (const [name, json, who] of steps) {
    const { status, body } = await tell(caseId, name, json, who);
    expect({ name, status, code: body.code }).toEqual({ name, status: 200, code: undefined });
  }
}

async function photo(bytes = JPEG): Promise<Photo> {
  const answer = await call<Photo>({ base }, '/v1/photos?site=harbour', {
    ...{ ...as('technician'), raw: bytes },
    headers: { 'content-type': 'image/jpeg' },
  });
  expect(answer.status).toBe(201);
  const { sha256, mediaType, bytes: size } = answer.body;
  return { sha256, mediaType, bytes: size };
}

async function report(category: string): Promise<string> {
  const body = { site: 'harbour', channel: 'phone', origin: 'desk', category, description: '请来看看' };
  const { status, body: opened } = await send('/v1/cases/repair', 'agent', {
    ...body,
    label: 'NON EMERGENCY',
    labelled: 'minor',
  });
  expect(status).toBe(201);
  await stack.conduct(opened.caseId);
  return opened.caseId;
}

const REVISIT = { by: 'phone', outcome: 'settled', clear: true, satisfied: true };
const inAnHour = async () => new Date(Date.parse(await stack.path.store.now()) + 60 * MINUTE).toISOString();

async function mended(caseId: string): Promise<void> {
  await done(caseId, [
    ['set-out', { eta: await inAnHour() }, 'technician'],
    ['tell-arrival', { by: 'phone' }],
    ['arrive', {}, 'technician'],
    ['record-diagnosis', { finding: '密封圈老化', work: '更换', charged: false }, 'technician'],
    ['complete-repair', { result: '已更换', photos: [await photo()] }, 'technician'],
  ]);
}

/** Repaired, tested where it leaked, and the result told: all within the same instant of the stack's clock. */
async function repaired(category: string): Promise<string> {
  const caseId = await report(category);
  await done(caseId, [['dispatch-technician', { workOrder: 'W-1', technician: '王师傅' }]]);
  await mended(caseId);
  if (category === 'leak') await done(caseId, [['record-water-test', { tight: true }, 'technician']]);
  await done(caseId, [['tell-result', { by: 'phone' }]]);
  return caseId;
}

const verdictOf = async (caseId: string, id: string) =>
  (await page(caseId)).obligations.find(({ obligationId }) => obligationId === id)?.verdict;
const told = async (caseId: string, id: string) =>
  (await stack.events(caseId))
    .filter(({ type, data }) => type === 'RungNotified' && data['obligationId'] === id)
    .map(({ data }) => String(data['notify']));
/** Fast forward to so long before, or after, the instant at which the revisit is due. */
async function forwardTo(caseId: string, id: string, ms: number): Promise<void> {
  const due = (await page(caseId)).obligations.find(({ obligationId }) => obligationId === id)?.dueAt ?? '';
  await stack.forward(caseId, Date.parse(due) + ms - Date.parse(await stack.path.store.now()));
}

describe('the revisit after a repair, over HTTP by fast forward', () => {
  it.each([
    ['D-5.1b', 'safety-equipment', 2],
    ['D-5.1c', 'leak', 3],
    ['D-5.1d', 'other', 2],
  ] as const)(
    '%s %s: kept before its last second, missed one second after, each told once',
    async (clause, category, days) => {
      const id = `${clause}/revisit`;
      const kept = await repaired(category);
      const { obligations, severity } = await page(kept);
      const { openedAt = '', dueAt } = obligations.find(({ obligationId }) => obligationId === id) ?? {};
      expect(Date.parse(dueAt ?? '') - Date.parse(openedAt)).toBe(days * DAY);
      expect(severity).toBe(category === 'leak' ? 'important' : 'minor');
      await forwardTo(kept, id, -60 * SECOND);
      await done(kept, [['record-revisit', REVISIT]]);
      expect(await verdictOf(kept, id)).toBe('met');
      expect(await told(kept, id)).toEqual([]);

      const late = await repaired(category);
      await forwardTo(late, id, SECOND);
      await until(async () => (await verdictOf(late, id)) === 'missed', `${id} to be missed`);
      expect(await told(late, id)).toEqual(['agent']);
      expect((await tell(late, 'archive-case', { summary: 'x' })).body).toMatchObject({
        status: 409,
        clause: 'D-5.1a',
      });
      await stack.forward(late, DAY + MINUTE);
      await until(async () => (await told(late, id)).length === 3, 'the ladder to climb');
      expect(await told(late, id)).toEqual(['agent', 'supervisor', 'director']);
      await done(late, [
        ['record-revisit', REVISIT],
        ['archive-case', { summary: '已更换' }],
      ]);
      expect(await told(late, id)).toHaveLength(3);
      const facts = await Promise.all([kept, late].map(async (one) => [one, await stack.events(one)] as const));
      expect(revisitCoverage(facts)).toEqual({ repaired: 2, revisited: 2, skipped: [], owed: [] });
    },
  );

  it('that finds a problem sends the technician again at once, and is owed anew (D-5.1e)', async () => {
    const caseId = await repaired('leak');
    await done(caseId, [['record-revisit', { ...REVISIT, outcome: 'problem-found', satisfied: false }]]);
    const { stage, holderRole, progress } = await page(caseId);
    expect({ stage, holderRole, rectifications: progress?.rectifications }).toEqual({
      ...{ stage: 'remedy', holderRole: 'technician', rectifications: 1 },
    });
    await mended(caseId);
    expect((await tell(caseId, 'tell-result', { by: 'phone' })).body.clause).toBe('D-5.1c');
    await done(caseId, [
      ['record-water-test', { tight: true }, 'technician'],
      ['tell-result', { by: 'phone' }],
      ['record-revisit', { ...REVISIT, outcome: 'no-answer' }],
    ]);
    expect((await tell(caseId, 'record-revisit', REVISIT)).body).toMatchObject({
      ...{ status: 422, code: 'value-refused', clause: 'C3-R' },
    });
    await stack.forward(caseId, 2 * 60 * MINUTE);
    await done(caseId, [
      ['record-revisit', REVISIT],
      ['archive-case', { summary: '整改完毕' }],
    ]);
    await until(async () => (await stack.handle(caseId).describe()).status.name === 'COMPLETED', 'its workflow to end');
    await stack.record(caseId, 'rectified-repair');
  });
});

describe('photos', () => {
  it('are stored once, told by their bytes, and seen within scope alone (C4-6)', async () => {
    const [first, again] = [await photo(), await photo()];
    expect(again).toEqual(first);
    expect(first).toMatchObject({ mediaType: 'image/jpeg', bytes: JPEG.length });
    const read = (who: string) =>
      fetch(`${base}/v1/photos/${first.sha256}`, { headers: { authorization: `Bearer ${tokens[who]}` } });
    const seen = await read('agent');
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(new Uint8Array(await seen.arrayBuffer())).toEqual(JPEG);
    expect((await read('supervisor')).status).toBe(404);
  });

  it('are refused where they are none, too large, at another address or of another site', async () => {
    const post = async (path: string, raw: Uint8Array<ArrayBuffer>, type = 'image/png') => {
      const answer = await call({ base }, path, { ...{ ...as('agent'), raw }, headers: { 'content-type': type } });
      return [answer.status, answer.body.code];
    };
    const page = new TextEncoder().encode('<!doctype html>');
    expect(await post('/v1/photos?site=harbour', page)).toEqual([422, 'value-refused']);
    expect(await post('/v1/photos?site=harbour', new Uint8Array(8 * 1_024 * 1_024 + 1))).toEqual([
      413,
      'body-too-large',
    ]);
    expect(await post('/v1/photos?site=quay', JPEG)).toEqual([403, 'forbidden-site']);
    expect(await post('/v1/cases/repair', JPEG)).toEqual([400, 'invalid-input']);
    expect(await post('/v1/photos?site=harbour', new TextEncoder().encode('{}'), 'application/json')).toEqual([
      ...[400, 'invalid-input'],
    ]);
  });

  it('of one case are named by no other, until they are sent again', async () => {
    const [first, second] = [await report('other'), await report('other')];
    for (const caseId of [first, second]) {
      await done(caseId, [['dispatch-technician', { workOrder: 'W-1', technician: '王师傅' }]]);
    }
    const photos = [await photo(Buffer.concat([JPEG, Buffer.from('of one case')]))];
    const says = async (caseId: string) => (await tell(caseId, 'follow-up-repair', { words: '看过了', photos })).body;
    // what the rules refuse has taken nothing up
    const refused = await tell(first, 'complete-repair', { result: '已更换', photos }, 'technician');
    expect(refused.body).toHaveProperty('code');
    expect(await says(first)).not.toHaveProperty('code');
    expect(await says(first)).not.toHaveProperty('code');
    expect(await says(second)).toMatchObject({
      ...{ status: 422, code: 'photo-of-another-case' },
      details: { field: 'photos.0', photos: photos.map(({ sha256 }) => sha256) },
    });
    await photo(Buffer.concat([JPEG, Buffer.from('of one case')]));
    expect(await says(second)).not.toHaveProperty('code');
  });

  it('that nobody has sent are named by no command', async () => {
    const caseId = await report('other');
    await done(caseId, [['dispatch-technician', { workOrder: 'W-1', technician: '王师傅' }]]);
    const never = { ...(await photo()), sha256: 'ab'.repeat(32) };
    const refused = await tell(caseId, 'follow-up-repair', { words: '看过了', photos: [never] });
    expect(refused.body).toMatchObject({ status: 422, code: 'photo-unknown', details: { photos: [never.sha256] } });
    const wrong = { ...(await photo()), bytes: 3 };
    expect((await tell(caseId, 'follow-up-repair', { words: '看过了', photos: [wrong] })).body.code).toBe(
      'photo-unknown',
    );
  });
});
