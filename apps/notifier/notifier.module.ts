import { Module, type DynamicModule } from '@nestjs/common';
import type { Configuration } from '#libs/configuration/configuration.js';
import { type WritePath, connectWritePath } from '#libs/command-handler/connect.js';
import { FOLLOW_DAYS } from '#libs/contracts/passes.js';
import { consumerGroup } from '#libs/messaging/kafka/consumer-group.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { emailChannel } from '#libs/notices/channels/email.js';
import { inboxChannel } from '#libs/notices/channels/inbox.js';
import { webhookChannel } from '#libs/notices/channels/webhook.js';
import { type DispatchParts, NoticeDispatch } from '#libs/notices/dispatch.js';
import type { NoticeChannel } from '#libs/notices/port.js';
import { NoticeOutbox } from '#libs/notices/postgres/outbox.js';
import { createPostgresRecipients } from '#libs/notices/postgres/recipients.js';
import { makePass } from '#libs/passes/make-pass.js';
import { createPassSigner } from '#libs/passes/pass-token.js';
import { createPostgresPasses } from '#libs/passes/postgres/pass-register.js';
import { notifier } from '#libs/stations/notifier.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import type { StationWork } from '#libs/telemetry/station.js';
import { notifierGauges } from './notifier-gauges.js';

export const NOTIFIER_WORK = Symbol('work of the notifier');

export type NotifierSettings = Configuration & { POSTGRES_URL: string; KAFKA_BROKERS: string; VAULT_KEY: string };

@Module({})
export class NotifierModule {
  static with(configuration: NotifierSettings): DynamicModule {
    return {
      module: NotifierModule,
      providers: [
        {
          provide: NOTIFIER_WORK,
          inject: [Readiness, Metrics],
          useFactory: (readiness: Readiness, metrics: Metrics) => wireNotifier(configuration, readiness, metrics),
        },
      ],
    };
  }
}

/** The inbox always; e-mail and webhooks where the deployment has what they need. */
export function channelsOf({ SMTP_URL, SMTP_FROM, NOTICE_KEY }: Configuration): NoticeChannel[] {
  return [
    inboxChannel,
    ...(SMTP_URL === undefined ? [] : [emailChannel({ url: SMTP_URL, from: SMTP_FROM })]),
    ...(NOTICE_KEY === undefined ? [] : [webhookChannel({ key: NOTICE_KEY })]),
  ];
}

/** Undefined where nobody has said under which address the pages are. */
export function householdPageOf(
  { PUBLIC_URL, VAULT_KEY, GROUP }: Pick<NotifierSettings, 'PUBLIC_URL' | 'VAULT_KEY' | 'GROUP'>,
  { sql, store }: WritePath,
): DispatchParts['householdPage'] {
  if (PUBLIC_URL === undefined) return undefined;
  const makers = { passes: createPostgresPasses(sql), passSigner: createPassSigner(VAULT_KEY, GROUP) };
  return async (caseId) => {
    const wanted = { kind: 'case', subject: caseId, days: FOLLOW_DAYS, madeBy: 'engine' } as const;
    return new URL((await makePass(makers, await store.now(), wanted)).path, PUBLIC_URL).href;
  };
}

function wireNotifier(configuration: NotifierSettings, readiness: Readiness, metrics: Metrics): StationWork {
  const log = logger('notifier');
  const writePath = connectWritePath(configuration, { applicationName: 'redress-notifier', max: 8 });
  const outbox = new NoticeOutbox(writePath.sql);
  const recipients = createPostgresRecipients(writePath.sql);
  const channels = channelsOf(configuration);
  const gauges = notifierGauges(metrics);
  const householdPage = householdPageOf(configuration, writePath);
  const parts = { outbox, channels, recipients, dependencies: writePath, log, gauges };
  const dispatch = new NoticeDispatch({ ...parts, householdPage });
  const subscriber = new KafkaSubscriber(
    { brokers: configuration.KAFKA_BROKERS, topic: configuration.KAFKA_TOPIC, clientId: 'redress-notifier' },
    {
      groupId: consumerGroup(configuration.KAFKA_CONSUMERS, 'notifier'),
      batchMax: 500,
      sessionTimeoutMs: configuration.KAFKA_SESSION_MS,
    },
    log,
  );
  readiness.part('topic', () => subscriber.connected());
  readiness.part('outbox', async () => (await outbox.waiting()) !== undefined);
  return {
    start: async () => {
      dispatch.start();
      await subscriber.start(
        notifier({
          ...{ dependencies: writePath, outbox, recipients, gauges, log },
          channels: new Set(channels.map(({ name }) => name)),
          householdLanguage: configuration.NOTICE_LANGUAGE,
        }),
      );
    },
    stop: async () => {
      await Promise.all([subscriber.stop(), dispatch.stop()]);
      await writePath.close();
    },
  };
}
