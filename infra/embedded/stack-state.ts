import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#libs/contracts/errors.js';
import { endLeftover, identityOf, isAlive, type ProcessIdentity } from './process-identity.js';

interface StateFile {
  supervisor?: ProcessIdentity;
  ports: Record<string, number>;
  parts: Record<string, ProcessIdentity>;
  remembered: Record<string, string>;
}

/**
 * `<dir>/servers.json`: what a later start must know of an earlier one. Ports are kept so that addresses stay the same,
 * identities so that what a killed supervisor left running is ended, and nothing else is.
 */
export class StackState {
  private readonly file: string;
  private state: StateFile;

  constructor(readonly dir: string) {
    mkdirSync(dir, { recursive: true });
    this.file = join(dir, 'servers.json');
    this.state = read(this.file);
  }

  /** Throws `stack-running` if another live supervisor holds the folder; ends what a dead one left. Returns the names ended. */
  async claim(): Promise<string[]> {
    const holder = this.state.supervisor;
    if (holder !== undefined && holder.pid !== process.pid && isAlive(holder)) {
      throw new DomainError('stack-running', `${this.dir} is in use by process ${holder.pid}`, { pid: holder.pid });
    }
    // all at once: a server waits for clients, which are among the others
    const left = await Promise.all(
      Object.entries(this.state.parts).map(async ([name, identity]) => ((await endLeftover(identity)) ? [name] : [])),
    );
    const ended = left.flat();
    const self = identityOf(process.pid);
    this.state = { ...this.state, parts: {}, ...(self === undefined ? {} : { supervisor: self }) };
    this.write();
    return ended;
  }

  release(): void {
    delete this.state.supervisor;
    this.write();
  }

  port(name: string): number | undefined {
    return this.state.ports[name];
  }

  rememberPort(name: string, port: number): void {
    this.state.ports[name] = port;
    this.write();
  }

  /** any other choice that a later start must make alike */
  remembered(name: string): string | undefined {
    return this.state.remembered[name];
  }

  remember(name: string, value: string): void {
    this.state.remembered[name] = value;
    this.write();
  }

  readonly rememberPart = (name: string, identity: ProcessIdentity | undefined): void => {
    if (identity === undefined) delete this.state.parts[name];
    else this.state.parts[name] = identity;
    this.write();
  };

  private write(): void {
    // a folder deleted under a running stack is no reason to bring it back
    if (!existsSync(this.dir)) return;
    const next = `${this.file}.next`;
    writeFileSync(next, JSON.stringify(this.state, null, 2), { mode: 0o600 });
    renameSync(next, this.file);
  }
}

function read(file: string): StateFile {
  const empty: StateFile = { ports: {}, parts: {}, remembered: {} };
  if (!existsSync(file)) return empty;
  try {
    return { ...empty, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<StateFile>) };
  } catch {
    return empty; // torn by a crash: renaming makes that unlikely, losing remembered ports harmless
  }
}
