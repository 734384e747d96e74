import type { ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/contracts/errors.js';
import { SupervisedPart } from '#infra/embedded/supervised-part.js';
import { projectRoot } from '#infra/embedded/locate.js';
import type { StackState } from '#infra/embedded/stack-state.js';

/** Our own processes, in the order of the way of a fact, with what each does in the words of `redress status`. */
export const SERVICES = {
  api: 'takes commands, answers queries, serves the board',
  relay: 'publishes the facts in commit order',
  projector: 'keeps the read model',
  worker: 'runs the workflows and rings their alarms',
  notifier: 'tells people what the facts say they are told',
  conductor: 'gives each open case its workflow',
} as const;
export type ServiceName = keyof typeof SERVICES;

export interface ServiceOptions {
  readonly dir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly state: StackState;
  readonly onIdentity: () => void;
  readonly onNote: (text: string) => void;
}

export interface Service {
  readonly part: SupervisedPart;
  /** from its ready line; undefined before the first */
  port(): number | undefined;
}

const READY_WITHIN_MS = 120_000;

const mainOf = (name: ServiceName) => join(projectRoot(), 'dist', 'apps', name, 'main.js');

export function service(name: ServiceName, options: ServiceOptions): Service {
  let port: number | undefined;
  const logFile = join(options.dir, 'logs', `${name}.log`);
  const main = mainOf(name);
  const part = new SupervisedPart({
    name,
    logFile,
    pipeStdout: true,
    stopSignal: 'SIGTERM', // unready → drain → commit → disconnect → exit 0
    stopWithinMs: 16_000,
    command: () => {
      if (!existsSync(main)) throw new Error(`${main} is not built: npm run build`);
      return { file: process.execPath, args: ['--enable-source-maps', main], env: environmentOf(options.environment) };
    },
    answers: async (child) => {
      port = await readyLine(child, logFile);
    },
    onIdentity: (each, identity) => {
      options.state.rememberPart(each, identity);
      options.onIdentity();
    },
    onNote: options.onNote,
  });
  return { part, port: () => port };
}

/** A service says that it listens before all it depends on answers: `/readyz` tells. Throws `servers-unavailable`. */
export async function untilReady(
  services: ReadonlyMap<string, Service>,
  onWait: (name: string) => void,
): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  for (const [name, each] of services) {
    for (let asked = 0; !(await isReady(each)); asked += 1) {
      if (asked === 0) onWait(name);
      if (Date.now() > giveUpAt)
        throw new DomainError('servers-unavailable', `${name} does not become ready; see its log`);
      await pause(100);
    }
  }
}

/** What `/readyz` says; false where nobody answers. */
export async function isReady(each: Service): Promise<boolean> {
  const url = `http://127.0.0.1:${each.port()}/readyz`;
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
  return response?.ok === true;
}

/** The caller's environment without its own REDRESS_* settings, of which the stack has made its choice already. */
function environmentOf(stack: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('REDRESS_') && name !== 'NODE_OPTIONS',
  );
  return { ...Object.fromEntries(others), ...stack };
}

/** Resolves with the port of `{"ready":true,"port":…}`; whatever else comes on stdout goes to the log. */
function readyLine(child: ChildProcess, logFile: string): Promise<number> {
  const { stdout } = child;
  if (stdout === null) return Promise.reject(new Error('stdout is not piped'));
  const log = createWriteStream(logFile, { flags: 'a' });
  const lines = createInterface({ input: stdout });
  lines.once('close', () => log.end());
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready within ${READY_WITHIN_MS / 1000} s`)), READY_WITHIN_MS);
    lines.once('close', () => {
      clearTimeout(late);
      reject(new Error('ended before it was ready'));
    });
    lines.on('line', (line) => {
      log.write(`${line}\n`);
      const port = portOf(line);
      if (port === undefined) return;
      clearTimeout(late);
      resolve(port);
    });
  });
}

function portOf(line: string): number | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const said = JSON.parse(line) as { ready?: unknown; port?: unknown };
    return said.ready === true && typeof said.port === 'number' ? said.port : undefined;
  } catch {
    return undefined;
  }
}
