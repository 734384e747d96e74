import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfiguration } from '#libs/configuration/configuration.js';
import type { CasePage } from '#libs/contracts/views.js';
import { migrateReadModel } from '#libs/read-model/engine/migrate.js';
import { type Answer, call } from '../apps/api/api.fixture.js';
import { createApi } from '../apps/api/create-api.js';
import { wireApi } from '../apps/api/wiring.js';
import { type CaseStack, storeEnvironment } from './case-stack.js';

/** The API over the database of a case stack: commands come by HTTP, and the conductor has its turn after each. */
export class HttpOverStack {
  private constructor(
    private readonly stack: CaseStack,
    readonly base: string,
    private readonly token: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(stack: CaseStack): Promise<HttpOverStack> {
    await migrateReadModel(stack.path.sql);
    const folder = mkdtempSync(join(tmpdir(), 'redress-http-'));
    const { parts, close } = await wireApi(
      readConfiguration({
        ...storeEnvironment(stack.postgresUrl),
        REDRESS_DEVELOPMENT_ISSUER: 'on',
        REDRESS_DATA_DIR: folder,
      }),
      pino({ level: 'silent' }),
    );
    const app = await createApi(parts);
    await app.listen(0, '127.0.0.1');
    const role = 'director';
    const who = {
      person: 'director-1',
      name: { zh: '吴', en: 'Wu' },
      role,
      roles: [role],
      sites: ['harbour'],
    } as const;
    const token = await parts.issuer!.tokenFor(who);
    return new HttpOverStack(stack, await app.getUrl(), token, async () => {
      await app.close();
      await close();
      rmSync(folder, { recursive: true });
    });
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return call<T>(this, path, { token: this.token });
  }

  async page(caseId: string): Promise<CasePage> {
    return (await this.get<CasePage>(`/v1/cases/${caseId}`)).body;
  }

  async open(kind: string, json: Record<string, unknown>): Promise<string> {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { site: 'harbour', channel: 'phone', ...json };
    const { status, body: saved } = await call<{ caseId: string }>(this, `/v1/cases/${kind}`, {
      ...{ token: this.token, json: body, headers },
    });
    expect({ kind, status, code: saved.code }).toEqual({ kind, status: 201, code: undefined });
    await this.stack.conduct(saved.caseId);
    return saved.caseId;
  }

  /** As the page shows the case now, and as it shows it then where the engine rang in between; the answer, whatever it is. */
  async tell(caseId: string, name: string, json: Record<string, unknown> = {}): Promise<Answer> {
    for (;;) {
      const { version } = await this.page(caseId);
      const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
      const answer = await call<Record<string, never>>(this, `/v1/cases/${caseId}/commands/${name}`, {
        ...{ token: this.token, json, headers },
      });
      if (answer.status === 412) continue;
      await this.stack.conduct(caseId);
      return answer;
    }
  }

  async done(caseId: string, name: string, json: Record<string, unknown> = {}): Promise<void> {
    const { status, body } = await this.tell(caseId, name, json);
    expect({ name, status, code: body.code }).toEqual({ name, status: 200, code: undefined });
  }
}
