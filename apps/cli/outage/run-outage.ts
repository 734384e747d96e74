import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { stackConducting } from '#libs/conducting/stack-conducting.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { generatedSites } from '#libs/generator/sites.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { logger } from '#libs/telemetry/logger.js';
import { stackEnvironment } from '../connect.js';
import { startStack } from '../stack/start-stack.js';
import { checkInvariants } from '../torture/check-invariants.js';
import { Desk } from '../torture/desk.js';
import { Ledger } from '../torture/ledger.js';
import { caughtUpOf, instantIn } from '../torture/run-torture.js';
import { writeUntilOver } from '../torture/writers.js';
import { Attempts } from './attempts.js';
import type { OutageReport } from './outage-report.js';
import { type Termination, terminateEach, terminationFaults } from './terminations.js';
import type { Trouble, TroubleBench } from './trouble.js';
import {
  HISTORY_GROWTH_MAX,
  type WatchedCase,
  growthOf,
  historyLengths,
  plantWatched,
  untilHeld,
} from './watched-cases.js';

export interface OutageOptions {
  readonly name: string;
  readonly trouble: Trouble;
  readonly dir: string;
  /** how long it lasts; longer where what is looked at meanwhile takes longer */
  readonly ms: number;
  readonly seed: number;
  /** goes on with what the folder holds instead of beginning with nothing */
  readonly kept: boolean;
  readonly say: (text: string) => void;
}

/** Few desks: the trouble is the matter, not the load. */
const WRITERS = 6;
const BETWEEN_MS_MAX = 900;
const AGAIN_MS = 400;
/** For cases to be planted and known to their workflows before the trouble begins. */
const LEAD_MS = 12_000;
/** Where in the time of the trouble the watched promises fall due. */
const DUE_AT = [0.1, 0.25, 0.4, 0.55, 0.7];
const SITES = 3;
/** After the end: for commands under way to be answered. */
const GRACE_MS = 30_000;
const AFTERWARDS_MS = 2_000;
/** What came in ten minutes is not conducted in one; a workflow that could not ring rests ten minutes at the most. */
const PATIENCE = { stationMsMax: 600_000, deadlinesMsMax: 660_000 };
const QUESTION_MS_MAX = 60_000;

/** A stack under one trouble: what the desks hear meanwhile, how it is seen, and the account afterwards. */
export async function runOutage(options: OutageOptions): Promise<OutageReport> {
  const { trouble } = options;
  const postgresData = await trouble.place?.();
  try {
    return await onStack(options, postgresData === undefined ? {} : { postgresData });
  } finally {
    await trouble.clear?.();
  }
}

async function onStack(options: OutageOptions, place: { readonly postgresData?: string }): Promise<OutageReport> {
  const { dir, say } = options;
  const stack = await startStack({ dir, fresh: !options.kept, ...place, onTick: say, onNote: say });
  try {
    const { REDRESS_POSTGRES_OWNER_URL: ownerUrl = '' } = stackEnvironment(dir);
    const names = ['POSTGRES_URL', 'KAFKA_BROKERS', 'TEMPORAL_ADDRESS'] as const;
    const configuration = requireSettings(readConfiguration({ ...stack.environment }), ...names);
    const sql = connectStore(configuration.POSTGRES_URL, {
      ...{ max: 3, applicationName: 'redress-outage', statementTimeoutMs: QUESTION_MS_MAX },
    });
    const conducting = stackConducting(configuration, sql, logger('outage'));
    try {
      return await troubled(options, { stack, configuration, sql, ownerUrl, conducting, say });
    } finally {
      await conducting.close();
      await sql.end({ timeout: 5 });
    }
  } finally {
    say('stopping');
    await stack.stop();
  }
}

async function troubled(options: OutageOptions, ground: Omit<TroubleBench, 'token'>): Promise<OutageReport> {
  const { trouble, say } = options;
  // what the folder holds may be more than its stations had taken when it was stopped
  if (options.kept) await caughtUpOf(ground, say, PATIENCE);
  const desks = await openDesks(options, ground);
  const bench = { ...ground, token: desks.desk.bearer };
  const dueInMs = DUE_AT.map((share) => LEAD_MS + share * options.ms);
  const nowMs = Date.parse(await instantIn(bench.sql, 0));
  const watched = await plantWatched({ ...{ desk: desks.desk, site: desks.sites[0] ?? '' }, dueInMs, nowMs });
  await untilHeld(bench.conducting, watched);
  const late = nowMs + LEAD_MS - Date.parse(await instantIn(bench.sql, 0));
  if (late > 0) await pause(late);
  const lasted = await under(options, bench, { desks, watched });
  await pause(AFTERWARDS_MS);
  await desks.close();
  say(`${desks.ledger.acknowledged} acknowledged; now the stations have to catch up`);
  const caughtUp = await caughtUpOf(bench, say, PATIENCE);
  const accounted = (await trouble.account?.(bench)) ?? [];
  say('checking');
  const dueBefore = await instantIn(bench.sql, 0);
  const checked = await checkInvariants(bench.configuration, bench.sql, { ledger: desks.ledger, dueBefore });
  const attempts = desks.attempts.report(trouble.mayRefuse);
  const failures = [
    ...attempts.faults,
    ...lasted.faults,
    ...accounted,
    ...(trouble.mustRefuse === true && attempts.refused['store-unavailable'] === undefined
      ? ['nobody was refused']
      : []),
    ...(attempts.attempts === 0 ? ['nobody gave a command meanwhile'] : []),
    ...Object.entries(caughtUp).flatMap(([station, ms]) => (ms === undefined ? [`${station}: never caught up`] : [])),
    ...[...new Set(desks.ledger.untyped)].map((text) => `an untyped answer: ${text}`),
  ];
  const { invariants, deadlines } = checked;
  return {
    ...{ outage: options.name, seed: options.seed, lastedMs: lasted.lastedMs, backMs: lasted.backMs, attempts },
    commands: { acknowledged: desks.ledger.acknowledged, retries: desks.ledger.retries },
    history: { watched: watched.length, growth: lasted.growth, growthMax: HISTORY_GROWTH_MAX },
    ...{ terminations: lasted.terminations, caughtUp, deadlines, figures: trouble.figures?.() ?? {} },
    ...{ invariants, failures, ok: failures.length === 0 && invariants.every(({ holds }) => holds) },
  };
}

interface Desks {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly attempts: Attempts;
  readonly sites: readonly string[];
  /** Nothing new is begun; resolves when what was begun has its answer. */
  close(): Promise<void>;
}

async function openDesks(
  { seed }: OutageOptions,
  { stack, configuration, sql }: Omit<TroubleBench, 'token'>,
): Promise<Desks> {
  const registry = createPostgresSiteRegistry(sql);
  if ((await registry.all()).length === 0) await registry.save(generatedSites(SITES));
  const sites = (await registry.all()).map(({ id }) => id);
  const [ledger, attempts, giveUp, over] = [new Ledger(), new Attempts(), new AbortController(), new AbortController()];
  setMaxListeners(0, giveUp.signal);
  const desk = new Desk({
    ...{ api: stack.file().api, group: configuration.GROUP, ledger, giveUp: giveUp.signal, againMs: AGAIN_MS },
    onAttempt: (attempt) => attempts.note(attempt),
  });
  await desk.signIn('director');
  const pace = { writers: WRITERS, betweenMsMax: BETWEEN_MS_MAX, withdraws: true };
  const writing = writeUntilOver({ seed, desk, sites, over: over.signal, ...pace });
  const close = async () => {
    over.abort();
    const late = setTimeout(() => giveUp.abort(), GRACE_MS);
    await writing.finally(() => clearTimeout(late));
  };
  return { desk, ledger, attempts, sites, close };
}

interface Lasted {
  readonly lastedMs: number;
  readonly backMs: number;
  readonly growth: number;
  readonly terminations: readonly Termination[];
  readonly faults: readonly string[];
}

interface Company {
  readonly desks: Desks;
  readonly watched: readonly WatchedCase[];
}

async function under(options: OutageOptions, bench: TroubleBench, company: Company): Promise<Lasted> {
  const { trouble, name, ms, say } = options;
  const { desks, watched } = company;
  const { conducting } = bench;
  const before = await historyLengths(conducting, watched);
  say(`${name}: begins, for ${Math.round(ms / 1_000)} s`);
  const from = performance.now();
  desks.attempts.begin();
  await trouble.begin(bench);
  const terminations = trouble.terminates ? await terminateEach(bench.stack, desks.attempts) : [];
  const looked = (await trouble.look?.(bench)) ?? [];
  await pause(Math.max(0, from + ms - performance.now()));
  // Temporal itself may be what is away
  const during = await historyLengths(conducting, watched).catch(() => undefined);
  const lastedMs = Math.round(performance.now() - from);
  const ended = await trouble.end(bench);
  const backMs = Math.round(performance.now() - from - lastedMs);
  desks.attempts.end();
  say(`${name}: over; it answered after ${backMs} ms`);
  const growth = growthOf(before, during ?? (await historyLengths(conducting, watched)));
  const grown = growth > HISTORY_GROWTH_MAX ? [`a workflow's history grew by ${growth} events`] : [];
  return {
    lastedMs,
    backMs,
    growth,
    terminations,
    faults: [...terminationFaults(terminations), ...looked, ...ended, ...grown],
  };
}
