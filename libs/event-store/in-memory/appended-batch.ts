import { DomainError } from '#libs/contracts/errors.js';
import type { EventMetadata, RecordedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { CheckedCommand, CheckedPart } from '../append-batch.js';
import { CHAIN_ORIGIN, recordHash } from '../record-hash.js';
import { streamsOf } from '../group-by-stream.js';
import type { AppendResult } from '../port.js';

export interface StoredCommand {
  readonly digest: string;
  readonly events: readonly RecordedEvent[];
}

interface Committed {
  headOf(streamId: string): RecordedEvent | undefined;
  commandOf(commandId: string): StoredCommand | undefined;
}

interface Place {
  readonly transactionId: string;
  readonly positionBefore: number;
  readonly now: string;
}

/** What one append adds, over what is committed; given up as a whole when a command is refused. */
export class AppendedBatch {
  readonly added: RecordedEvent[] = [];
  readonly commands = new Map<string, StoredCommand>();
  private readonly heads = new Map<string, RecordedEvent>();

  constructor(
    private readonly committed: Committed,
    private readonly place: Place,
    private readonly checkVersion: (streamId: string, expected: number, actual: number) => void,
  ) {}

  add(command: CheckedCommand): AppendResult {
    const earlier = this.committed.commandOf(command.commandId) ?? this.commands.get(command.commandId);
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
    const { streamId } = part;
    const head = this.heads.get(streamId) ?? this.committed.headOf(streamId);
    const version = head?.version ?? 0;
    this.checkVersion(streamId, part.expectedVersion, version);
    const told = command.recordedAt ?? this.place.now;
    const recordedAt = head !== undefined && head.recordedAt > told ? head.recordedAt : told;
    let previous = head === undefined ? CHAIN_ORIGIN : Buffer.from(head.hash, 'hex');
    return part.events.map((event, index) => {
      const placed = { ...event, streamId, version: version + index + 1, recordedAt };
      previous = recordHash(previous, { ...placed, metadata: command.metadata });
      const recorded: RecordedEvent = {
        ...placed,
        position: String(this.place.positionBefore + this.added.length + 1),
        transactionId: this.place.transactionId,
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
