import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type RunningApi, accept, call, command as send, startApi } from '../apps/api/api.fixture.js';
import { calendar } from '../apps/cli/commands/calendar.js';
import { pack } from '../apps/cli/commands/pack.js';
import { parseArguments } from '../apps/cli/arguments.js';
import type { Answer, Command } from '../apps/cli/command.js';
import type { CasePage } from '../libs/contracts/views.js';
import { enableSimulation } from '../libs/event-store/postgres/simulation.js';

export const HOUR = 3_600_000;
export const SHORT = { unit: 'calendar-days', amount: 1 };

/** An API whose rules are published by the commands, on one database, with a clock that may be set. */
export class RulesAtWork {
  private constructor(
    readonly api: RunningApi,
    readonly agent: string,
    private readonly folder: string,
  ) {}

  static async start(): Promise<RulesAtWork> {
    const api = await startApi();
    await enableSimulation(api.owner);
    await api.owner`insert into redress.sites (id, region, name_zh, name_en, zone)
                    values ('leeds', 'britain', '利兹', 'Leeds', 'Europe/London')`;
    process.env['REDRESS_POSTGRES_URL'] = api.parts.configuration.POSTGRES_URL;
    process.env['REDRESS_VAULT_KEY'] = api.parts.configuration.VAULT_KEY;
    return new RulesAtWork(api, await api.token('agent', ['*']), mkdtempSync(join(tmpdir(), 'redress-packs-')));
  }

  async stop(): Promise<void> {
    delete process.env['REDRESS_POSTGRES_URL'];
    delete process.env['REDRESS_VAULT_KEY'];
    await this.api.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As `redress pack …` runs it, on the database that the API works on. */
  async redress(words: readonly string[], of: unknown = pack): Promise<Answer & { json: Record<string, unknown> }> {
    const one = of as Command;
    const { args } = parseArguments([...words], one.args);
    return (await one.run({ args, say: () => undefined, json: true })) as never;
  }

  file(name: string, content: unknown): string {
    const path = join(this.folder, `${name}.yaml`);
    writeFileSync(path, typeof content === 'string' ? content : stringify(content));
    return path;
  }

  /** Published by the command; the API's own look at the shelf is brought forward. */
  async publish(name: string, content: unknown, of: unknown = pack): Promise<Answer & { json: unknown }> {
    // This process is the only one: there is nobody to wait for.
    const settle = of === calendar ? ['--settle', '0'] : [];
    const words = ['publish', this.file(name, content), '--by', 'director', ...settle];
    const answer = await this.redress(words, of);
    await this.api.parts.commands.rules.refreshed();
    return answer;
  }

  page = async (caseId: string) => (await call<CasePage>(this.api, `/v1/cases/${caseId}`, { token: this.agent })).body;

  async take(fields: Record<string, unknown>): Promise<string> {
    const told = { channel: 'phone', courseOfEvents: 'water', contact: '1380000', ...fields };
    const answer = await accept(this.api, this.agent, told);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body.caseId;
  }

  async tell(caseId: string, name: string, json: unknown, token = this.agent) {
    const { version } = await this.page(caseId);
    return send(this.api, token, name, { on: { caseId, version }, json });
  }

  async done(caseId: string, steps: readonly (readonly [string, unknown])[], token = this.agent): Promise<void> {
    for (const [name, json] of steps) {
      const { status, body } = await this.tell(caseId, name, json, token);
      expect([name, status, body.code]).toEqual([name, 200, undefined]);
    }
  }

  now = () => this.api.parts.commands.store.now();
}

export const siteOverlay = (site: string, base: string) => ({
  sort: 'overlay',
  overlay: {
    ...{ id: `site-${site}`, version: '1.0.0', effectiveFrom: '2024-04-01', extends: base },
    ...{ signedOff: { by: 'director', on: '2024-03-01' }, scope: { level: 'site', name: site } },
  },
});
