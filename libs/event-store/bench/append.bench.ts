import type postgres from 'postgres';
import type { Bench, BenchStage, RatioFigure } from '#libs/bench/figure.js';
import { measureRatio } from '#libs/bench/measure-ratio.js';
import { checkCommand } from '../append-batch.js';
import type { EventStore } from '../port.js';
import { benchCommand } from './bench-facts.js';
import { concurrently } from './concurrent-clients.js';
import { openEmmett } from './emmett-store.js';
import { withStore } from './with-store.js';

/** events a turn: about a second and a half of work */
const EVENTS = 6_000;
const CLIENTS = 16;

/**
 * One-event commands, each on a new stream, with everything an append does (check, RFC 8785 text, expected version, command
 * id once, hash chain): against the bare INSERT of the same row, and against another event store on the same server.
 */
export const benchAppend: Bench = async (stage) => [
  await againstInsert(stage),
  await againstEmmett(stage, 16),
  await againstEmmett(stage, 32),
];

async function againstInsert(stage: BenchStage): Promise<RatioFigure> {
  return withStore({ ownerUrl: stage.ownerUrl, clients: CLIENTS }, async (sql, store) => {
    await makeBareTable(sql);
    return measureRatio(stage, {
      name: `append / bare INSERT (one-event commands, ${CLIENTS} clients)`,
      ...{ bar: 0.6, aim: 0.7 },
      ours: (turn) => append(store, requests(stage.seed, `bare-${turn}`), CLIENTS),
      peer: (turn) => concurrently(CLIENTS, bareRows(stage.seed, `bare-${turn}`), (row) => insertBare(sql, row)),
    });
  });
}

async function againstEmmett(stage: BenchStage, clients: number): Promise<RatioFigure> {
  const emmett = await openEmmett(stage.ownerUrl, clients);
  try {
    return await withStore({ ownerUrl: stage.ownerUrl, clients }, (_, store) =>
      measureRatio(stage, {
        name: `append / emmett-postgresql 0.42.0 appendToStream (one-event commands, ${clients} clients)`,
        ...{ bar: 2, aim: 3 },
        ours: (turn) => append(store, requests(stage.seed, `emmett-${clients}-${turn}`), clients),
        peer: (turn) =>
          concurrently(clients, requests(stage.seed, `emmett-${clients}-${turn}`), (request) => emmett.append(request)),
      }),
    );
  } finally {
    await emmett.close();
  }
}

type Request = ReturnType<typeof benchCommand>;

/** Made before the clock runs. */
function requests(seed: number, name: string): Request[] {
  return Array.from({ length: EVENTS }, (_, place) => benchCommand({ seed, streamId: `${name}-${place}` }));
}

function append(store: EventStore, commands: readonly Request[], clients: number): Promise<number> {
  return concurrently(clients, commands, (command) => store.append(command));
}

/** The store's columns and defaults with the primary key alone: no check, no further index, no trigger. */
async function makeBareTable(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create table public.bare_events (like redress.events including defaults including identity);
    alter table public.bare_events add primary key (stream_id, version);`);
}

interface BareRow {
  readonly streamId: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly occurredAt: string;
  readonly commandId: string;
}

function bareRows(seed: number, name: string): BareRow[] {
  return requests(seed, name).flatMap((request) => {
    const { commandId, metadata, parts } = checkCommand(request);
    return parts.flatMap(({ streamId, events }) =>
      events.map(({ type, data, occurredAt }) => ({ streamId, type, data, metadata, occurredAt, commandId })),
    );
  });
}

const BARE_HASH = Buffer.alloc(32, 0xab);

async function insertBare(sql: postgres.Sql, row: BareRow): Promise<void> {
  await sql`
    insert into public.bare_events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at,
                                    hash, command_id, command_events)
    values (${row.streamId}, 1, ${row.type}, 1, ${row.data}, ${row.metadata}, ${row.occurredAt}::text::timestamptz,
            clock_timestamp(), ${BARE_HASH}, ${row.commandId}, 1)`;
}
