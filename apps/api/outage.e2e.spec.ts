import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { pino } from 'pino';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { COMPLAINT, call } from './api.fixture.js';
import { createApi } from './create-api.js';
import { wireApi } from './wiring.js';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function apiOver(port: number) {
  const configuration = readConfiguration({
    REDRESS_POSTGRES_URL: `postgres://redress@127.0.0.1:${port}/redress`,
    REDRESS_VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    REDRESS_DEVELOPMENT_ISSUER: 'on',
  });
  const { parts, close } = await wireApi(configuration, pino({ level: 'silent' }));
  const app = await createApi(parts);
  await app.listen(0, '127.0.0.1');
  const token = await parts.issuer!.tokenFor({
    person: 'a',
    name: { zh: '甲', en: 'A' },
    role: 'agent',
    roles: ['agent'],
    sites: ['*'],
  });
  return { base: await app.getUrl(), token, stop: () => app.close().then(close) };
}

describe('an API whose PostgreSQL is away', () => {
  const sockets = new Set<Socket>();
  let silent: Server;
  let silentPort: number;
  let closedPort: number;
  beforeAll(async () => {
    silent = createServer((socket) => void sockets.add(socket));
    silentPort = await listening(silent);
    const closed = createServer();
    closedPort = await listening(closed);
    await new Promise((resolve) => closed.close(resolve));
  });
  afterAll(async () => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => silent.close(resolve));
  });

  it.each([
    ['refuses connections', () => closedPort],
    ['takes them and never answers', () => silentPort],
  ])('says store-unavailable and when to come back, where the server %s', async (_how, port) => {
    const api = await apiOver(port());
    try {
      const [command, list, ready, alive] = await Promise.all([
        call(api, '/v1/cases', { token: api.token, json: COMPLAINT, headers: { 'idempotency-key': 'k' } }),
        call(api, '/v1/sites', { token: api.token }),
        call(api, '/readyz'),
        call(api, '/livez'),
      ]);
      for (const answer of [command, list]) {
        expect(answer.body).toMatchObject({ status: 503, code: 'store-unavailable' });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect(ready.status).toBe(503);
      expect(alive.status).toBe(200);
    } finally {
      await api.stop();
    }
  });

  it('refuses to start without an issuer', async () => {
    const configuration = readConfiguration({
      REDRESS_POSTGRES_URL: `postgres://redress@127.0.0.1:${closedPort}/redress`,
      REDRESS_VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    });
    await expect(wireApi(configuration, pino({ level: 'silent' }))).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringContaining('REDRESS_JWKS_URL'),
    });
  });
});
