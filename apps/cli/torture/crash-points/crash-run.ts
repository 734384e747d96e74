import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { stackConducting } from '#libs/conducting/stack-conducting.js';
import type { Configuration } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { Chance } from '#libs/generator/chance.js';
import { kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import { consumerGroup } from '#libs/messaging/kafka/consumer-group.js';
import { logger } from '#libs/telemetry/logger.js';
import { type CaughtUp, untilCaughtUp } from '../catch-up.js';
import { alarmsMissing, checkFacts } from '../check-invariants.js';
import { Desk } from '../desk.js';
import { type InvariantResult, invariantResult } from '../invariant.js';
import { Ledger } from '../ledger.js';
import { writeUntilOver } from '../writers.js';
import type { CrashBench, Stage } from './crash-bench.js';
import { CRASH_POINTS, type CrashPlan, type CrashPointName } from './points.js';
import { type Station, StationProcess } from './station-process.js';

export interface CrashRun {
  readonly point: CrashPointName;
  readonly seed: number;
  readonly passage: number;
  /** the process died of SIGKILL, and said at which point, just before */
  readonly crashed: boolean;
  /** from its death to the ready line of its successor */
  readonly recoveryMs: number;
  readonly acknowledged: number;
  readonly duplicatesSuppressed: { readonly answers: number; readonly messages: number };
  readonly invariants: readonly InvariantResult[];
  /** why the run does not count, whatever the invariants say */
  readonly failures: readonly string[];
  readonly ok: boolean;
}

const WRITERS = 4;
/** Written after the crash, too: what was left half done has to go well with what comes. */
const MORE = 12;
const WITHIN_MS = 120_000;
/** Nothing falls due while the run lasts. */
const PROMISE_MS = { from: 3_600_000, to: 7_200_000 };
const UNDER_WAY_MS_MAX = 4;
const STATIONS: readonly Station[] = ['api', 'relay', 'projector', 'conductor'];

/** One crash of one service at one step, its clean successor, and the account. The other services run on. */
export async function crashAt(bench: CrashBench, point: CrashPointName, seed: number): Promise<CrashRun> {
  const chance = new Chance(seed);
  const { station, passages } = CRASH_POINTS[point];
  const plan = { point, passage: chance.int(1, passages), delayMs: chance.int(0, UNDER_WAY_MS_MAX) };
  const stage = await bench.stage(`${point}-${seed}`);
  const { environment, logFile, configuration } = stage;
  const others = STATIONS.filter((each) => each !== station) as [Station, ...Station[]];
  const processes = [
    new StationProcess({ stations: others, environment, logFile }),
    new StationProcess({ stations: [station], environment, logFile, crash: plan }),
  ] as const;
  const started: StationProcess[] = [...processes];
  const sql = connectStore(configuration.POSTGRES_URL, { max: 2, applicationName: 'redress-torture' });
  let ok = false;
  try {
    const run = new Run({ stage, plan, seed, sql, started });
    const result = await run.through(processes[1], processes[station === 'api' ? 1 : 0]);
    ok = result.ok;
    return result;
  } finally {
    started.forEach((each) => each.kill());
    await Promise.all(started.map(({ ended }) => ended));
    await sql.end({ timeout: 2 });
    await stage.remove(!ok);
  }
}

interface RunParts {
  readonly stage: Stage;
  readonly plan: CrashPlan;
  readonly seed: number;
  readonly sql: postgres.Sql;
  readonly started: StationProcess[];
}

interface Seen {
  readonly crashed: boolean;
  readonly recoveryMs: number;
}

class Run {
  private readonly ledger = new Ledger();
  private readonly failures: string[] = [];
  private readonly over = new AbortController();
  private readonly giveUp = new AbortController();

  constructor(private readonly parts: RunParts) {
    setMaxListeners(0, this.giveUp.signal, this.over.signal);
  }

  async through(doomed: StationProcess, api: StationProcess): Promise<CrashRun> {
    const writing = (await this.holds('the api to be ready', api.ready)) ? this.write() : Promise.resolve();
    const crashed = await this.crashOf(doomed);
    const recoveryMs = await this.successor();
    const before = this.ledger.acknowledged;
    await this.until('commands after the crash', () => this.ledger.acknowledged >= before + MORE);
    this.over.abort();
    if (!(await this.holds('the last answers', writing))) this.giveUp.abort();
    await writing;
    for (const [name, ms] of Object.entries(await this.caughtUp())) {
      if (ms === undefined) this.failures.push(`${name}: never caught up`);
    }
    const seen = { crashed, recoveryMs };
    const account = this.account(seen);
    account.catch(() => undefined); // told below, unless it comes too late
    return (await this.holds('the account', account)) ? account : this.result(seen, [], 0);
  }

  private async write(): Promise<void> {
    const { stage, seed } = this.parts;
    const api = `http://127.0.0.1:${stage.environment['REDRESS_API_PORT']}`;
    const desk = new Desk({ api, group: stage.configuration.GROUP, ledger: this.ledger, giveUp: this.giveUp.signal });
    await desk.signIn('director');
    await writeUntilOver({
      ...{ seed, desk, sites: stage.sites, over: this.over.signal, writers: WRITERS, promiseMs: PROMISE_MS },
    });
  }

  /** True where it died of what was planned, and said so. */
  private async crashOf(doomed: StationProcess): Promise<boolean> {
    const { plan } = this.parts;
    if (!(await this.holds(`the crash at passage ${plan.passage}`, doomed.ended))) {
      doomed.kill();
      return false;
    }
    const { signal, code, crash } = await doomed.ended;
    const asPlanned = signal === 'SIGKILL' && crash?.crashed === plan.point && crash.passage === plan.passage;
    if (!asPlanned) this.failures.push(`the process ended by itself: ${signal ?? code}`);
    return asPlanned;
  }

  private async successor(): Promise<number> {
    const { stage, plan, started } = this.parts;
    const { environment, logFile } = stage;
    const from = performance.now();
    const next = new StationProcess({ stations: [CRASH_POINTS[plan.point].station], environment, logFile });
    started.push(next);
    await this.holds('the successor to be ready', next.ready);
    return Math.round(performance.now() - from);
  }

  private async caughtUp(): Promise<CaughtUp> {
    const { sql, stage } = this.parts;
    const { KAFKA_BROKERS: brokers, KAFKA_TOPIC: topic, KAFKA_CONSUMERS } = stage.configuration;
    const admin = kafkaClient({ brokers, topic, clientId: 'redress-torture' }, logger('torture')).admin();
    await admin.connect();
    const conductorGroup = consumerGroup(KAFKA_CONSUMERS, 'conductor');
    const nothing = { overdue: () => Promise.resolve(0), say: () => undefined };
    return untilCaughtUp({ sql, admin, topic, conductorGroup, ...nothing }).finally(() => admin.disconnect());
  }

  private async account(seen: Seen): Promise<CrashRun> {
    const { stage, sql } = this.parts;
    const { ledger, failures } = this;
    const { streams, facts, loss, duplicateMessages } = await checkFacts(stage.configuration, sql, ledger);
    const unheld = await alarmsMissing(stage.configuration, sql, streams);
    await endWorkflows(stage.configuration, sql, [...streams.keys()]);
    const i8 = invariantResult('I8', 'the workflow of each open case holds what is pending', streams.size, unheld);
    const invariants = [...facts, i8, loss];
    failures.push(...[...new Set(ledger.untyped)].map((text) => `an untyped answer: ${text}`));
    return this.result(seen, invariants, duplicateMessages);
  }

  private result(seen: Seen, invariants: readonly InvariantResult[], messages: number): CrashRun {
    const { plan, seed } = this.parts;
    const { ledger, failures } = this;
    return {
      ...{ point: plan.point, seed, passage: plan.passage, ...seen, acknowledged: ledger.acknowledged },
      duplicatesSuppressed: { answers: ledger.duplicates, messages },
      ...{ invariants, failures },
      ok: seen.crashed && failures.length === 0 && invariants.every(({ holds }) => holds),
    };
  }

  /** False, and a failure of the run, where it does not come in time. */
  private async holds(what: string, event: Promise<unknown>): Promise<boolean> {
    const late = new AbortController();
    const timeout = pause(WITHIN_MS, 'late', { signal: late.signal }).catch(() => undefined);
    const first = await Promise.race([event, timeout]);
    late.abort();
    if (first === 'late') this.failures.push(`not within ${WITHIN_MS / 1_000} s: ${what}`);
    return first !== 'late';
  }

  private async until(what: string, condition: () => boolean): Promise<void> {
    for (const from = performance.now(); !condition(); await pause(20)) {
      if (performance.now() - from < WITHIN_MS) continue;
      this.failures.push(`not within ${WITHIN_MS / 1_000} s: ${what}`);
      return;
    }
  }
}

/** The worker of all runs keeps each open workflow in memory: those of a run that is over it may forget. */
async function endWorkflows(configuration: Configuration, sql: postgres.Sql, ids: readonly string[]): Promise<void> {
  const conducting = stackConducting(configuration, sql);
  const end = (id: string) => conducting.client.workflow.getHandle(id).terminate('the run is over');
  await Promise.allSettled(ids.map(end));
  await conducting.close();
}
