import type postgres from 'postgres';
import type { AppendedStream } from '../port.js';
import { callAppendEach } from './append-each.js';
import type { SingleCommand } from './append-each.js';

/** Statements on their way at once: enough that the server always has one to work at while another is answered. */
const CALLS_MAX = 2;
/** Commands of one statement: more would make the first of them wait for the last. */
const COMMANDS_MAX = 64;

interface Waiting {
  readonly command: SingleCommand;
  readonly resolve: (stream: AppendedStream | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commands of one event that come while others are on their way go together in the next statement: one round trip and one
 * commit for all of them. Alone, a command goes at once. A command never stands or falls with another one: each is checked
 * for itself, and one whose stream or id is on its way already waits until that is decided.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  /** streams and command ids on their way */
  private readonly busy = new Set<string>();
  private calls = 0;
  private gathering = false;

  constructor(private readonly sql: postgres.Sql) {}

  /** Undefined where nothing was added: see callAppendEach. */
  append(command: SingleCommand): Promise<AppendedStream | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ command, resolve, reject });
      this.gather();
    });
  }

  /** What comes in the same turn of the event loop goes together. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    setImmediate(() => {
      this.gathering = false;
      this.next();
    });
  }

  private next(): void {
    while (this.calls < CALLS_MAX && this.waiting.length > 0) {
      // shared out among the calls that are free: none waits for a group that another could have begun
      const share = Math.ceil(this.waiting.length / (CALLS_MAX - this.calls));
      const group = this.takeGroup(Math.min(share, COMMANDS_MAX));
      if (group.length === 0) return;
      this.calls += 1;
      void this.send(group);
    }
  }

  private takeGroup(max: number): Waiting[] {
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    for (const each of this.waiting) {
      const { streamId, commandId } = each.command;
      if (group.length === max || this.busy.has(streamId) || this.busy.has(commandId)) left.push(each);
      else {
        this.busy.add(streamId).add(commandId);
        group.push(each);
      }
    }
    this.waiting = left;
    return group;
  }

  private async send(group: readonly Waiting[]): Promise<void> {
    const commands = group.map(({ command }) => command);
    try {
      const stored = await callAppendEach(this.sql, commands);
      for (const { command, resolve } of group) resolve(stored.get(command.streamId));
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      for (const { streamId, commandId } of commands) {
        this.busy.delete(streamId);
        this.busy.delete(commandId);
      }
      this.calls -= 1;
      if (this.waiting.length > 0) this.gather();
    }
  }
}
