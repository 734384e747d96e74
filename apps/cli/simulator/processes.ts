import { createRingAlarm } from '#activities/ring-alarm/ring-alarm.activity.js';
import type { CommandOutcome, CommandRequest } from '#libs/command-handler/command-request.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import type { CaseActivities } from '#libs/contracts/case-workflow.js';
import type { EventStore, SequencerTerm } from '#libs/event-store/port.js';
import type { Message, Publisher } from '#libs/messaging/port.js';
import type { BatchWriter } from '#libs/read-model/engine/apply-batch.js';
import { conductor } from '#libs/stations/conductor.js';
import { Projector } from '#libs/stations/projector.js';
import { Relay, type RelayParts } from '#libs/stations/relay.js';
import type { Subscription } from '#libs/messaging/port.js';
import { logger } from '#libs/telemetry/logger.js';
import type { Life } from './life.js';
import type { VirtualTemporal } from './virtual-temporal.js';
import type { World } from './world.js';

const log = logger('simulator');
log.level = 'silent';
const nothing = (): void => undefined;
const LATE_MS_MAX = 3_000;

/** The write path as one process reaches it. */
function storeOf({ network, store, storeServer, stored }: World, life: Life): EventStore {
  const call = <T>(what: string, work: () => Promise<T>): Promise<T> => network.call(life, storeServer, what, work);
  return {
    append: (request) => call('append', () => store.append(request).finally(() => stored.ring())),
    appendBulk: (requests) => call('append', () => store.appendBulk(requests).finally(() => stored.ring())),
    readStream: (streamId, fromVersion) => call('read a stream', () => store.readStream(streamId, fromVersion)),
    readStreams: (streamIds) => call('read streams', () => store.readStreams(streamIds)),
    findCommand: (commandId) => call('find a command', () => store.findCommand(commandId)),
    readCommitted: (after, limit) => call('read on', () => store.readCommitted(after, limit)),
    now: () => call('now', () => store.now()),
  };
}

export type Ask = (request: CommandRequest) => Promise<CommandOutcome>;

export function api(world: World, life: Life): Ask {
  const dependencies = world.commands(storeOf(world, life));
  return (request) => handleCommand(dependencies, request);
}

export function worker(world: World, life: Life): CaseActivities['ringAlarm'] {
  return createRingAlarm(world.commands(storeOf(world, life)));
}

export function relay(world: World, life: Life): void {
  const gauges = { published: nothing, lag: nothing, horizonAge: nothing };
  const pause: RelayParts['pause'] = async (delayMs) => {
    // A poll that would find nothing is left out: until something changes, all of them would.
    if (world.store.atRest) await world.stored.next();
    await life.through(world.clock.pause(delayMs));
  };
  new Relay({ store: sequencerOf(world, life), publisher: publisherOf(world, life), gauges, log, pause }).start();
}

function sequencerOf({ network, store, storeServer, stored }: World, life: Life): RelayParts['store'] {
  const call = <T>(what: string, work: () => Promise<T>): Promise<T> => network.call(life, storeServer, what, work);
  const within = (term: SequencerTerm): SequencerTerm => ({
    epoch: term.epoch,
    stamp: (limit) => call('stamp', () => term.stamp(limit)),
    delivered: () => call('delivered', () => term.delivered()),
    setDelivered: (seq) => call('note what is delivered', () => term.setDelivered(seq)),
    // the connection is closed, and the server sees that whatever else is lost
    resign: () => term.resign().finally(() => stored.ring()),
  });
  return {
    lead: async () => {
      let taken: SequencerTerm | undefined;
      const free = (): void => void taken?.resign().then(() => stored.ring());
      life.onEnd(free);
      try {
        const term = await call('lead', async () => {
          taken = await store.lead();
          if (!life.alive) free();
          return taken;
        });
        return term && within(term);
      } catch (error) {
        free();
        throw error;
      }
    },
    readSequenced: (afterSeq, limit) => call('read sequenced', () => store.readSequenced(afterSeq, limit)),
    head: () => call('head', () => store.head()),
  };
}

function publisherOf(world: World, life: Life): Publisher {
  const { network, topicServer, faults, clock } = world;
  const send = async (messages: readonly Message[]): Promise<void> => {
    world.trace(
      () =>
        `topic takes ${messages.map(({ headers }) => headers['ce_id']?.slice(5, 13) + '/' + headers['ce_sequence']).join(' ')}`,
    );
    await world.topic.publisher().publish(messages);
    world.published.ring();
  };
  return {
    publish: (messages) =>
      network.call(life, topicServer, 'publish', async () => {
        if (!faults.strikes('publish')) return send(messages);
        const fault = faults.chance.pick(['half', 'unacknowledged', 'late', 'lost'] as const);
        if (fault === 'half') await send(messages.slice(0, Math.ceil(messages.length / 2)));
        if (fault === 'unacknowledged') await send(messages);
        if (fault === 'late') clock.after(faults.chance.int(1, LATE_MS_MAX), () => void send(messages));
        world.trace(() => `${life.name}: publish ${fault}`);
        throw topicServer.unavailable();
      }),
    disconnect: () => Promise.resolve(),
  };
}

export function projector(world: World, life: Life): Subscription {
  const { network, readModel, storeServer, topic } = world;
  const writer: BatchWriter = {
    checkpoint: (name, partition) =>
      network.call(life, storeServer, 'checkpoint', () => readModel.checkpoint(name, partition)),
    applyBatch: (events, span) =>
      network.call(life, storeServer, 'apply a batch', () => readModel.applyBatch(events, span)),
  };
  const gauges = { projected: nothing, gaps: nothing, lost: nothing, undecodable: nothing };
  return new Projector({ writer, topic: topic.name, gauges, log });
}

export function conductorOf(world: World, life: Life, temporal: VirtualTemporal): Subscription {
  const conducting = {
    client: temporal.clientOf(life, world.network),
    offsetMs: () => Promise.resolve(0),
    searchable: () => Promise.resolve(false),
  };
  const gauges = { told: nothing, unreadable: nothing, lag: nothing };
  return conductor({ conducting, store: storeOf(world, life), gauges, log });
}
