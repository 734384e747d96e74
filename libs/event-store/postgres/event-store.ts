import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { checkCommand } from '../append-batch.js';
import type { CheckedCommand } from '../append-batch.js';
import { groupByStream, streamsOf } from '../group-by-stream.js';
import type {
  AppendRequest,
  AppendResult,
  CommitCursor,
  CommittedPage,
  EventStore,
  SequencedReader,
  Sequencer,
  StreamScanner,
} from '../port.js';
import { asSingle } from './append-each.js';
import { AppendQueue } from './append-queue.js';
import { callAppend } from './append.js';
import { eventColumns, toRecordedEvent } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import { answered } from './failure.js';
import { scanMark, scanStreams } from './scan-streams.js';
import { PostgresSequencer } from './sequencer.js';

/** The store over a pool of the runtime role (see connectStore). */
export class PostgresEventStore implements EventStore {
  private readonly queue: AppendQueue;

  constructor(private readonly sql: postgres.Sql) {
    this.queue = new AppendQueue(sql);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const single = asSingle(checkCommand(request));
    const stream = single === undefined ? undefined : await this.queue.append(single);
    if (stream !== undefined) return { duplicate: false, streams: [stream] };
    const [result] = await this.appendBulk([request]);
    if (result === undefined) throw new Error('an append without an answer');
    return result;
  }

  async appendBulk(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    if (requests.length === 0) return [];
    const commands = requests.map(checkCommand);
    const first = firstOfEachId(commands);
    const distinct = [...first.values()];
    const answers = await callAppend(this.sql, distinct);
    const byId = new Map(distinct.map((command, place) => [command.commandId, answers[place]]));
    const known = distinct.filter((_, place) => answers[place] === undefined).map(({ commandId }) => commandId);
    const earlier = await this.readCommands(known);
    return commands.map((command) => {
      const streams = byId.get(command.commandId);
      if (streams !== undefined) return { duplicate: first.get(command.commandId) !== command, streams };
      return { duplicate: true, streams: streamsOf(earlier.get(command.commandId) ?? []) };
    });
  }

  async readStream(streamId: string, fromVersion = 1): Promise<{ now: string; events: readonly RecordedEvent[] }> {
    const rows = await answered(
      () => this.sql<(EventRow & { now: string })[]>`
        select redress.iso_instant(c.now) as "now", ${eventColumns(this.sql)}
          from (select redress.now() as now) c
          left join redress.events e on e.stream_id = ${streamId} and e.version >= ${fromVersion}
         order by e.version`,
    );
    return { now: rows[0]?.now ?? '', events: rows.filter((row) => row.version !== null).map(toRecordedEvent) };
  }

  async readStreams(streamIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
    const rows = await answered(
      () => this.sql<EventRow[]>`
        select ${eventColumns(this.sql)} from redress.events e
         where e.stream_id = any (${[...streamIds]}::text[]) order by e.stream_id, e.version`,
    );
    return groupByStream(rows.map(toRecordedEvent));
  }

  async findCommand(commandId: string): Promise<AppendResult | undefined> {
    const events = (await this.readCommands([commandId])).get(commandId);
    return events === undefined ? undefined : { duplicate: true, streams: streamsOf(events) };
  }

  async readCommitted(after: CommitCursor | undefined, limit: number): Promise<CommittedPage> {
    const from = after ?? { epoch: '', transactionId: '0', position: '0' };
    const rows = await answered(
      () => this.sql<(EventRow & { epoch: string })[]>`
        select s.epoch, ${eventColumns(this.sql)}
          from redress.store_epoch s
          left join (
            select * from redress.events
             where (transaction_id, position) > (${from.transactionId}::xid8, ${from.position}::bigint)
               and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
             order by transaction_id, position limit ${limit}
          ) e on true
         order by e.transaction_id, e.position`,
    );
    const epoch = rows[0]?.epoch ?? '';
    if (after !== undefined && after.epoch !== epoch) {
      throw new DomainError('epoch-ended', 'the cursor is of another epoch of the store: it was restored since', {
        cursor: after.epoch,
        store: epoch,
      });
    }
    const events = rows.filter((row) => row.version !== null).map(toRecordedEvent);
    const last = events.at(-1) ?? from;
    return { events, cursor: { epoch, transactionId: last.transactionId, position: last.position } };
  }

  async now(): Promise<string> {
    const [row] = await answered(() => this.sql<{ now: string }[]>`select redress.iso_instant(redress.now()) as now`);
    return row?.now ?? '';
  }

  /** A command's events stand side by side in its transaction, from its first one on. */
  private async readCommands(commandIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
    if (commandIds.length === 0) return new Map();
    const rows = await answered(
      () => this.sql<(EventRow & { commandId: string })[]>`
        select f.command_id as "commandId", ${eventColumns(this.sql)}
          from redress.events f
         cross join lateral (
           select * from redress.events s
            where s.transaction_id = f.transaction_id and s.position >= f.position and s.command_id = f.command_id
            order by s.position limit f.command_events
         ) e
         where f.command_id = any (${[...commandIds]}::uuid[]) and f.command_events is not null
         order by f.transaction_id, f.position, e.position`,
    );
    const commands = new Map<string, RecordedEvent[]>();
    for (const row of rows) commands.set(row.commandId, [...(commands.get(row.commandId) ?? []), toRecordedEvent(row)]);
    return commands;
  }
}

/** The same id twice in a batch is a retry of its first use, or its abuse. */
function firstOfEachId(commands: readonly CheckedCommand[]): ReadonlyMap<string, CheckedCommand> {
  const first = new Map<string, CheckedCommand>();
  for (const command of commands) {
    const other = first.get(command.commandId);
    if (other === undefined) first.set(command.commandId, command);
    else if (other.digest !== command.digest) {
      throw new DomainError('idempotency-key-reused', `command ${command.commandId} stands twice with another body`, {
        commandId: command.commandId,
      });
    }
  }
  return first;
}

/** Append, read, sequencer, sequenced reader and scanner over one pool of the runtime role. */
export function createPostgresEventStore(sql: postgres.Sql): EventStore & Sequencer & SequencedReader & StreamScanner {
  const store = new PostgresEventStore(sql);
  const sequencer = new PostgresSequencer(sql);
  return {
    append: (request) => store.append(request),
    appendBulk: (requests) => store.appendBulk(requests),
    readStream: (streamId, fromVersion) => store.readStream(streamId, fromVersion),
    readStreams: (streamIds) => store.readStreams(streamIds),
    findCommand: (commandId) => store.findCommand(commandId),
    readCommitted: (after, limit) => store.readCommitted(after, limit),
    now: () => store.now(),
    lead: () => sequencer.lead(),
    readSequenced: (afterSeq, limit) => sequencer.readSequenced(afterSeq, limit),
    head: () => sequencer.head(),
    scanMark: () => scanMark(sql),
    scanStreams: (mark, page) => scanStreams(sql, mark, page),
  };
}
