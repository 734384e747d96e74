import type { Site } from '#libs/contracts/site.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { DomainError } from '#libs/contracts/errors.js';
import { InMemorySequencedEventStore } from '#libs/event-store/in-memory/sequenced-event-store.js';
import { Chance } from '#libs/generator/chance.js';
import { generatedSites } from '#libs/generator/sites.js';
import { InMemoryTopic } from '#libs/messaging/in-memory/in-memory-topic.js';
import { InMemoryReadModel } from '#libs/read-model/in-memory/read-model.js';
import { createInMemoryRuleShelf } from '#libs/rule-shelf/in-memory/rule-shelf.js';
import { createInMemorySiteRegistry } from '#libs/sites/in-memory/site-registry.js';
import { Ledger } from '../torture/ledger.js';
import { Bell } from './bell.js';
import { ConsumerGroup } from './consumer-group.js';
import { Faults, planFaults } from './faults.js';
import { Network, type Server } from './network.js';
import { plainVault } from './plain-vault.js';
import type { Trace } from './trace.js';
import { VirtualClock } from './virtual-clock.js';

const PARTITIONS = 2;
const BEGIN = Date.parse('2026-03-02T01:00:00.000Z');
const YEAR_MS = 365 * 86_400_000;

/** All that stays when a process is killed: servers, what they hold, and the dice. */
export class World {
  readonly chance: Chance;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly network: Network;
  readonly store: InMemorySequencedEventStore;
  readonly storeServer: Server = {
    ...{ name: 'store', up: true, unavailable: () => new DomainError('store-unavailable', 'the store is away') },
  };
  /** rung when something was committed, a transaction ended, the lead became free */
  readonly stored = new Bell();
  readonly topic = new InMemoryTopic('redress.case-events.v1', PARTITIONS);
  readonly topicServer: Server = { name: 'topic', up: true, unavailable: () => new Error('the broker is away') };
  readonly published = new Bell();
  readonly readModel: InMemoryReadModel;
  readonly projectors: ConsumerGroup;
  readonly conductors: ConsumerGroup;
  readonly sites: readonly Site[] = generatedSites(2);
  readonly ledger = new Ledger();
  /** what happened, where somebody reads it */
  readonly lines: string[] = [];

  constructor(
    readonly seed: number,
    private readonly traced: boolean,
  ) {
    this.chance = new Chance(seed);
    this.clock = new VirtualClock(BEGIN + this.chance.int(0, YEAR_MS / 1_000) * 1_000);
    this.faults = new Faults(planFaults(this.chance.fork()), this.chance.fork());
    this.network = new Network(this.clock, this.faults, this.trace);
    this.store = new InMemorySequencedEventStore({
      now: () => this.clock.now(),
      beforeCommit: () => this.transaction('an append'),
    });
    this.readModel = new InMemoryReadModel({
      store: this.store,
      beforeCommit: () => this.transaction('a batch of the read model'),
    });
    this.projectors = this.group('redress-projector');
    this.conductors = this.group('redress-conductor');
  }

  readonly trace: Trace = (words) => {
    if (this.traced) this.lines.push(`${(this.clock.elapsedMs / 1_000).toFixed(3).padStart(10)} s  ${words()}`);
  };

  private readonly rules = createInMemoryRuleShelf();

  /** What a process writes with; its store is reached by `store`. */
  commands(store: CommandDependencies['store']): CommandDependencies {
    const sites = createInMemorySiteRegistry(this.sites);
    return { store, vault: plainVault, sites, rules: this.rules, group: 'simulated', simulation: false };
  }

  private async transaction(what: string): Promise<void> {
    const ms = this.faults.openMs();
    if (ms > 0) await this.clock.pause(ms);
    if (this.storeServer.up && !this.faults.strikes('abort')) return;
    this.trace(() => `${what} is ended by its server`);
    throw this.storeServer.unavailable();
  }

  private group(id: string): ConsumerGroup {
    const { topic, published, clock, network, faults, trace } = this;
    return new ConsumerGroup({ id, topic, published, clock, network, faults, trace });
  }
}
