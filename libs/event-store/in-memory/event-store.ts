import { DomainError } from '#libs/contracts/errors.js';
import type { EventMetadata, RecordedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { checkCommand } from '../append-batch.js';
import type { CheckedCommand, CheckedPart } from '../append-batch.js';
import { CHAIN_ORIGIN, recordHash } from '../record-hash.js';
import { streamsOf } from '../group-by-stream.js';
import type { AppendRequest, AppendResult, CommitCursor, CommittedPage, EventStore } from '../port.js';

const EPOCH = 'in-memory';

export interface InMemoryOptions {
  /** ISO-8601 UTC with milliseconds; default the host's clock */
  readonly now?: () => string;
  /** takes the instant of recording from its caller */
  readonly simulated?: boolean;
}

/** The store's twin for unit tests: the same checks, answers and hashes, in one process and gone with it. */
export class InMemoryEventStore implements EventStore {
  /** in commit order */
  protected readonly events: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly commands = new Map<string, { digest: string; events: readonly RecordedEvent[] }>();
  private transactionId = 0;

  constructor(private readonly options: InMemoryOptions = {}) {}

  async append(request: AppendRequest): Promise<AppendResult> {
    const [result] = await this.appendBulk([request]);
    if (result === undefined) throw new Error('an append without an answer');
    return result;
  }

  async appendBulk(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const commands = requests.map(checkCommand);
    const now = await this.now();
    // Nothing below waits: the batch is checked and written as a whole before anybody else comes in.
    const batch = new Batch(this.streams, this.commands, String(this.transactionId + 1), this.events.length, now);
    const results = commands.map((command) => {
      if (command.recordedAt !== undefined && this.options.simulated !== true) {
        throw new DomainError('not-simulated', 'only a stack that simulates takes the instant of recording');
      }
      return batch.add(command);
    });
    if (batch.added.length > 0) this.transactionId += 1;
    for (const event of batch.added) {
      this.events.push(event);
      const stream = this.streams.get(event.streamId);
      if (stream === undefined) this.streams.set(event.streamId, [event]);
      else stream.push(event);
    }
    for (const [id, command] of batch.commands) this.commands.set(id, command);
    return results;
  }

  async readStream(streamId: string, fromVersion = 1): Promise<{ now: string; events: readonly RecordedEvent[] }> {
    return { now: await this.now(), events: (this.streams.get(streamId) ?? []).slice(Math.max(fromVersion - 1, 0)) };
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
    // A position counts from 1, so it is also the number of events up to it.
    const from = Number(after?.position ?? 0);
    const events = this.events.slice(from, from + limit);
    const last = events.at(-1) ?? after ?? { transactionId: '0', position: '0' };
    return { events, cursor: { epoch: EPOCH, transactionId: last.transactionId, position: last.position } };
  }

  async now(): Promise<string> {
    return this.options.now?.() ?? new Date().toISOString();
  }
}

/** What one append adds, over what is stored; given up as a whole when a command is refused. */
class Batch {
  readonly added: RecordedEvent[] = [];
  readonly commands = new Map<string, { digest: string; events: readonly RecordedEvent[] }>();
  private readonly heads = new Map<string, RecordedEvent>();

  constructor(
    private readonly streams: ReadonlyMap<string, readonly RecordedEvent[]>,
    private readonly stored: ReadonlyMap<string, { digest: string; events: readonly RecordedEvent[] }>,
    private readonly transactionId: string,
    private readonly positionBefore: number,
    private readonly now: string,
  ) {}

  add(command: CheckedCommand): AppendResult {
    const earlier = this.stored.get(command.commandId) ?? this.commands.get(command.commandId);
    if (earlier !== undefined) {
      if (earlier.digest !== command.digest) {
        throw new DomainError('idempotency-key-reused', `command ${command.commandId} was stored with another body`, {
          commandId: command.commandId,
        });
      }
      return { duplicate: true, streams: streamsOf(earlier.events) };
    }
    const events = command.parts.flatMap((part) => this.addPart(command, part));
    this.commands.set(command.commandId, { digest: command.digest, events });
    return { duplicate: false, streams: streamsOf(events) };
  }

  private addPart(command: CheckedCommand, part: CheckedPart): RecordedEvent[] {
    const { streamId, expectedVersion: expected } = part;
    const head = this.heads.get(streamId) ?? this.streams.get(streamId)?.at(-1);
    const actual = head?.version ?? 0;
    if (actual !== expected) {
      const message = `stream ${streamId} is at version ${actual}, not at ${expected}`;
      throw new DomainError('version-conflict', message, { streamId, expected, actual });
    }
    const told = command.recordedAt ?? this.now;
    const recordedAt = head !== undefined && head.recordedAt > told ? head.recordedAt : told;
    let previous = head === undefined ? CHAIN_ORIGIN : Buffer.from(head.hash, 'hex');
    return part.events.map((event, place) => {
      const placed = { ...event, streamId, version: expected + place + 1, recordedAt };
      previous = recordHash(previous, { ...placed, metadata: command.metadata });
      const recorded: RecordedEvent = {
        ...placed,
        position: String(this.positionBefore + this.added.length + 1),
        transactionId: this.transactionId,
        data: JSON.parse(event.data) as JsonObject,
        metadata: JSON.parse(command.metadata) as EventMetadata,
        hash: previous.toString('hex'),
      };
      this.added.push(recorded);
      this.heads.set(streamId, recorded);
      return recorded;
    });
  }
}
