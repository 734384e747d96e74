import { randomUUID } from 'node:crypto';
import { COMPLAINT, type RunningApi, accept, call, command, startApi } from './api.fixture.js';

const SEVERITY = { severity: 'important', reason: 'the third time this month' };

describe('keys and versions', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  it('answers a new case with its address and version', async () => {
    const { status, headers, body } = await accept(api, agent);
    expect(status).toBe(201);
    expect(body).toEqual({
      caseId: expect.any(String),
      version: expect.any(Number),
      stage: 'accept',
      wording: [],
      duplicate: false,
      similar: [],
    });
    expect(headers.get('location')).toBe(`/v1/cases/${body.caseId}`);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
  });

  it('takes a repeated key with the same body as the same case, sent after or at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(api, agent, COMPLAINT, key)));
    const late = await accept(api, agent, COMPLAINT, key);
    expect(late).toMatchObject({ status: 200, body: { duplicate: true } });
    expect(new Set([...answers, late].map(({ body }) => `${body.caseId} ${body.version}`)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('refuses a repeated key with another body', async () => {
    const key = randomUUID();
    await accept(api, agent, COMPLAINT, key);
    const { status, body } = await accept(api, agent, { ...COMPLAINT, channel: 'visit' }, key);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'idempotency-key-reused' });
  });

  it('refuses a command whose key was used for another one', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version, key: 'k-1' };
    const first = await command(api, agent, 'assess-severity', { on, json: SEVERITY });
    expect(first.status).toBe(200);
    const other = await command(api, agent, 'add-note', {
      on: { ...on, version: first.body.version },
      json: { text: 'x' },
    });
    expect(other.body).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  it('answers a repeated command with its first answer, although its version is stale by then', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version, key: 'k-1' };
    const first = await command(api, agent, 'assess-severity', { on, json: SEVERITY });
    await command(api, agent, 'add-note', {
      on: { caseId: body.caseId, version: first.body.version },
      json: { text: 'x' },
    });
    const again = await command(api, agent, 'assess-severity', { on, json: SEVERITY });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, duplicate: true });
  });

  it('refuses a stale If-Match and tells both versions', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version };
    const { body: moved } = await command(api, agent, 'add-note', { on, json: { text: 'first' } });
    const late = await command(api, agent, 'add-note', { on, json: { text: 'second' } });
    expect(late.body).toMatchObject({
      status: 412,
      code: 'version-conflict',
      details: { expected: body.version, actual: moved.version },
    });
  });

  it('takes a quoted If-Match', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: `"${body.version}"` };
    expect((await command(api, agent, 'add-note', { on, json: { text: 'x' } })).status).toBe(200);
  });

  it('asks for both headers', async () => {
    const { body } = await accept(api, agent);
    const path = `/v1/cases/${body.caseId}/commands/add-note`;
    const send = (headers: Record<string, string>) => call(api, path, { token: agent, json: { text: 'x' }, headers });
    expect((await send({ 'if-match': '1' })).body).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    expect((await send({ 'idempotency-key': 'k' })).body).toMatchObject({ status: 428, code: 'if-match-missing' });
    expect((await send({ 'idempotency-key': 'k', 'if-match': '*' })).body).toMatchObject({ code: 'invalid-input' });
    expect((await send({ 'idempotency-key': 'a b', 'if-match': '1' })).body).toMatchObject({ code: 'invalid-input' });
    expect((await call(api, '/v1/cases', { token: agent, json: COMPLAINT })).body).toMatchObject({
      code: 'idempotency-key-missing',
    });
  });

  it('refuses what the stage forbids, naming what it takes', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version };
    const { body: refusal } = await command(api, agent, 'archive-case', { on, json: { summary: 'done' } });
    expect(refusal).toMatchObject({ status: 409, code: 'stage-forbids', details: { stage: 'accept' } });
  });

  it('names the clause that refused: a promise before the boundary was told', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version };
    const decided = await command(api, agent, 'decide-dispute', {
      on,
      json: { dispute: 'non-property', reason: 'developer' },
    });
    const promise = { what: 'we call the developer', by: new Date(Date.now() + 86_400_000).toISOString() };
    const { body: refusal } = await command(api, agent, 'make-promise', {
      on: { caseId: body.caseId, version: decided.body.version },
      json: promise,
    });
    expect(refusal).toMatchObject({ status: 409, code: 'boundary-not-told', clause: 'P-N1' });
  });

  it('refuses a fact of the future', async () => {
    const { body } = await accept(api, agent);
    const occurredAt = new Date(Date.now() + 3_600_000).toISOString();
    const { body: refusal } = await command(api, agent, 'add-note', {
      on: { caseId: body.caseId, version: body.version },
      json: { text: 'x', occurredAt },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'fact-in-future' });
  });

  it('shows a case that was accepted a moment ago, with what can be done next', async () => {
    const { body } = await accept(api, agent);
    const page = await call(api, `/v1/cases/${body.caseId}`, { token: agent });
    expect(page.status).toBe(200);
    expect(page.headers.get('etag')).toBe(`"${body.version}"`);
    expect(page.body).toMatchObject({ version: body.version, stage: 'accept', site: 'harbour', closed: false });
    expect(page.body['nextCommands']).toContain('DecideDispute');
    expect(page.body['nextCommands']).not.toContain('ArchiveCase');
    expect(page.body['timeline']).toContainEqual(
      expect.objectContaining({
        type: 'CaseAccepted',
        private: expect.objectContaining({ courseOfEvents: COMPLAINT.courseOfEvents }),
      }),
    );
    expect(JSON.stringify(page.body)).not.toContain('"ct"');
  });
});
