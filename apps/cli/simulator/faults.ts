import type { Chance } from '#libs/generator/chance.js';

/** In 1,000, each time it could happen. */
export interface FaultRates {
  /** a process ends just before, or just after, what it asked for is done */
  readonly crash: number;
  /** a request, an answer, a signal never arrives */
  readonly drop: number;
  /** it arrives twice */
  readonly duplicate: number;
  /** it takes up to a few seconds instead of milliseconds */
  readonly slow: number;
  /** a transaction stays open for a while before it commits */
  readonly lateCommit: number;
  /** a transaction is ended by its server */
  readonly abort: number;
  /** messages are taken in part, without an acknowledgement, or after the publisher has given up */
  readonly publish: number;
}

/** How often in a run. */
export interface FaultCounts {
  /** a server is away for up to some seconds */
  readonly outages: number;
  /** somebody else's transaction stays open and holds the horizon */
  readonly foreign: number;
  /** the leader's connection breaks without its knowing */
  readonly deposed: number;
  /** a consumer group moves to another member while the first still works */
  readonly rebalances: number;
}

export interface FaultPlan {
  readonly rates: FaultRates;
  readonly counts: FaultCounts;
}

const RATES_MAX: FaultRates = {
  ...{ crash: 40, drop: 120, duplicate: 200, slow: 200, lateCommit: 400, abort: 60, publish: 200 },
};
const COUNTS_MAX: FaultCounts = { outages: 3, foreign: 4, deposed: 3, rebalances: 4 };

/** Each fault is left out of half of the runs: some are only seen where others do not hide them. */
export function planFaults(chance: Chance): FaultPlan {
  return { rates: draw(RATES_MAX, chance), counts: draw(COUNTS_MAX, chance) };
}

function draw<T extends object>(most: T, chance: Chance): T {
  const drawn = Object.entries(most).map(([name, max]) => [
    name,
    chance.happens(50) ? chance.int(1, max as number) : 0,
  ]);
  return Object.fromEntries(drawn) as T;
}

/** The dice of one run. Over: no fault any more, so that everything can catch up. */
export class Faults {
  private active = true;

  constructor(
    readonly plan: FaultPlan,
    readonly chance: Chance,
  ) {}

  get over(): boolean {
    return !this.active;
  }

  end(): void {
    this.active = false;
  }

  strikes(fault: keyof FaultRates): boolean {
    const rate = this.plan.rates[fault];
    return this.active && rate > 0 && this.chance.int(1, 1_000) <= rate;
  }

  /** How long a call is on its way, ms. */
  wayMs(): number {
    if (this.strikes('slow')) return this.chance.int(10, 2_500);
    return this.chance.happens(60) ? 0 : this.chance.int(1, 4);
  }

  /** How long a transaction is open, ms. */
  openMs(): number {
    return this.strikes('lateCommit') ? this.chance.int(1, 1_500) : 0;
  }
}
