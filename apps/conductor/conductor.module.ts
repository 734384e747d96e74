import { Module, type DynamicModule } from '@nestjs/common';
import type { Configuration } from '#libs/configuration/configuration.js';
import { type StackConducting, stackConducting } from '#libs/conducting/stack-conducting.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { consumerGroup } from '#libs/messaging/kafka/consumer-group.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import type { StationWork } from '#libs/telemetry/station.js';
import { conductor, type ConductorGauges } from '#libs/stations/conductor.js';

export const CONDUCTOR_WORK = Symbol('work of the conductor');

/** A batch's streams are read in one query and held in memory. */
const BATCH_MAX = 500;

export type ConductorSettings = Configuration & {
  POSTGRES_URL: string;
  KAFKA_BROKERS: string;
  TEMPORAL_ADDRESS: string;
};

@Module({})
export class ConductorModule {
  static with(configuration: ConductorSettings): DynamicModule {
    return {
      module: ConductorModule,
      providers: [
        {
          provide: CONDUCTOR_WORK,
          inject: [Readiness, Metrics],
          useFactory: (readiness: Readiness, metrics: Metrics) => wireConductor(configuration, readiness, metrics),
        },
      ],
    };
  }
}

function wireConductor(configuration: ConductorSettings, readiness: Readiness, metrics: Metrics): StationWork {
  const log = logger('conductor');
  const sql = connectStore(configuration.POSTGRES_URL, { max: 3, applicationName: 'redress-conductor' });
  const conducting: StackConducting = stackConducting(configuration, sql, log);
  const subscriber = new KafkaSubscriber(
    { brokers: configuration.KAFKA_BROKERS, topic: configuration.KAFKA_TOPIC, clientId: 'redress-conductor' },
    {
      groupId: consumerGroup(configuration.KAFKA_CONSUMERS, 'conductor'),
      batchMax: BATCH_MAX,
      concurrency: 2,
      sessionTimeoutMs: configuration.KAFKA_SESSION_MS,
    },
    log,
  );
  readiness.part('topic', () => subscriber.connected());
  return {
    start: () =>
      subscriber.start(
        conductor({
          conducting,
          store: createPostgresEventStore(sql),
          gauges: conductorGauges(metrics),
          log,
          batchMax: BATCH_MAX,
        }),
      ),
    stop: async () => {
      await subscriber.stop();
      await conducting.close();
      await sql.end({ timeout: 5 });
    },
  };
}

function conductorGauges(metrics: Metrics): ConductorGauges {
  const told = metrics.counter('redress_conductor_told_cases', 'Cases whose workflow was told how they stand');
  const unreadable = metrics.counter('redress_conductor_unreadable_messages', 'Messages that were passed over');
  const lag = metrics.gauge('redress_conductor_lag_messages', 'Messages of the partition still to come');
  return {
    told: (cases) => told.add(cases),
    unreadable: (messages) => unreadable.add(messages),
    lag: (partition, messages) => lag.set(messages, { partition: String(partition) }),
  };
}
