import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.js';

/** Installs one pinned package into a virtual environment of our own at `venv`. Throws saying what is missing. */
export async function installWithPip(venv: string, requirement: string): Promise<void> {
  // beside its place and renamed when complete: a half-fetched cache must never look like a whole one. Renaming breaks the
  // environment's own pip, not the program in it, and that is all we want.
  const work = `${venv}.fetch-${process.pid}`;
  mkdirSync(dirname(venv), { recursive: true });
  try {
    await run('python3', ['-m', 'venv', work], { timeoutMs: 120_000 }).catch((error: unknown) => {
      throw new Error(`needs python3 with its venv module (apt-get install python3-venv): ${String(error)}`);
    });
    const install = ['install', '--quiet', '--disable-pip-version-check', requirement];
    await run(join(work, 'bin', 'pip'), install, { timeoutMs: 600_000 });
    rmSync(venv, { recursive: true, force: true });
    if (!existsSync(venv)) renameSync(work, venv);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
