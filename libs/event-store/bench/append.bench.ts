import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { finished } from 'node:stream/promises';
import type postgres from 'postgres';
import { checkCommand } from '../append-batch.js';
import { connectStore } from '../postgres/connect.js';
import { createPostgresEventStore } from '../postgres/event-store.js';
import type { EventStore } from '../port.js';
import { benchCommand } from './bench-facts.js';
import { measureRatio } from './ratio.js';
import type { BenchFigure } from './ratio.js';

export interface BenchOptions {
  readonly rounds?: number;
  /** events a side and round */
  readonly events?: number;
}

const WRITERS = 16;

/**
 * One-event commands through redress.append against the bare INSERT of the same row, 16 writers each. `url` names a
 * database made for this, migrated, as its owner: nothing can be deleted from it again.
 */
export async function benchAppend(
  url: string,
  { rounds = 5, events = 4_000 }: BenchOptions = {},
): Promise<BenchFigure> {
  return withStore(url, (sql, store) =>
    measureRatio({
      name: 'append / bare INSERT (one-event commands, 16 writers)',
      bar: 0.6,
      rounds,
      ours: (round) =>
        writers(events, (writer, place) => store.append(benchCommand(`append-${round}-${writer}-${place}`, 0))),
      peer: (round) => writers(events, (writer, place) => insertBare(sql, `bare-${round}-${writer}-${place}`)),
    }),
  );
}

/** appendBulk, 500 commands of 4 events a call, against COPY of the same rows into the same table with its indexes. */
export async function benchImport(
  url: string,
  { rounds = 5, events = 20_000 }: BenchOptions = {},
): Promise<BenchFigure> {
  return withStore(url, (sql, store) =>
    measureRatio({
      name: 'bulk append / COPY (same table and indexes)',
      bar: 0.15,
      rounds,
      ours: (round) => bulk(store, `bulk-${round}`, events),
      peer: (round) => copy(sql, `copy-${round}`, events),
    }),
  );
}

async function withStore<T>(url: string, run: (sql: postgres.Sql, store: EventStore) => Promise<T>): Promise<T> {
  const sql = connectStore(url, { max: WRITERS, applicationName: 'redress-bench', statementTimeoutMs: 60_000 });
  try {
    return await run(sql, createPostgresEventStore(sql));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function writers(events: number, write: (writer: number, place: number) => Promise<unknown>): Promise<number> {
  const each = Math.ceil(events / WRITERS);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let place = 0; place < each; place += 1) await write(writer, place);
    }),
  );
  return perSecond(each * WRITERS, began);
}

/** The same statement shape and the same row, without check, chain or clock. */
async function insertBare(sql: postgres.Sql, streamId: string): Promise<void> {
  const { commandId, metadata, parts } = checkCommand(benchCommand(streamId, 0));
  for (const { type, data, occurredAt } of parts[0]?.events ?? []) {
    await sql`
      insert into redress.events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at,
                                  hash, command_id, command_events)
      values (${streamId}, 1, ${type}, 1, ${data}, ${metadata}, ${occurredAt}::text::timestamptz, clock_timestamp(),
              decode(${'ab'.repeat(32)}, 'hex'), ${commandId}, 1)`;
  }
}

const EVENTS_A_COMMAND = 4;
const COMMANDS_A_CALL = 500;

async function bulk(store: EventStore, name: string, events: number): Promise<number> {
  const commands = Array.from({ length: events / EVENTS_A_COMMAND }, (_, place) =>
    benchCommand(`${name}-${place}`, 0, EVENTS_A_COMMAND),
  );
  const began = performance.now();
  for (let from = 0; from < commands.length; from += COMMANDS_A_CALL) {
    await store.appendBulk(commands.slice(from, from + COMMANDS_A_CALL));
  }
  return perSecond(events, began);
}

async function copy(sql: postgres.Sql, name: string, events: number): Promise<number> {
  const lines = Array.from({ length: events / EVENTS_A_COMMAND }, (_, place) => copyLines(`${name}-${place}`));
  const began = performance.now();
  const copying = await sql`
    copy redress.events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash,
                         command_id, command_events) from stdin`.writable();
  for (let from = 0; from < lines.length; from += COMMANDS_A_CALL) {
    if (!copying.write(lines.slice(from, from + COMMANDS_A_CALL).join(''))) await once(copying, 'drain');
  }
  copying.end();
  await finished(copying);
  return perSecond(events, began);
}

/** Made before the clock runs: COPY's side of the figure is PostgreSQL's work alone. */
function copyLines(streamId: string): string {
  const { commandId, metadata, parts } = checkCommand(benchCommand(streamId, 0, EVENTS_A_COMMAND));
  const escaped = (text: string): string => text.replaceAll('\\', '\\\\');
  return (parts[0]?.events ?? [])
    .map(({ type, data, occurredAt }, place) =>
      [
        ...[streamId, place + 1, type, 1, escaped(data), escaped(metadata), occurredAt, occurredAt],
        ...[`\\\\x${'ab'.repeat(32)}`, commandId, place === 0 ? EVENTS_A_COMMAND : '\\N'],
      ].join('\t'),
    )
    .join('\n')
    .concat('\n');
}

function perSecond(events: number, began: number): number {
  return events / ((performance.now() - began) / 1_000);
}
