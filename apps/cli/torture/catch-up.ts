import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Admin } from 'kafkajs';

/** How long each station took to have all there is; undefined: it had not when patience ran out. */
export interface CaughtUp {
  readonly relayMs: number | undefined;
  readonly projectorMs: number | undefined;
  readonly conductorMs: number | undefined;
  readonly deadlinesMs: number | undefined;
}

export interface CatchUpOptions {
  readonly sql: postgres.Sql;
  readonly admin: Admin;
  readonly topic: string;
  /** deadlines and rungs past, and without their fact */
  readonly overdue: () => Promise<number>;
  readonly say: (text: string) => void;
  /** how long deadlines that are past may take to get their fact; three minutes where it is not said */
  readonly deadlinesMsMax?: number;
}

const LOOK_MS = 250;
const STATION_MS_MAX = 60_000;
/** An alarm that could not be rung while the store was down rests half a minute, then a minute and a half. */
const DEADLINES_MS_MAX = 180_000;
const CONDUCTOR_GROUP = 'redress-conductor';

/** Waits for the stations in the order in which a fact comes to them. */
export async function untilCaughtUp(options: CatchUpOptions): Promise<CaughtUp> {
  const { sql, say } = options;
  say('waiting for the relay');
  const relayMs = await within(STATION_MS_MAX, () => relayHasAll(sql));
  say('waiting for the projector');
  const projectorMs = await within(STATION_MS_MAX, () => projectorHasAll(sql));
  say('waiting for the conductor');
  const conductorMs = await within(STATION_MS_MAX, () => conductorHasAll(options));
  say('waiting for deadlines that are past');
  const deadlinesMs = await within(
    options.deadlinesMsMax ?? DEADLINES_MS_MAX,
    async () => (await options.overdue()) === 0,
  );
  // what rang meanwhile are facts too
  await within(STATION_MS_MAX, async () => (await relayHasAll(sql)) && (await projectorHasAll(sql)));
  return { relayMs, projectorMs, conductorMs, deadlinesMs };
}

async function within(msMax: number, done: () => Promise<boolean>): Promise<number | undefined> {
  const from = performance.now();
  while (performance.now() - from < msMax) {
    if (await done().catch(() => false)) return Math.round(performance.now() - from);
    await pause(LOOK_MS);
  }
  return undefined;
}

async function relayHasAll(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql<{ done: boolean }[]>`
    select s.delivered = s.head and s.head = (select count(*) from redress.events) as done from redress.sequencer s`;
  return row?.done === true;
}

async function projectorHasAll(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql<{ behind: string }[]>`
    select count(*) as behind
      from (select stream_id, max(version) as version from redress.events group by stream_id) stored
      left join read_model.cases c on 'case-' || c.case_id = stored.stream_id
     where coalesce(c.version, 0) < stored.version`;
  return row?.behind === '0';
}

/** By the offsets of its group, which it commits after its signals. */
async function conductorHasAll({ admin, topic }: CatchUpOptions): Promise<boolean> {
  const [ends, [group]] = await Promise.all([
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({ groupId: CONDUCTOR_GROUP, topics: [topic] }),
  ]);
  const committed = new Map(group?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
  return ends.every(({ partition, high }) => BigInt(high) === 0n || (committed.get(partition) ?? -1n) >= BigInt(high));
}
