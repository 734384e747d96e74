import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { until } from './until.js';

export interface Answered<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Ran {
  readonly code: number;
  readonly json: Record<string, unknown>;
  readonly stdout: string;
  readonly stderr: string;
}

/** A whole stack of the built product, in a folder and on ports of its own: what `redress up` gives a user. */
export interface TestStack {
  readonly dir: string;
  readonly api: string;
  readonly environment: Readonly<Record<string, string>>;
  /** `redress <words> --dir … --json` */
  redress(...words: string[]): Promise<Ran>;
  token(person: string): Promise<string>;
  /** As one of the development issuer's persons; `fields` become the body. */
  call<T = Record<string, unknown>>(method: string, path: string, options?: CallOptions): Promise<Answered<T>>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly as?: string;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
}

const CLI = resolve('dist/apps/cli/main.js');
const START_MS_MAX = 150_000;

/** Every test that needs the whole product; `stop` ends it and deletes its folder. `settings`: REDRESS_… of the stack. */
export async function startStack(name: string, settings: Readonly<Record<string, string>> = {}): Promise<TestStack> {
  const dir = resolve('.redress', `e2e-${name}-${process.pid}`);
  const up = spawn(process.execPath, [CLI, 'up', '--dir', dir, '--fresh', '--simulation'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...withoutNodeOptions(), ...settings },
  });
  let said = '';
  up.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const stackFile = () => JSON.parse(readFileSync(`${dir}/stack.json`, 'utf8')) as { ready: boolean; api: string };
  await until(
    () => {
      if (up.exitCode !== null) throw new Error(`redress up ended with ${up.exitCode}:\n${said}`);
      return readable(stackFile)?.ready === true;
    },
    { what: () => `the stack to be ready:\n${said}`, msMax: START_MS_MAX },
  );
  const { api } = stackFile();
  const environment = JSON.parse(readFileSync(`${dir}/secrets/environment.json`, 'utf8')) as Record<string, string>;
  const tokens = new Map<string, Promise<string>>();
  const token = (person: string) => {
    const known = tokens.get(person) ?? fetchToken(api, person);
    tokens.set(person, known);
    return known;
  };
  return {
    dir,
    api,
    environment,
    token,
    redress: (...words) => run([...words, '--dir', dir, '--json']),
    call: (method, path, options = {}) => call({ api, token, method, path }, options),
    stop: async () => {
      up.kill('SIGTERM');
      await until(() => up.exitCode !== null, { what: () => 'the stack to stop', msMax: 60_000 });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function fetchToken(api: string, person: string): Promise<string> {
  const response = await fetch(`${api}/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!response.ok) throw new Error(`no token for ${person}: ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}

interface Request {
  readonly api: string;
  readonly token: (person: string) => Promise<string>;
  readonly method: string;
  readonly path: string;
}

async function call<T>(request: Request, options: CallOptions): Promise<Answered<T>> {
  const { as = 'director', body, version, key = randomUUID() } = options;
  const response = await fetch(`${request.api}${request.path}`, {
    method: request.method,
    headers: {
      authorization: `Bearer ${await request.token(as)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as T, headers: response.headers };
}

function run(words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutNodeOptions(),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      const json = readable(() => JSON.parse(stdout) as Record<string, unknown>) ?? {};
      done({ code: code ?? -1, json, stdout, stderr });
    });
  });
}

/** Jest's own flags and the addresses of its shared servers are not for the product. */
function withoutNodeOptions(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS' && !name.startsWith('REDRESS_')),
  );
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
