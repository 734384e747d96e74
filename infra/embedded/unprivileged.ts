import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from '#libs/contracts/errors.js';

/** PostgreSQL refuses to run as root: then it runs as this user. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const CANDIDATES = ['postgres', 'nobody'];

/** Undefined when we are not root. Throws `servers-unavailable` where no unprivileged user exists. */
export function unprivilegedUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const name of CANDIDATES) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    if (fields !== undefined && uid > 0) return { uid, gid, name };
  }
  throw new DomainError(
    'servers-unavailable',
    'PostgreSQL does not run as root and there is neither a user postgres nor nobody: add one (useradd --system postgres)',
    { part: 'postgres', advice: 'useradd --system postgres' },
  );
}

/** Whether the user may pass through every folder above `path`, and read and enter `path` itself if it exists. */
export function canReach(path: string, user: RunAs): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && !allows(folder, user, 1)) return false;
    if (folder === dirname(folder)) break;
  }
  return !existsSync(path) || allows(path, user, statSync(path).isDirectory() ? 5 : 4);
}

function allows(path: string, user: RunAs, wanted: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

function ownPlace(path: string, suffix: string): string {
  const digest = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12);
  return join(tmpdir(), `redress-${suffix}-${digest}`);
}

/** `wanted`, or a folder in the system's temporary one when the user cannot get there (a checkout below /root, say). */
export function reachableFolder(wanted: string, user: RunAs | undefined): { path: string; moved: boolean } {
  if (user === undefined || canReach(join(wanted, 'x'), user)) return { path: wanted, moved: false };
  return { path: ownPlace(wanted, 'data'), moved: true };
}

/** Makes `path` with everything above it, and gives the last folder to the user, closed to others. */
export function ownedFolder(path: string, user: RunAs | undefined): void {
  mkdirSync(path, { recursive: true });
  if (user !== undefined) chownSync(path, user.uid, user.gid);
  chmodSync(path, 0o700);
}

/** The programs' folder itself, or a copy that the user may read (made once). */
export function readablePrograms(home: string, user: RunAs | undefined): { path: string; copied: boolean } {
  if (user === undefined || canReach(join(home, 'bin', 'postgres'), user)) return { path: home, copied: false };
  const copy = ownPlace(`${home}:${statSync(join(home, 'bin', 'postgres')).mtimeMs}`, 'postgres');
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
  }
  return { path: copy, copied: true };
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
