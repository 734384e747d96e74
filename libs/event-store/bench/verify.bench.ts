import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import type { Bench } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import { verifyStore } from '../postgres/verify-store.js';
import { CHAIN_ORIGIN, recordText } from '../record-hash.js';
import { benchCommand } from './bench-facts.js';
import { withStore } from './with-store.js';

const STREAMS = 4_000;
/** about a case's */
const EVENTS_A_STREAM = 20;
const COMMANDS_A_CALL = 200;

/** From the store's bytes to the answer, against sha256 of the same bytes lying in memory, one digest a fact. */
export const benchVerify: Bench = async (stage) =>
  withStore({ ownerUrl: stage.ownerUrl, clients: 4 }, async (sql, store) => {
    const commands = Array.from({ length: STREAMS }, (_, place) =>
      benchCommand({ seed: stage.seed, streamId: `verify-${place}`, events: EVENTS_A_STREAM }),
    );
    for (let from = 0; from < STREAMS; from += COMMANDS_A_CALL) {
      await store.appendBulk(commands.slice(from, from + COMMANDS_A_CALL));
    }
    await sql`vacuum analyze redress.events`;
    const bytes = await hashedBytes(sql);
    return [
      await measureRatio(stage, {
        name: `verify / bare sha256 of the same bytes (${STREAMS * EVENTS_A_STREAM} facts)`,
        bar: 0.5,
        ours: async () => {
          const began = performance.now();
          const { faultCount, events } = await verifyStore(sql);
          if (faultCount > 0 || events !== bytes.length) throw new Error('the bench verifies another store');
          return perSecond(events, began);
        },
        peer: () => {
          const began = performance.now();
          for (const each of bytes) createHash('sha256').update(each).digest();
          return Promise.resolve(perSecond(bytes.length, began));
        },
      }),
    ];
  });

/** What each fact's hash covers: its predecessor's hash and its own record. */
async function hashedBytes(sql: postgres.Sql): Promise<Buffer[]> {
  const rows = await sql<
    (Parameters<typeof recordText>[0] & { readonly hash: Buffer; readonly version: number })[]
  >`select stream_id as "streamId", version, type, schema_version as "schemaVersion", data, metadata,
           redress.iso_instant(occurred_at) as "occurredAt", redress.iso_instant(recorded_at) as "recordedAt", hash
      from redress.events order by stream_id, version`;
  return rows.map((row, place) => {
    const previous = row.version === 1 ? CHAIN_ORIGIN : (rows[place - 1]?.hash ?? CHAIN_ORIGIN);
    return Buffer.concat([previous, Buffer.from(recordText(row), 'utf8')]);
  });
}
