import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#infra/embedded/locate.js';

export interface Ran {
  readonly code: number | null;
  /** its answer; `{}` where it gave none */
  readonly json: Readonly<Record<string, unknown>>;
  readonly ms: number;
}

/** `redress <words> --dir … --json` in a process of its own, as an operator would. */
export function runRedress(dir: string, words: readonly string[]): Promise<Ran> {
  const from = performance.now();
  const main = join(projectRoot(), 'dist', 'apps', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, ...words, '--dir', dir, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, json: parsed(said), ms: Math.round(performance.now() - from) }));
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
