import { DomainError } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { checkCommand } from '../append-batch.js';
import type { CheckedCommand } from '../append-batch.js';
import { streamsOf } from '../group-by-stream.js';
import type { AppendRequest, AppendResult, CommitCursor, CommittedPage, EventStore } from '../port.js';
import { AppendedBatch, type StoredCommand } from './appended-batch.js';
import { CommitLog } from './commit-log.js';
import { OpenTransactions } from './open-transactions.js';

const EPOCH = 'in-memory';

export interface InMemoryOptions {
  /** ISO-8601 UTC with milliseconds; default the host's clock */
  readonly now?: () => string;
  /** takes the instant of recording from its caller */
  readonly simulated?: boolean;
  /**
   * Lets time pass between an append and its commit; a rejection ends the transaction, and nothing of it stays. Without it
   * an append is over before anybody else comes in.
   */
  readonly beforeCommit?: () => Promise<void>;
}

/** The store's twin for tests and the simulator: the same checks, answers and hashes, in one process and gone with it. */
export class InMemoryEventStore implements EventStore {
  protected readonly log = new CommitLog();
  private readonly open = new OpenTransactions();
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly commands = new Map<string, StoredCommand>();
  private position = 0;

  constructor(private readonly options: InMemoryOptions = {}) {}

  async append(request: AppendRequest): Promise<AppendResult> {
    const [result] = await this.appendBulk([request]);
    if (result === undefined) throw new Error('an append without an answer');
    return result;
  }

  async appendBulk(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const commands = requests.map(checkCommand);
    // Who comes to a unique index behind another waits for the end of that one, as in PostgreSQL.
    for (let other = this.open.inTheWayOf(commands); other !== undefined; other = this.open.inTheWayOf(commands)) {
      await other.ended;
    }
    const transaction = this.open.begin(commands);
    try {
      const batch = new AppendedBatch(
        { headOf: (id) => this.streams.get(id)?.at(-1), commandOf: (id) => this.storedCommand(id) },
        { transactionId: String(transaction.id), positionBefore: this.position, now: this.clock() },
        (streamId, expected, actual) => this.checkVersion(streamId, expected, actual),
      );
      const results = commands.map((command) => batch.add(this.checkSimulated(command)));
      this.position += batch.added.length;
      if (batch.added.length > 0) await this.options.beforeCommit?.();
      this.commit(batch);
      return results;
    } finally {
      this.open.end(transaction);
    }
  }

  /** A transaction of somebody else on the same server: it holds the horizon until it is ended. */
  beginForeign(): () => void {
    const transaction = this.open.begin([]);
    return () => this.open.end(transaction);
  }

  async readStream(streamId: string, fromVersion = 1): Promise<{ now: string; events: readonly RecordedEvent[] }> {
    return { now: this.clock(), events: (this.streams.get(streamId) ?? []).slice(Math.max(fromVersion - 1, 0)) };
  }

  async readStreams(streamIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
    const found = [...new Set(streamIds)].flatMap((id): [string, readonly RecordedEvent[]][] => {
      const events = this.streams.get(id);
      return events === undefined ? [] : [[id, [...events]]];
    });
    return new Map(found);
  }

  async findCommand(commandId: string): Promise<AppendResult | undefined> {
    const command = this.commands.get(commandId);
    return command === undefined ? undefined : { duplicate: true, streams: streamsOf(command.events) };
  }

  async readCommitted(after: CommitCursor | undefined, limit: number): Promise<CommittedPage> {
    if (after !== undefined && after.epoch !== EPOCH) {
      throw new DomainError('epoch-ended', 'the cursor is of another store', { cursor: after.epoch, store: EPOCH });
    }
    const events = this.log.after(after, this.horizon(), limit);
    const last = events.at(-1) ?? after ?? { transactionId: '0', position: '0' };
    return { events, cursor: { epoch: EPOCH, transactionId: last.transactionId, position: last.position } };
  }

  async now(): Promise<string> {
    return this.clock();
  }

  /** The oldest transaction id that may still commit: only what lies below it is in its final order. */
  protected horizon(): number {
    return this.open.oldest();
  }

  protected storedCommand(commandId: string): StoredCommand | undefined {
    return this.commands.get(commandId);
  }

  protected checkVersion(streamId: string, expected: number, actual: number): void {
    if (actual === expected) return;
    const message = `stream ${streamId} is at version ${actual}, not at ${expected}`;
    throw new DomainError('version-conflict', message, { streamId, expected, actual });
  }

  private commit(batch: AppendedBatch): void {
    this.log.add(batch.added);
    for (const event of batch.added) {
      const stream = this.streams.get(event.streamId);
      if (stream === undefined) this.streams.set(event.streamId, [event]);
      else stream.push(event);
    }
    for (const [id, command] of batch.commands) this.commands.set(id, command);
  }

  private checkSimulated(command: CheckedCommand): CheckedCommand {
    if (command.recordedAt === undefined || this.options.simulated === true) return command;
    throw new DomainError('not-simulated', 'only a stack that simulates takes the instant of recording');
  }

  private clock(): string {
    return this.options.now?.() ?? new Date().toISOString();
  }
}
