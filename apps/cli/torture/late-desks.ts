import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GivenCommand, Ledger } from './ledger.js';

export interface LateDesksOptions {
  readonly seed: number;
  readonly ledger: Ledger;
  readonly sites: readonly string[];
  /** REDRESS_* settings */
  readonly environment: Readonly<Record<string, string>>;
  readonly over: AbortSignal;
}

const MAIN = fileURLToPath(new URL('late-desks.main.js', import.meta.url));
const AGAIN_MS = 300;
const END_MS_MAX = 10_000;

/** Keeps the process of the late writers running, and enters into the ledger what it was told. */
export async function runLateDesks({ seed, ledger, sites, environment, over }: LateDesksOptions): Promise<void> {
  for (let start = 0; !over.aborted; start += 1) {
    const child = spawn(process.execPath, [MAIN, String(seed + start), ...sites], {
      env: { ...foreign(), ...environment, REDRESS_LOG_LEVEL: 'silent' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => ledger.note(JSON.parse(line) as GivenCommand));
    const closed = once(child, 'close');
    const end = () => endOf(child);
    over.addEventListener('abort', end, { once: true });
    process.once('exit', end);
    await closed;
    over.removeEventListener('abort', end);
    process.off('exit', end);
    await pause(AGAIN_MS, undefined, { signal: over }).catch(() => undefined);
  }
}

function endOf(child: ChildProcess): void {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), END_MS_MAX).unref();
}

/** The caller's environment without its own settings. */
function foreign(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_') && name !== 'NODE_OPTIONS'),
  );
}
