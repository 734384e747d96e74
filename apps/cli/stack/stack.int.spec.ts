import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '#infra/embedded/process-identity.js';
import { readRunningStack, type StackFile } from './stack-file.js';

interface Ran {
  readonly code: number;
  readonly stdout: string;
}

/** Addresses of the suite's own servers must not stand in for the folder's. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_') && name !== 'NODE_OPTIONS'),
);

function redress(...words: string[]): Promise<Ran> {
  const main = resolve('dist/apps/cli/main.js');
  return new Promise((done) => {
    execFile(process.execPath, [main, ...words], { env: environment }, (error, stdout) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout });
    });
  });
}

interface Status {
  readonly ok: boolean;
  readonly parts: readonly { name: string; state: string; pid?: number; restarts: number }[];
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 250) {
    if (await holds()) return;
    await pause(250);
  }
  throw new Error(`not within a minute: ${what}`);
}

const PARTS = ['postgres', 'temporal', 'kafka', 'api', 'relay', 'projector', 'worker', 'notifier', 'conductor'];

describe('a stack of one machine', () => {
  mkdirSync('.redress', { recursive: true });
  const dir = mkdtempSync(resolve('.redress', 'stack-'));
  const status = async () => JSON.parse((await redress('status', '--dir', dir, '--json')).stdout) as Status;

  afterAll(async () => {
    await redress('down', '--dir', dir);
    rmSync(dir, { recursive: true, force: true });
  });

  it('is told not to run before it was started', async () => {
    const { code, stdout } = await redress('status', '--dir', dir, '--json');
    expect({ code, document: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 1,
      document: { error: { code: 'stack-not-running' } },
    });
  });

  it('comes up with every part ready, one document on stdout', async () => {
    const { code, stdout } = await redress('up', '--detach', '--dir', dir, '--json');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as StackFile).ready).toBe(true);
    const { ok, parts } = await status();
    expect(parts.map(({ name }) => name)).toEqual(PARTS);
    expect(ok).toBe(true);
  });

  it('keeps its secrets to their owner and out of what others read', () => {
    const environmentFile = join(dir, 'secrets', 'environment.json');
    for (const file of [environmentFile, join(dir, 'secrets', 'vault.key')])
      expect(statSync(file).mode & 0o077).toBe(0);
    const secrets = JSON.parse(readFileSync(environmentFile, 'utf8')) as { REDRESS_POSTGRES_URL: string };
    const { password } = new URL(secrets.REDRESS_POSTGRES_URL);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    expect(readFileSync(join(dir, 'stack.json'), 'utf8')).not.toContain(password);
  });

  it('refuses a second one in its folder', async () => {
    const { code, stdout } = await redress('up', '--dir', dir, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'stack-running' } });
  });

  it('brings a killed service back on its port', async () => {
    const before = readRunningStack(dir).parts.find(({ name }) => name === 'relay');
    expect((await redress('kill', 'relay', '--dir', dir)).code).toBe(0);
    await until('the relay is ready again', async () => {
      const relay = (await status()).parts.find(({ name }) => name === 'relay');
      return relay?.state === 'ready' && relay.pid !== before?.identity?.pid;
    });
    const after = readRunningStack(dir).parts.find(({ name }) => name === 'relay');
    expect(after).toMatchObject({ port: before?.port, restarts: 1 });
  });

  it('ends with nothing left over, though its supervisor was killed', async () => {
    const { supervisor, parts } = readRunningStack(dir);
    const identities = parts.flatMap(({ identity }) => (identity === undefined ? [] : [identity]));
    expect(identities).toHaveLength(PARTS.length);
    process.kill(supervisor.pid, 'SIGKILL');
    await until('the supervisor is gone', () => !isAlive(supervisor));
    const { code, stdout } = await redress('down', '--dir', dir, '--json');
    expect({ code, document: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      document: { wasRunning: false },
    });
    expect(identities.filter(isAlive)).toEqual([]);
  });

  it('starts again after that, at the same addresses, and ends on request', async () => {
    const before = JSON.parse(readFileSync(join(dir, 'stack.json'), 'utf8')) as StackFile;
    expect((await redress('up', '--detach', '--dir', dir)).code).toBe(0);
    const stack = readRunningStack(dir);
    expect([stack.api, stack.postgres, stack.kafka]).toEqual([before.api, before.postgres, before.kafka]);
    const { code, stdout } = await redress('down', '--dir', dir, '--json');
    expect({ code, document: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      document: { wasRunning: true, leftoversEnded: [] },
    });
    expect(stack.parts.filter(({ identity }) => identity !== undefined && isAlive(identity))).toEqual([]);
  });
});
