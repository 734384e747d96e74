import { setTimeout as pause } from 'node:timers/promises';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Configuration } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { horizonHolder } from '#libs/event-store/postgres/horizon.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import type { StationWork } from '#libs/telemetry/station.js';
import { Relay } from '#libs/stations/relay.js';
import { HorizonWatch } from '#libs/stations/horizon-watch.js';
import { horizonGauges, relayGauges } from '#libs/stations/relay-gauges.js';

export const RELAY_WORK = Symbol('work of the relay');

/** How often the horizon's age is looked at. */
const HORIZON_MS = 2_000;
/** A producer whose broker is gone tries for longer than a process is given to end; what is in flight is not noted as delivered. */
const STOP_MS_MAX = 5_000;

export type RelaySettings = Configuration & { POSTGRES_URL: string; KAFKA_BROKERS: string };

@Module({})
export class RelayModule {
  static with(configuration: RelaySettings): DynamicModule {
    return {
      module: RelayModule,
      providers: [
        {
          provide: RELAY_WORK,
          inject: [Readiness, Metrics],
          useFactory: (readiness: Readiness, metrics: Metrics) => wireRelay(configuration, readiness, metrics),
        },
      ],
    };
  }
}

function wireRelay(configuration: RelaySettings, readiness: Readiness, metrics: Metrics): StationWork {
  const log = logger('relay');
  const sql = connectStore(configuration.POSTGRES_URL, { max: 3, applicationName: 'redress-relay' });
  const address = { brokers: configuration.KAFKA_BROKERS, topic: configuration.KAFKA_TOPIC, clientId: 'redress-relay' };
  const gauges = relayGauges(metrics, () => relay.leads);
  const relay = new Relay({
    store: createPostgresEventStore(sql),
    publisher: new KafkaPublisher(address, log),
    gauges,
    log,
  });
  readiness.part('event-store', () => !relay.storeOutage.active);
  readiness.part('topic', () => !relay.topicOutage.active);
  const stopping = new AbortController();
  const horizon = new HorizonWatch({ look: () => horizonHolder(sql), gauges: horizonGauges(metrics), log });
  const watch = setInterval(() => void horizon.look().catch(() => undefined), HORIZON_MS);
  return {
    start: () => {
      // a relay may be up before Kafka is: facts wait in the store
      void ensureTopic(address, { partitions: configuration.KAFKA_PARTITIONS }, log, stopping.signal)
        .then(() => relay.start())
        .catch((error: unknown) => {
          // a topic of another shape would break the order of a case: an uncaught error ends the process
          if (!stopping.signal.aborted) throw error;
        });
      return Promise.resolve();
    },
    stop: async () => {
      clearInterval(watch);
      stopping.abort();
      await Promise.race([relay.stop(), pause(STOP_MS_MAX, undefined, { ref: false })]);
      await sql.end({ timeout: 5 });
    },
  };
}
