import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A pid alone may have been given to another program since; with the moment of its start it names one process. */
export interface ProcessIdentity {
  readonly pid: number;
  /** clock ticks since boot (Linux) or the start time's text (elsewhere): only compared for equality */
  readonly started: string;
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // the second field, the program's name, may contain blanks and brackets: count from its closing bracket
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when there is no such process (a zombie counts as none). */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.started;
}

/** Ends a process left over by a supervisor that was killed, and the group it leads; only if it is still the same process. */
export async function endLeftover(identity: ProcessIdentity): Promise<boolean> {
  if (!isAlive(identity)) return false;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    signalGroup(identity.pid, signal);
    for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 50) {
      if (!isAlive(identity)) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return true;
}

/** Signals the whole group of a child that was started as leader of its own. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    try {
      process.kill(pid, signal);
    } catch {
      // gone already
    }
  }
}
