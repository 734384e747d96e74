import { randomUUID } from 'node:crypto';
import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { type RunningApi, accept, call, command, startApi } from './api.fixture.js';

describe('stream of changes', () => {
  let api: RunningApi;
  let agent: string;
  const ends: AbortController[] = [];
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterEach(() => ends.splice(0).forEach((end) => end.abort()));
  afterAll(() => api.stop());

  async function follow(token: string, lastEventId?: string) {
    const end = new AbortController();
    ends.push(end);
    const response = await fetch(`${api.base}/v1/changes`, {
      headers: { authorization: `Bearer ${token}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      signal: end.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const messages = response.body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    const reader = messages.getReader();
    return {
      next: async (): Promise<EventSourceMessage> => {
        const { value } = await reader.read();
        if (!value) throw new Error('the stream has ended');
        return value;
      },
    };
  }
  const rowOf = (message: EventSourceMessage) => JSON.parse(message.data) as { caseId: string; version: number };

  it('tells a change as soon as the read model has it', async () => {
    const stream = await follow(agent);
    const { body } = await accept(api, agent);
    await api.project();
    const message = await stream.next();
    expect(message.event).toBe('case');
    expect(rowOf(message)).toMatchObject({ caseId: body.caseId, version: body.version });
    expect(Number(message.id)).toBeGreaterThan(0);
  });

  it('goes on after the last number seen', async () => {
    const { body } = await accept(api, agent);
    await api.project();
    const first = await (await follow(agent, '0')).next();
    const stream = await follow(agent, first.id ?? '0');
    const on = { caseId: body.caseId, version: body.version };
    await command(api, agent, 'add-note', { on, json: { text: 'x' } });
    await api.project();
    let message = await stream.next();
    while (rowOf(message).version === body.version) message = await stream.next();
    expect(rowOf(message)).toMatchObject({ caseId: body.caseId, version: body.version + 1 });
  });

  it('tells nothing of a foreign site', async () => {
    const stranger = await follow(await api.token('agent', ['hillside']));
    await accept(api, agent);
    const { body } = await accept(api, await api.token('director', ['*']), { site: 'hillside', channel: 'app' });
    await api.project();
    expect(rowOf(await stranger.next()).caseId).toBe(body.caseId);
  });

  it('asks for a new look where the number is not of this read model', async () => {
    expect((await (await follow(agent, '999999')).next()).event).toBe('resync');
  });

  it('refuses a number that is none, and a role without cases', async () => {
    const ask = (token: string, id: string) =>
      fetch(`${api.base}/v1/changes`, { headers: { authorization: `Bearer ${token}`, 'last-event-id': id } });
    expect((await ask(agent, 'abc')).status).toBe(400);
    expect((await ask(await api.token('bi-reader'), '0')).status).toBe(403);
  });

  it('tells two people at one case of each other, and nobody else', async () => {
    const { body } = await accept(api, agent);
    await api.project();
    const supervisor = await api.token('supervisor');
    const show = (token: string, doing: string) =>
      call<{ present: { person: string }[] }>(api, `/v1/cases/${body.caseId}/presence`, {
        token,
        json: { page: randomUUID(), doing },
      });
    const stream = await follow(agent);
    expect((await show(agent, 'reading')).body.present).toEqual([]);
    expect((await show(supervisor, 'writing')).body.present).toMatchObject([{ person: 'agent-1' }]);
    let message = await stream.next();
    while (message.event !== 'presence' || !message.data.includes('supervisor-1')) message = await stream.next();
    expect(JSON.parse(message.data)).toMatchObject({
      caseId: body.caseId,
      present: [{ person: 'supervisor-1', doing: 'writing' }],
    });
    expect((await show(await api.token('agent', ['hillside']), 'reading')).status).toBe(404);
  });

  it('forgets a stream that has gone', async () => {
    await follow(agent);
    const open = api.parts.changes.openStreams;
    ends.splice(0).forEach((end) => end.abort());
    while (api.parts.changes.openStreams >= open) await new Promise((resolve) => setImmediate(resolve));
    expect(api.parts.changes.openStreams).toBeLessThan(open);
  });
});
