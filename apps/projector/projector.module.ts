import { Module, type DynamicModule } from '@nestjs/common';
import type { Configuration } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { consumerGroup } from '#libs/messaging/kafka/consumer-group.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { ReadModelWriter } from '#libs/read-model/engine/read-model-writer.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import type { StationWork } from '#libs/telemetry/station.js';
import { Projector } from '#libs/stations/projector.js';
import { projectorGauges } from '#libs/stations/projector-gauges.js';

export const PROJECTOR_WORK = Symbol('work of the projector');

/** A batch of thousands, and the wait for a rebuild's swap, take longer than a command is given. */
const STATEMENT_MS_MAX = 60_000;
/** While PostgreSQL writes one's rows, the next one's facts are read: neither waits for the other. */
const PARTITIONS_AT_ONCE = 2;

export type ProjectorSettings = Configuration & { POSTGRES_URL: string; KAFKA_BROKERS: string };

@Module({})
export class ProjectorModule {
  static with(configuration: ProjectorSettings): DynamicModule {
    return {
      module: ProjectorModule,
      providers: [
        {
          provide: PROJECTOR_WORK,
          inject: [Readiness, Metrics],
          useFactory: (readiness: Readiness, metrics: Metrics) => wireProjector(configuration, readiness, metrics),
        },
      ],
    };
  }
}

function wireProjector(configuration: ProjectorSettings, readiness: Readiness, metrics: Metrics): StationWork {
  const log = logger('projector');
  const sql = connectStore(configuration.POSTGRES_URL, {
    max: PARTITIONS_AT_ONCE + 2,
    applicationName: 'redress-projector',
    statementTimeoutMs: STATEMENT_MS_MAX,
  });
  const topic = configuration.KAFKA_TOPIC;
  const projector = new Projector({
    writer: new ReadModelWriter(sql, createPostgresEventStore(sql)),
    topic,
    gauges: projectorGauges(metrics),
    log,
  });
  const subscriber = new KafkaSubscriber(
    { brokers: configuration.KAFKA_BROKERS, topic, clientId: 'redress-projector' },
    {
      groupId: consumerGroup(configuration.KAFKA_CONSUMERS, 'projector'),
      batchMax: 5_000,
      concurrency: PARTITIONS_AT_ONCE,
      sessionTimeoutMs: configuration.KAFKA_SESSION_MS,
    },
    log,
  );
  readiness.part('topic', () => subscriber.connected());
  readiness.part('read-model', async () => (await sql`select from read_model.change_counter`).length === 1);
  return {
    start: () => subscriber.start(projector),
    stop: async () => {
      await subscriber.stop();
      await sql.end({ timeout: 5 });
    },
  };
}
