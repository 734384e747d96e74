import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import postgres from 'postgres';
import { pino } from 'pino';
import { readConfiguration } from '#libs/configuration/configuration.js';
import type { Role } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { migrate } from '#libs/event-store/postgres/migrate.js';
import { asPublished } from '#libs/messaging/cloud-events.js';
import { migrateReadModel } from '#libs/read-model/engine/migrate.js';
import { ReadModelWriter } from '#libs/read-model/engine/read-model-writer.js';
import { createApi } from './create-api.js';
import { wireApi } from './wiring.js';

export const SITES: readonly Site[] = [
  { id: 'harbour', region: 'south', name: { zh: '海港花园', en: 'Harbour Garden' }, zone: 'Asia/Shanghai' },
  { id: 'hillside', region: 'north', name: { zh: '山景苑', en: 'Hillside Court' }, zone: 'Asia/Shanghai' },
];

/** With which a telephone system signs. */
export const TELEPHONY_KEY = 'the key of the exchange';

export interface Answer<T = Record<string, never>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T & { code?: string; clause?: string; details?: { issues?: { path: string }[] } } & Record<
      string,
      unknown
    >;
}

/** The real application over a database of its own on the tests' PostgreSQL server. */
export async function startApi() {
  const server = process.env['REDRESS_TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('REDRESS_TEST_POSTGRES_URL is not set');
  const name = `api_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  // a role is the whole server's: two suites that migrate at once would both make it
  await admin.unsafe(`do $$ begin create role redress_app; exception when duplicate_object or unique_violation
    then null; end $$`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const owner = postgres(url.href, { max: 2, onnotice: () => undefined });
  await migrateReadModel(owner);
  const runtime = new URL(url);
  runtime.searchParams.set('role', 'redress_app');

  const folder = mkdtempSync(join(tmpdir(), 'redress-api-'));
  const configuration = readConfiguration({
    REDRESS_GROUP: 'test-group',
    REDRESS_POSTGRES_URL: runtime.href,
    REDRESS_VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    REDRESS_DEVELOPMENT_ISSUER: 'on',
    REDRESS_TELEPHONY_KEY: TELEPHONY_KEY,
    REDRESS_DATA_DIR: folder,
  });
  const { parts, close } = await wireApi(configuration, pino({ level: process.env['LOG'] ?? 'silent' }));
  const app = await createApi(parts);
  await parts.changes.start();
  await parts.presence.start();
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  // the registry is the owner's: the runtime role only reads it
  for (const { id, region, name: names, zone } of SITES) {
    await owner`insert into redress.sites (id, region, name_zh, name_en, zone)
                values (${id}, ${region}, ${names.zh}, ${names.en}, ${zone})`;
  }
  const writer = new ReadModelWriter(owner, parts.commands.store);
  const store = createPostgresEventStore(owner);
  let next = 0;
  return {
    base,
    /** what relay, topic and projector do, in one step: everything stored so far is in the read model afterwards */
    project: async () => {
      const term = await store.lead();
      while ((await term!.stamp(1_000)) > 0);
      await term!.resign();
      const facts = await store.readSequenced(next, 10_000);
      const from = BigInt(next);
      next += facts.length;
      await writer.applyBatch(facts.map(asPublished), { topic: 'facts', partition: 0, from, next: BigInt(next) });
    },
    app,
    parts,
    /** the owner's connection: what no route may do */
    owner,
    /** the development issuer's key, for tokens that it would never make */
    signingKey: () => JSON.parse(readFileSync(join(folder, 'development-issuer.json'), 'utf8')) as JWK,
    token: (role: Role, sites: readonly string[] = ['harbour']) =>
      parts.issuer!.tokenFor({ person: `${role}-1`, name: { zh: '甲', en: role }, role, roles: [role], sites }),
    stop: async () => {
      await parts.changes.stop();
      await app.close();
      await close();
      await owner.end();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
export type RunningApi = Awaited<ReturnType<typeof startApi>>;

export interface Call {
  readonly token?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** instead of `json`: bytes as they are */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

export async function call<T = unknown>(
  api: Pick<RunningApi, 'base'>,
  path: string,
  given: Call = {},
): Promise<Answer<T>> {
  const body = given.raw ?? (given.json === undefined ? undefined : JSON.stringify(given.json));
  const response = await fetch(`${api.base}${path}`, {
    method: given.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(given.token === undefined ? {} : { authorization: `Bearer ${given.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...given.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : { text }) as never };
}

export const COMPLAINT = { site: 'harbour', channel: 'phone', courseOfEvents: 'water through the ceiling' };

/** POST /v1/cases */
export const accept = (api: RunningApi, token: string, json: unknown = COMPLAINT, key: string = randomUUID()) =>
  call<{ caseId: string; version: number; stage: string; duplicate: boolean }>(api, '/v1/cases', {
    token,
    json,
    headers: { 'idempotency-key': key },
  });

interface CommandOn {
  readonly caseId: string;
  readonly version: number | string;
  readonly key?: string;
}

/** POST /v1/cases/:caseId/commands/:command */
export const command = (api: RunningApi, token: string, name: string, { on, json }: { on: CommandOn; json: unknown }) =>
  call<{ caseId: string; version: number; stage: string; duplicate: boolean }>(
    api,
    `/v1/cases/${on.caseId}/commands/${name}`,
    { token, json, headers: { 'idempotency-key': on.key ?? randomUUID(), 'if-match': String(on.version) } },
  );
