import type { RingAlarmRequest } from '#libs/contracts/case-workflow.js';
import type { CommandRequest } from '#libs/command-handler/command-request.js';
import { type Account, accountOf } from './account.js';
import { Desk, type Seen } from './desk.js';
import { Life } from './life.js';
import type { Server } from './network.js';
import { type Ask, api, conductorOf, projector, relay, worker } from './processes.js';
import { VirtualTemporal } from './virtual-temporal.js';
import { World } from './world.js';

/** Times of one run, ms. */
const UNDER_FIRE_MS = { min: 60_000, max: 10_800_000 };
const CALM_MS = { min: 60_000, max: 3_600_000 };
/** Desks write what they write in the first of it; after that alarms ring. */
const WRITING_MS = 40_000;
const RESTART_MS_MAX = 4_000;
const AWAY_MS_MAX = 4_000;
const DESKS_MAX = 3;
/** More would mean that it never comes to rest. */
const TIMERS_MAX = 20_000;

export interface RunOptions {
  readonly seed: number;
  /** keeps what happened, line by line */
  readonly traced?: boolean;
  /** Called before anything starts, with what the servers hold. */
  readonly prepare?: (simulation: Simulation) => void;
}

export interface RunResult extends Account {
  readonly seed: number;
  readonly ok: boolean;
  readonly virtualMs: number;
  readonly underFireMs: number;
  readonly timers: number;
  readonly acknowledged: number;
  readonly kills: number;
  readonly trace: readonly string[];
}

/** One run: a few desks write while everything fails, then all comes to rest, and the account is made. */
export async function simulate(options: RunOptions): Promise<RunResult> {
  const simulation = new Simulation(options.seed, options.traced ?? false);
  options.prepare?.(simulation);
  return simulation.run();
}

export class Simulation {
  readonly world: World;
  readonly temporal: VirtualTemporal;
  kills = 0;
  private ask: Ask = () => new Promise(() => undefined);
  private ringAlarm: (request: RingAlarmRequest) => ReturnType<ReturnType<typeof worker>> = () =>
    new Promise(() => undefined);
  private endsAt = '';

  /** How a process of this name begins; a test may put another beginning in place of one. */
  readonly beginnings: Record<string, (life: Life) => void> = {
    api: (life) => (this.ask = (request) => life.through(api(this.world, life)(request))),
    worker: (life) => {
      const ring = worker(this.world, life);
      this.ringAlarm = (request) => life.through(ring(request));
    },
    'relay-1': (life) => relay(this.world, life),
    'relay-2': (life) => relay(this.world, life),
    projector: (life) => this.world.projectors.join(life, projector(this.world, life)),
    conductor: (life) => this.world.conductors.join(life, conductorOf(this.world, life, this.temporal)),
  };

  constructor(seed: number, traced: boolean) {
    this.world = new World(seed, traced);
    const { clock, trace } = this.world;
    this.temporal = new VirtualTemporal({
      ...{ clock, trace },
      ringAlarm: (request) => this.ringAlarm(request),
      endsAt: () => this.endsAt,
    });
  }

  async run(): Promise<RunResult> {
    const { world } = this;
    const { clock, chance, faults, seed } = world;
    const underFireMs = chance.int(UNDER_FIRE_MS.min, UNDER_FIRE_MS.max);
    const endMs = clock.nowMs + underFireMs + chance.int(CALM_MS.min, CALM_MS.max);
    this.endsAt = new Date(endMs).toISOString();
    for (const name of Object.keys(this.beginnings)) this.begin(name);
    this.planFaults(underFireMs);
    const cases: Seen[] = [];
    for (let desk = 1; desk <= chance.int(2, DESKS_MAX); desk += 1) void this.desk(`desk-${desk}`, cases).work();
    clock.after(underFireMs, () => {
      faults.end();
      world.trace(() => 'no fault from here on');
    });
    clock.after(endMs - clock.nowMs, () => world.trace(() => 'the end'));
    const atRest = await clock.run(TIMERS_MAX);
    const account = await accountOf(this, { atRest, dueBefore: this.endsAt });
    return {
      ...account,
      ...{ seed, underFireMs, kills: this.kills, trace: world.lines },
      ok: account.invariants.every(({ holds }) => holds),
      virtualMs: clock.elapsedMs,
      timers: clock.fired,
      acknowledged: world.ledger.acknowledged,
    };
  }

  private desk(name: string, cases: Seen[]): Desk {
    const { clock, ledger, faults, sites, trace, chance } = this.world;
    return new Desk(name, {
      ...{ clock, ledger, cases, trace },
      chance: chance.fork(),
      sites: sites.map(({ id }) => id),
      ask: (request) => this.overHttp(request),
      arrivesTwice: () => faults.strikes('duplicate'),
    });
  }

  /** Never answers where request or answer are lost, or the api is killed. */
  private async overHttp(request: CommandRequest): ReturnType<Ask> {
    const { clock, faults } = this.world;
    const way = async (): Promise<void> => {
      const ms = faults.wayMs();
      if (ms > 0) await clock.pause(ms);
      if (faults.strikes('drop')) await new Promise(() => undefined);
    };
    await way();
    const [answer] = await Promise.allSettled([this.ask(request)]);
    await way();
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  private begin(name: string): void {
    const { clock, chance, trace } = this.world;
    const life = new Life(name);
    life.onEnd(() => {
      this.kills += 1;
      clock.after(chance.int(50, RESTART_MS_MAX), () => {
        trace(() => `${name} starts again`);
        this.begin(name);
      });
    });
    this.beginnings[name]?.(life);
  }

  private planFaults(underFireMs: number): void {
    const { clock, chance, faults, store, stored, storeServer, topicServer, trace } = this.world;
    const { outages, foreign, deposed, rebalances } = faults.plan.counts;
    const sometime = (times: number, what: () => void): void => {
      for (let n = 0; n < times; n += 1)
        clock.after(chance.int(0, chance.pick([300, 3_000, WRITING_MS, underFireMs])), what);
    };
    sometime(outages, () => this.outage(chance.pick([storeServer, topicServer, this.temporal.server])));
    sometime(foreign, () => {
      const end = store.beginForeign();
      clock.after(chance.int(10, AWAY_MS_MAX), () => {
        end();
        stored.ring();
      });
    });
    sometime(deposed, () => {
      trace(() => 'the leader loses its connection without knowing');
      store.loseLeader();
      stored.ring();
    });
    sometime(rebalances, () => {
      const name = chance.pick(['projector', 'conductor'] as const);
      trace(() => `another ${name} takes over`);
      this.begin(name);
    });
  }

  private outage(server: Server): void {
    const { clock, chance, store, storeServer, stored, trace } = this.world;
    trace(() => `${server.name} goes away`);
    server.up = false;
    if (server === storeServer) store.loseLeader();
    clock.after(chance.int(20, AWAY_MS_MAX), () => {
      trace(() => `${server.name} is back`);
      server.up = true;
      stored.ring();
    });
  }
}
