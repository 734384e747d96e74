import { setMaxListeners } from 'node:events';
import type postgres from 'postgres';
import { setTimeout as pause } from 'node:timers/promises';
import { type Configuration, readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { generatedSites } from '#libs/generator/sites.js';
import { consumerGroup } from '#libs/messaging/kafka/consumer-group.js';
import { kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { logger } from '#libs/telemetry/logger.js';
import { DATABASE, at } from '../stack/database.js';
import { type Stack, startStack } from '../stack/start-stack.js';
import { type CatchUpOptions, type CaughtUp, untilCaughtUp } from './catch-up.js';
import { checkInvariants } from './check-invariants.js';
import { Desk } from './desk.js';
import { inTheAct } from './in-the-act.js';
import { deadlinesOverdue } from './invariants/deadlines.js';
import { type Kill, killUntilOver } from './kills.js';
import { Ledger } from './ledger.js';
import { recoveryByPart, type TortureReport } from './report.js';
import { readStoredStreams } from './stored-facts.js';
import { runLateDesks } from './late-desks.js';
import { writeUntilOver } from './writers.js';

export interface TortureOptions {
  readonly dir: string;
  readonly seed: number;
  readonly seconds: number;
  readonly say: (text: string) => void;
}

/** Of a run of a minute; a shorter one owes its share, a longer one no more. */
const FLOOR = { seconds: 60, commands: 5_000, kills: 20 };
/** After the time is over: for commands under way to be answered. */
const GRACE_MS = 30_000;
/** While the account is made nothing may ring: what falls due within it has to have fired before. */
const ACCOUNT_MS = 60_000;
const QUESTION_MS_MAX = 60_000;

/** A stack of its own, sixteen writers, kill -9 all the while, and then the account. Throws `servers-unavailable`. */
export async function runTorture(options: TortureOptions): Promise<TortureReport> {
  const { dir, say } = options;
  const stack = await startStack({ dir, fresh: true, onTick: say });
  try {
    const configuration = requireSettings(
      readConfiguration({ ...stack.environment }),
      'POSTGRES_URL',
      'KAFKA_BROKERS',
      'TEMPORAL_ADDRESS',
    );
    const sql = connectStore(configuration.POSTGRES_URL, {
      max: 3,
      applicationName: 'redress-torture',
      statementTimeoutMs: QUESTION_MS_MAX,
    });
    try {
      return await tortured(options, { stack, configuration, sql });
    } finally {
      await sql.end({ timeout: 5 });
    }
  } finally {
    say('stopping');
    await stack.stop();
  }
}

interface Bench {
  readonly stack: Stack;
  readonly configuration: Configuration & { readonly KAFKA_BROKERS: string };
  readonly sql: postgres.Sql;
}

async function tortured(options: TortureOptions, bench: Bench): Promise<TortureReport> {
  const { seconds, say } = options;
  const sites = generatedSites(3);
  await createPostgresSiteRegistry(bench.sql).save(sites);
  const ledger = new Ledger();
  say(`${seconds} s of writing and killing, seed ${options.seed}`);
  const kills = await underFire(options, bench, { ledger, sites: sites.map(({ id }) => id) });
  say(`${ledger.acknowledged} acknowledged, ${kills.length} kills; now the stations have to catch up`);
  const caughtUp = await caughtUpOf(bench, say);
  say('checking');
  const { invariants, duplicateMessages, deadlines } = await checkInvariants(bench.configuration, bench.sql, {
    ledger,
    dueBefore: await instantIn(bench.sql, 0),
  });
  const share = Math.min(1, seconds / FLOOR.seconds);
  const acknowledgedMin = Math.floor(FLOOR.commands * share);
  const killsMin = Math.floor(FLOOR.kills * share);
  const failures = [
    ...(ledger.acknowledged < acknowledgedMin ? [`${ledger.acknowledged} commands are too few`] : []),
    ...(kills.length < killsMin ? [`${kills.length} kills are too few`] : []),
    ...Object.entries(caughtUp).flatMap(([station, ms]) => (ms === undefined ? [`${station}: never caught up`] : [])),
    ...[...new Set(ledger.untyped)].map((text) => `an untyped answer: ${text}`),
  ];
  return {
    seed: options.seed,
    seconds,
    kills: kills.length,
    killsMin,
    killsInTheAct: kills.filter((kill) => kill.inTheAct).length,
    commands: {
      acknowledged: ledger.acknowledged,
      acknowledgedMin,
      refused: Object.fromEntries(ledger.refusals),
      unanswered: ledger.unanswered,
      retries: ledger.retries,
      untyped: ledger.untyped,
    },
    duplicatesSuppressed: { answers: ledger.duplicates, messages: duplicateMessages },
    deadlines,
    recovery: recoveryByPart(kills),
    caughtUp,
    invariants,
    failures,
    ok: failures.length === 0 && invariants.every(({ holds }) => holds),
  };
}

async function underFire(
  { seconds, seed, say }: TortureOptions,
  { stack, configuration }: Bench,
  { ledger, sites }: { readonly ledger: Ledger; readonly sites: readonly string[] },
): Promise<Kill[]> {
  const giveUp = new AbortController();
  setMaxListeners(0, giveUp.signal);
  const desk = new Desk({ api: stack.file().api, group: configuration.GROUP, ledger, giveUp: giveUp.signal });
  await desk.signIn('director');
  const over = AbortSignal.timeout(seconds * 1_000);
  const onKill = ({ part, recoveryMs, inTheAct: caught }: Kill) =>
    say(`${part} back after ${recoveryMs} ms${caught ? ', killed in a batch' : ''}, ${ledger.acknowledged} commands`);
  const ownerUrl = at(stack.servers.postgres.url, DATABASE);
  const caught = inTheAct({ ownerUrl, desk, site: sites[0] ?? '' });
  const killing = killUntilOver({ seed, parts: stack.parts, over, inTheAct: caught, onKill });
  const writing = writeUntilOver({ seed, desk, sites, over });
  const writingLate = runLateDesks({ seed, ledger, sites, environment: stack.environment, over });
  const late = new AbortController();
  void pause(seconds * 1_000 + GRACE_MS, undefined, { signal: late.signal }).then(
    () => giveUp.abort(),
    () => undefined,
  );
  try {
    const [kills] = await Promise.all([killing, writing, writingLate]);
    return kills;
  } finally {
    late.abort();
    giveUp.abort();
  }
}

/** Waits until every station has all, and what falls due while the account is made has fired. */
export async function caughtUpOf(
  { configuration, sql }: Pick<Bench, 'configuration' | 'sql'>,
  say: (text: string) => void,
  patience: Pick<CatchUpOptions, 'stationMsMax' | 'deadlinesMsMax'> = {},
): Promise<CaughtUp> {
  const address = {
    brokers: configuration.KAFKA_BROKERS,
    topic: configuration.KAFKA_TOPIC,
    clientId: 'redress-torture',
  };
  const admin = kafkaClient(address, logger('torture')).admin();
  await admin.connect();
  try {
    return await untilCaughtUp({
      sql,
      admin,
      topic: address.topic,
      conductorGroup: consumerGroup(configuration.KAFKA_CONSUMERS, 'conductor'),
      overdue: async () => deadlinesOverdue(await readStoredStreams(sql), await instantIn(sql, ACCOUNT_MS)).length,
      say,
      ...patience,
    });
  } finally {
    await admin.disconnect();
  }
}

/** An instant of the store's clock. */
export async function instantIn(sql: postgres.Sql, ms: number): Promise<string> {
  const [row] = await sql<{ now: string }[]>`
    select redress.iso_instant(redress.now() + make_interval(secs => ${ms / 1_000})) as now`;
  return row?.now ?? '';
}
