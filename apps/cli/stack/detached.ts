import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/contracts/errors.js';
import { projectRoot } from '#infra/embedded/locate.js';
import { deleteStack } from '#infra/embedded/servers.js';
import { readStackFile, type StackFile } from './stack-file.js';

export interface DetachedOptions {
  readonly dir: string;
  readonly fresh: boolean;
  readonly simulation: boolean;
  readonly ui: boolean;
  readonly say: (text: string) => void;
}

/** Starts `redress up` in a session of its own and waits until it is ready. Throws what that one died of. */
export async function startDetached(options: DetachedOptions): Promise<StackFile> {
  // here and not by the child, whose log lies in the folder
  if (options.fresh) await deleteStack(options.dir);
  const log = join(options.dir, 'logs', 'up.log');
  mkdirSync(dirname(log), { recursive: true });
  const handle = openSync(log, 'w');
  const flags = (['simulation', 'ui'] as const).filter((name) => options[name]).map((name) => `--${name}`);
  const child = spawn(
    process.execPath,
    [join(projectRoot(), 'dist', 'apps', 'cli', 'main.js'), 'up', '--dir', options.dir, ...flags],
    { detached: true, stdio: ['ignore', 'ignore', handle] },
  );
  closeSync(handle);
  let told = 0;
  const tell = () => {
    const lines = readFileSync(log, 'utf8').split('\n');
    lines.slice(told, -1).forEach((line) => options.say(line));
    told = Math.max(told, lines.length - 1);
    return lines.filter(Boolean);
  };
  for (;;) {
    const over = child.exitCode !== null || child.signalCode !== null;
    const lines = tell();
    if (over) {
      // its message may go on over several lines
      const begin = lines.findLastIndex((line) => line.startsWith('redress: '));
      const last = begin < 0 ? (lines.at(-1) ?? `see ${log}`) : lines.slice(begin).join('\n');
      throw new DomainError('servers-unavailable', last.replace(/^redress: /, '').replace(/ \([a-z-]+\)$/, ''), {
        log,
      });
    }
    const stack = readStackFile(options.dir);
    if (stack?.ready === true && stack.supervisor.pid === child.pid) {
      child.unref();
      return stack;
    }
    await pause(100);
  }
}
