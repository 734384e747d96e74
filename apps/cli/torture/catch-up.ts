import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Admin } from 'kafkajs';

/** How long each station took to have all there is; undefined: it had not when patience ran out, or stood still. */
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
  /** consumer group of the conductor */
  readonly conductorGroup: string;
  /** deadlines and rungs past, and without their fact */
  readonly overdue: () => Promise<number>;
  readonly say: (text: string) => void;
  /** how long each station may take; a minute where it is not said */
  readonly stationMsMax?: number;
  /** how long deadlines that are past may take to get their fact; three minutes where it is not said */
  readonly deadlinesMsMax?: number;
}

const LOOK_MS = 250;
const STATION_MS_MAX = 60_000;
/** What has not moved for so long never will: a killed consumer's session has run out by then, a reconnection been tried. */
const STILL_MS_MAX = 30_000;
/** An alarm that could not be rung while the store was down rests half a minute, then a minute and a half. */
const DEADLINES_MS_MAX = 180_000;

/** Waits for the stations in the order in which a fact comes to them; deadlines wait for none that stands still. */
export async function untilCaughtUp(options: CatchUpOptions): Promise<CaughtUp> {
  const { sql, say, stationMsMax = STATION_MS_MAX } = options;
  // who grants a station longer, after an outage of minutes, lets it rest longer, too
  const stillMsMax = Math.max(STILL_MS_MAX, stationMsMax / 2);
  say('waiting for the relay');
  const relayMs = await untilNothingLeft(() => leftToRelay(sql), stationMsMax, stillMsMax);
  // what it does not bring, no other station can have
  if (relayMs === undefined) return { relayMs, projectorMs: undefined, conductorMs: undefined, deadlinesMs: undefined };
  say('waiting for the projector');
  const projectorMs = await untilNothingLeft(() => leftToProject(sql), stationMsMax, stillMsMax);
  say('waiting for the conductor');
  const conductorMs = await untilNothingLeft(() => leftToConduct(options), stationMsMax, stillMsMax);
  if (projectorMs === undefined || conductorMs === undefined) {
    return { relayMs, projectorMs, conductorMs, deadlinesMs: undefined };
  }
  say('waiting for deadlines that are past');
  const deadlinesMsMax = options.deadlinesMsMax ?? DEADLINES_MS_MAX;
  const deadlinesMs = await untilNothingLeft(options.overdue, deadlinesMsMax, deadlinesMsMax);
  // what rang meanwhile are facts too
  await untilNothingLeft(async () => (await leftToRelay(sql)) + (await leftToProject(sql)));
  return { relayMs, projectorMs, conductorMs, deadlinesMs };
}

/** Past that it does not settle: what is left is a fault to be told. */
const SETTLED_MS_MAX = 5_000;

/** How many facts the store had when relay and projector had them all, or had not in five seconds. */
export async function settledFacts(sql: postgres.Sql): Promise<number> {
  let facts = 0;
  await untilNothingLeft(async () => {
    facts = await factsIn(sql);
    const left = (await leftToRelay(sql)) + (await leftToProject(sql));
    return left + (await factsIn(sql)) - facts;
  }, SETTLED_MS_MAX);
  return facts;
}

async function factsIn(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ facts: number }[]>`select count(*)::int as facts from redress.events`;
  return row?.facts ?? 0;
}

async function untilNothingLeft(
  left: () => Promise<number>,
  msMax: number = STATION_MS_MAX,
  stillMsMax: number = STILL_MS_MAX,
): Promise<number | undefined> {
  const from = performance.now();
  let least = Number.POSITIVE_INFINITY;
  let movedAt = from;
  for (let now = from; now - from < msMax && now - movedAt < stillMsMax; now = performance.now()) {
    const still = await left().catch(() => least);
    if (still === 0) return Math.round(performance.now() - from);
    if (still < least) movedAt = performance.now();
    least = Math.min(least, still);
    await pause(LOOK_MS);
  }
  return undefined;
}

/** Facts not stamped, and stamped ones not delivered. */
async function leftToRelay(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ left: string }[]>`
    select 2 * (select count(*) from redress.events) - s.head - s.delivered as left from redress.sequencer s`;
  return Number(row?.left ?? Number.POSITIVE_INFINITY);
}

async function leftToProject(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ behind: string }[]>`
    select coalesce(sum(stored.version - coalesce(c.version, 0)), 0) as behind
      from (select stream_id, max(version) as version from redress.events group by stream_id) stored
      left join read_model.cases c on 'case-' || c.case_id = stored.stream_id
     where coalesce(c.version, 0) < stored.version`;
  return Number(row?.behind ?? Number.POSITIVE_INFINITY);
}

/** By the offsets of its group, which it commits after its signals. */
async function leftToConduct({ admin, topic, conductorGroup }: CatchUpOptions): Promise<number> {
  const [ends, [group]] = await Promise.all([
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({ groupId: conductorGroup, topics: [topic] }),
  ]);
  const committed = new Map(group?.partitions.map(({ partition, offset }) => [partition, Math.max(0, Number(offset))]));
  return ends.reduce(
    (sum, { partition, high }) => sum + Math.max(0, Number(high) - (committed.get(partition) ?? 0)),
    0,
  );
}
