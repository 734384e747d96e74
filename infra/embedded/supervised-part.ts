import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/contracts/errors.js';
import { identityOf, signalGroup, type ProcessIdentity } from './process-identity.js';

export interface PartCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

export interface PartOptions {
  readonly name: string;
  readonly logFile: string;
  /** asked before each start: the place to clear what a killed predecessor left behind */
  readonly command: () => PartCommand | Promise<PartCommand>;
  /** resolves when the part answers; polled with a new attempt each time it throws */
  readonly answers: (child: ChildProcess) => Promise<void>;
  readonly stopSignal: NodeJS.Signals;
  readonly stopWithinMs?: number;
  readonly startWithinMs?: number;
  /** stdout is piped to `answers` (our own services say there that they are ready) instead of to the log */
  readonly pipeStdout?: boolean;
  readonly onIdentity: (name: string, identity: ProcessIdentity | undefined) => void;
  readonly onNote: (text: string) => void;
}

const BACKOFF_MS = [100, 300, 1_000, 2_000, 5_000];
const STARTS_BEFORE_GIVING_UP = 4;
const STOP_MS_MAX = 15_000;

/** How a process ended: by itself with a code, or by the signal that killed it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly ms: number;
}

/** One child that is kept alive: started, watched, started again with growing pauses if it dies, stopped on request. */
export class SupervisedPart {
  private child: ChildProcess | undefined;
  private stopping = false;
  private failures = 0;
  private readyOnce = false;
  private answering = false;
  private restart: Promise<void> | undefined;
  private withheld = false;
  restarts = 0;

  constructor(private readonly options: PartOptions) {}

  get name(): string {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.child?.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  /** It has answered since its last start, and lives. */
  get answers(): boolean {
    return this.answering && this.pid !== undefined;
  }

  /** Resolves when the part answers. Throws `servers-unavailable` with the end of its log after four failed starts. */
  async start(): Promise<void> {
    for (;;) {
      try {
        await this.startOnce();
        this.answering = true;
        this.readyOnce = true;
        this.failures = 0;
        return;
      } catch (error) {
        this.failures += 1;
        if (this.stopping || this.withheld) return;
        if (!this.readyOnce && this.failures >= STARTS_BEFORE_GIVING_UP) throw this.gaveUp(error);
        await pause(BACKOFF_MS[Math.min(this.failures, BACKOFF_MS.length) - 1]);
        if (this.stopping || this.withheld) return;
      }
    }
  }

  private async startOnce(): Promise<void> {
    const command = await this.options.command();
    if (this.stopping || this.withheld) return;
    const child = this.spawn(command);
    let watching = false;
    const exited = new Promise<never>((_, reject) => {
      child.once('error', (error) => reject(error));
      child.once('exit', (code, signal) => {
        this.answering = false;
        this.options.onIdentity(this.name, undefined);
        reject(new Error(`ended with ${signal ?? `code ${code}`}`));
        if (watching) this.revive(signal ?? `code ${code}`);
      });
    });
    exited.catch(() => undefined);
    await Promise.race([this.untilAnswers(child), exited]).catch(async (error: unknown) => {
      await this.end(child, 'SIGKILL', 5_000);
      throw error;
    });
    watching = true;
    // it may have died between the answer and this line
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('ended right after its start');
  }

  private spawn(command: PartCommand): ChildProcess {
    const log = openSync(this.options.logFile, 'a');
    try {
      const child = spawn(command.file, command.args, {
        ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
        ...(command.uid === undefined ? {} : { uid: command.uid }),
        ...(command.gid === undefined ? {} : { gid: command.gid }),
        env: command.env ?? process.env,
        stdio: ['ignore', this.options.pipeStdout ? 'pipe' : log, log],
        // a group of its own: Ctrl-C in the terminal reaches the supervisor alone, which then stops the parts in order
        detached: true,
      });
      this.child = child;
      if (child.pid !== undefined) this.options.onIdentity(this.name, identityOf(child.pid));
      return child;
    } finally {
      closeSync(log);
    }
  }

  private async untilAnswers(child: ChildProcess): Promise<void> {
    const giveUpAt = Date.now() + (this.options.startWithinMs ?? 120_000);
    for (;;) {
      try {
        return await this.options.answers(child);
      } catch (error) {
        if (child.exitCode !== null || child.signalCode !== null || Date.now() > giveUpAt) throw error;
        await pause(50);
      }
    }
  }

  private revive(cause: string): void {
    if (this.stopping || this.withheld || this.restart !== undefined) return;
    this.restarts += 1;
    this.options.onNote(`${this.name} ended (${cause}): starting it again`);
    this.restart = this.start()
      .then(() => {
        if (!this.stopping) this.options.onNote(`${this.name} is back`);
      })
      .finally(() => {
        this.restart = undefined;
      });
    this.restart.catch((error: unknown) => this.options.onNote(`${this.name}: ${String(error)}`));
  }

  /** SIGKILL, as a fault would: the part comes back. */
  kill(): void {
    const pid = this.pid;
    // at once, not with its exit: whoever waits for it to be back must not see the old one
    this.answering = false;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  /** An outage: SIGKILL, and it stays away until `restore`. */
  async withhold(): Promise<void> {
    this.withheld = true;
    this.answering = false;
    if (this.child !== undefined) await this.end(this.child, 'SIGKILL', 5_000);
    await this.restart;
  }

  /** The end of an outage; resolves when the part answers again. */
  async restore(): Promise<void> {
    if (!this.withheld) return;
    this.withheld = false;
    await this.start();
  }

  /** Asks it to end, as an operator would; it comes back. Resolves with how it ended, and after how many ms. */
  async terminate(): Promise<Ended> {
    const child = this.child;
    if (child === undefined || this.pid === undefined) return { code: null, signal: null, ms: 0 };
    const from = performance.now();
    this.answering = false;
    await this.end(child, this.options.stopSignal, this.options.stopWithinMs ?? STOP_MS_MAX);
    return { code: child.exitCode, signal: child.signalCode, ms: Math.round(performance.now() - from) };
  }

  /** SIGSTOP: it lives and does nothing, until `resume` or a kill. */
  pause(): void {
    if (this.pid !== undefined) process.kill(this.pid, 'SIGSTOP');
  }

  resume(): void {
    if (this.pid !== undefined) process.kill(this.pid, 'SIGCONT');
  }

  /** For the last moment of the supervisor, when nothing can be awaited any more. */
  killNow(): void {
    this.stopping = true;
    const pid = this.pid;
    if (pid !== undefined) signalGroup(pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child !== undefined)
      await this.end(this.child, this.options.stopSignal, this.options.stopWithinMs ?? STOP_MS_MAX);
    await this.restart?.catch(() => undefined);
    if (this.child !== undefined) await this.end(this.child, 'SIGKILL', 5_000);
  }

  private async end(child: ChildProcess, signal: NodeJS.Signals, withinMs: number): Promise<void> {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const hardly = setTimeout(() => child.pid !== undefined && signalGroup(child.pid, 'SIGKILL'), withinMs);
    await gone;
    clearTimeout(hardly);
  }

  private gaveUp(cause: unknown): DomainError {
    const tail = tailOf(this.options.logFile);
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new DomainError(
      'servers-unavailable',
      `${this.name} does not start (${reason}); see ${this.options.logFile}`,
      {
        part: this.name,
        log: this.options.logFile,
        tail,
      },
    );
  }
}

function tailOf(file: string, bytes = 2_000): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const size = fstatSync(handle).size;
      const buffer = Buffer.alloc(Math.min(size, bytes));
      readSync(handle, buffer, 0, buffer.length, size - buffer.length);
      return buffer.toString('utf8');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
