import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { createApi } from './create-api.js';
import { type WiredApi, wireApi } from './wiring.js';

describe('files of the dashboard', () => {
  const outside = mkdtempSync(join(tmpdir(), 'redress-files-'));
  const folder = join(outside, 'dashboard');
  let wired: WiredApi;
  let app: NestFastifyApplication;
  let base: string;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<title>board</title>');
    writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
    writeFileSync(join(outside, 'secret.txt'), 'what nobody may read');
    const configuration = readConfiguration({
      // no server is asked for a file
      REDRESS_POSTGRES_URL: 'postgres://nobody@127.0.0.1:1/none',
      REDRESS_VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
      REDRESS_DEVELOPMENT_ISSUER: 'on',
    });
    wired = await wireApi(configuration, pino({ level: 'silent' }));
    app = await createApi({ ...wired.parts, dashboardFolder: folder });
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await wired.close();
    rmSync(outside, { recursive: true });
  });

  it.each(['/', '/cases', '/cases/7f0f1b6e-0000-4000-8000-000000000000?site=s1'])(
    'gives the page for %s and has it asked for each time',
    async (path) => {
      const response = await fetch(base + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await response.text()).toContain('<title>board</title>');
    },
  );

  it('lets a file whose name carries its hash be kept for good', async () => {
    const response = await fetch(`${base}/assets/main-abc123.js`);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/assets/gone.js',
    '/v1/nothing',
    '/development/nothing',
    '/..%2Fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
  ])('gives no page and no foreign file for %s', async (path) => {
    const response = await fetch(base + path);
    const text = await response.text();
    expect(response.status).toBe(404);
    expect(text).not.toContain('what nobody may read');
    expect(JSON.parse(text)).toMatchObject({ code: 'route-unknown' });
  });

  it('serves the page that reads the document', async () => {
    const page = await (await fetch(`${base}/docs`)).text();
    const parts = [...page.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map((match) => match[1]);
    expect(parts).toHaveLength(3);
    for (const part of parts) expect((await fetch(base + part)).status).toBe(200);
    expect(await (await fetch(`${base}/v1/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
  });
});
