import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/contracts/errors.js';
import { run } from '#infra/embedded/run.js';
import type { Trouble } from './trouble.js';

/** Room for a fresh server, its log and some thousand commands. */
const MEGABYTES = 320;
const BLOCKS = [1024 * 1024, 4 * 1024];
const LOOK_MS = 100;

/** PostgreSQL's data on a small disk of its own, which fills up to the last block. Needs the right to mount. */
export function fullDisk(): Trouble {
  let mount: string | undefined;
  // where a signal ends the run: the servers' exit handlers come after this one, and their files go with them
  const detach = () => void spawnSync('umount', ['-l', mount ?? '']);
  const ballast = () => join(mount ?? '', 'ballast');
  return {
    mayRefuse: true,
    mustRefuse: true,
    terminates: true,
    place: async () => {
      mount = await mountSmallDisk();
      process.once('exit', detach);
      return join(mount, 'data');
    },
    begin: () => Promise.resolve(fillUp(ballast())),
    end: async ({ stack }) => {
      rmSync(ballast(), { force: true });
      // where it could not even write its log it gave up, and its supervisor begins it anew
      while ((await stack.parts.get('postgres')?.isReady()) !== true) await pause(LOOK_MS);
      return [];
    },
    clear: async () => {
      process.off('exit', detach);
      if (mount === undefined) return;
      await run('umount', [mount]);
      rmdirSync(mount);
    },
  };
}

async function mountSmallDisk(): Promise<string> {
  const mount = mkdtempSync(join(tmpdir(), 'redress-disk-'));
  chmodSync(mount, 0o755);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=0755`, 'tmpfs', mount]);
    return mount;
  } catch (error) {
    rmdirSync(mount);
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError('servers-unavailable', `a small disk cannot be mounted here: ${reason}`, { part: 'tmpfs' });
  }
}

function fillUp(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (const size of BLOCKS) writeUntilFull(handle, Buffer.alloc(size, 1));
  } finally {
    closeSync(handle);
  }
}

function writeUntilFull(handle: number, block: Buffer): void {
  try {
    for (;;) writeSync(handle, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
