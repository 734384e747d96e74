import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { finished } from 'node:stream/promises';
import type postgres from 'postgres';
import type { Bench } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import { checkCommand } from '../append-batch.js';
import type { EventStore } from '../port.js';
import { benchCommand } from './bench-facts.js';
import { withStore } from './with-store.js';

/** events a turn */
const EVENTS = 20_000;
const EVENTS_A_COMMAND = 4;
const COMMANDS_A_CALL = 500;

/** appendBulk, 500 commands of 4 events a call, against COPY of the same rows into the same table with its indexes. */
export const benchImport: Bench = async (stage) =>
  withStore({ ownerUrl: stage.ownerUrl, clients: 2 }, async (sql, store) => [
    await measureRatio(stage, {
      name: 'bulk append / COPY (same table and indexes)',
      bar: 0.15,
      ours: (turn) => bulk(store, commandsOf(stage.seed, `bulk-${turn}`)),
      peer: (turn) => copy(sql, commandsOf(stage.seed, `copy-${turn}`)),
    }),
  ]);

type Command = ReturnType<typeof benchCommand>;

function commandsOf(seed: number, name: string): Command[] {
  return Array.from({ length: EVENTS / EVENTS_A_COMMAND }, (_, place) =>
    benchCommand({ seed, streamId: `${name}-${place}`, events: EVENTS_A_COMMAND }),
  );
}

async function bulk(store: EventStore, commands: readonly Command[]): Promise<number> {
  const began = performance.now();
  for (let from = 0; from < commands.length; from += COMMANDS_A_CALL) {
    await store.appendBulk(commands.slice(from, from + COMMANDS_A_CALL));
  }
  return perSecond(EVENTS, began);
}

async function copy(sql: postgres.Sql, commands: readonly Command[]): Promise<number> {
  const lines = commands.map(copyLines);
  const began = performance.now();
  const copying = await sql`
    copy redress.events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash,
                         command_id, command_events) from stdin`.writable();
  for (let from = 0; from < lines.length; from += COMMANDS_A_CALL) {
    if (!copying.write(lines.slice(from, from + COMMANDS_A_CALL).join(''))) await once(copying, 'drain');
  }
  copying.end();
  await finished(copying);
  return perSecond(EVENTS, began);
}

/** Made before the clock runs: COPY's side of the figure is PostgreSQL's work alone. */
function copyLines(command: Command): string {
  const { commandId, metadata, parts } = checkCommand(command);
  const escaped = (text: string): string => text.replaceAll('\\', '\\\\');
  return parts
    .flatMap(({ streamId, events }) =>
      events.map(({ type, data, occurredAt }, place) =>
        [
          ...[streamId, place + 1, type, 1, escaped(data), escaped(metadata), occurredAt, occurredAt],
          ...[`\\\\x${'ab'.repeat(32)}`, commandId, place === 0 ? EVENTS_A_COMMAND : '\\N'],
        ].join('\t'),
      ),
    )
    .join('\n')
    .concat('\n');
}
