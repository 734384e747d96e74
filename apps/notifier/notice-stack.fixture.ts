import { randomUUID } from 'node:crypto';
import { type WritePath, connectWritePath } from '#libs/command-handler/connect.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { type CaseCommandType, type Command, caseCommands } from '#libs/contracts/commands.js';
import type { Role } from '#libs/contracts/event.js';
import { createSimulationClock, enableSimulation } from '#libs/event-store/postgres/simulation.js';
import { type TestDatabase, createTestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { NoticeDispatch } from '#libs/notices/dispatch.js';
import type { NoticeChannel } from '#libs/notices/port.js';
import { NoticeOutbox } from '#libs/notices/postgres/outbox.js';
import { createPostgresRecipients } from '#libs/notices/postgres/recipients.js';
import { type Recipient, recipient } from '#libs/notices/recipients.js';
import { notifier } from '#libs/stations/notifier.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { notifierGauges } from './notifier-gauges.js';
import { householdPageOf } from './notifier.module.js';

const log = logger('notifier-spec');
log.level = 'silent';

export const VAULT_KEY = Buffer.alloc(32, 3).toString('base64');
/** Where the links of mails lead. */
export const PAGES = { PUBLIC_URL: 'https://desk.harbour.test', GROUP: 'demo' } as const;

/** A store and a topic of the spec's own on the real servers, with a clock that is set; notifiers come and go. */
export class NoticeStack {
  readonly recipients;
  private readonly running: (() => Promise<void>)[] = [];
  private readonly published = new Map<string, number>();

  private constructor(
    private readonly database: TestDatabase,
    readonly path: WritePath,
    private readonly address: { brokers: string; topic: string; clientId: string },
    private readonly publisher: KafkaPublisher,
  ) {
    this.recipients = createPostgresRecipients(path.sql);
  }

  static async start(): Promise<NoticeStack> {
    const database = await createTestDatabase();
    await enableSimulation(database.owner);
    const runtime = new URL(database.url);
    runtime.searchParams.set('role', 'redress_app');
    const path = connectWritePath(
      readConfiguration({
        REDRESS_POSTGRES_URL: runtime.href,
        REDRESS_VAULT_KEY: VAULT_KEY,
        REDRESS_SIMULATION: 'on',
      }),
    );
    const name = { zh: '海港花园', en: 'Harbour Garden' };
    await path.sites.save([{ id: 'harbour', region: 'south', name, zone: 'Asia/Shanghai' }]);
    const address = {
      brokers: process.env['REDRESS_TEST_KAFKA'] ?? '',
      topic: `notices-${randomUUID()}`,
      clientId: 'notifier-spec',
    };
    await ensureTopic(address, { partitions: 1 }, log);
    return new NoticeStack(database, path, address, new KafkaPublisher(address, log));
  }

  publishRecipients(list: readonly (Pick<Recipient, 'person' | 'role'> & Partial<Recipient>)[]): Promise<void> {
    return this.recipients.publish(list.map((one) => recipient.parse(one)));
  }

  /** A notifier of its own group, which reads the topic from its beginning. Answers with how to stop it. */
  async notifier(channels: readonly NoticeChannel[], retryPausesMs = [50, 50, 50]): Promise<() => Promise<void>> {
    const gauges = notifierGauges(new Metrics());
    const outbox = new NoticeOutbox(this.path.sql);
    const parts = { outbox, recipients: this.recipients, dependencies: this.path, log, gauges };
    const householdPage = householdPageOf({ ...PAGES, VAULT_KEY }, this.path);
    const dispatch = new NoticeDispatch({ ...parts, channels, retryPausesMs, householdPage });
    const subscriber = new KafkaSubscriber(this.address, { groupId: `notifier-${randomUUID()}` }, log);
    dispatch.start();
    const names = new Set(channels.map((channel) => channel.name));
    await subscriber.start(notifier({ ...parts, channels: names, householdLanguage: 'zh' }));
    let stopped: Promise<unknown> | undefined;
    const stop = async () => {
      stopped ??= Promise.all([subscriber.stop(), dispatch.stop()]);
      await stopped;
    };
    this.running.push(stop);
    return stop;
  }

  async accept(body: object): Promise<string> {
    const caseId = randomUUID();
    await this.say(caseId, 'AcceptComplaint', { site: 'harbour', channel: 'phone', ...body });
    return caseId;
  }

  /** A person's command, and the relay's turn after it. */
  async say(
    caseId: string,
    type: CaseCommandType,
    body: object,
    by: { role?: Role; seen?: number; recordedAt?: string } = {},
  ) {
    const outcome = await handleCommand(this.path, {
      caseId,
      command: { type, body: caseCommands[type].parse(body) } as Command,
      commandId: randomUUID(),
      actor: { id: 'someone', role: by.role ?? 'agent' },
      ...(by.seen === undefined ? {} : { expectedVersion: by.seen }),
      ...(by.recordedAt === undefined ? {} : { recordedAt: by.recordedAt }),
    });
    await this.publish(caseId);
    return outcome;
  }

  /** The clock goes on and the case's first alarm rings. */
  async ring(caseId: string, minutes: number): Promise<void> {
    await createSimulationClock(this.path.sql).forward(minutes * 60_000);
    const { timetable } = await this.say(caseId, 'AddNote', { text: 'looked at' });
    const alarmId = timetable.alarms[0]?.id ?? '';
    await handleCommand(this.path, {
      caseId,
      command: { type: 'RingAlarm', body: { alarmId, at: await this.path.store.now() } },
      commandId: randomUUID(),
      actor: { id: 'engine', role: 'engine' },
    });
    await this.publish(caseId);
  }

  async publish(caseId: string): Promise<void> {
    const facts = await this.facts(caseId);
    const from = this.published.get(caseId) ?? 0;
    this.published.set(caseId, facts.length);
    await this.publisher.publish(facts.slice(from).map((fact) => toMessage({ ...fact, seq: fact.version })));
  }

  async facts(caseId: string) {
    return (await this.path.store.readStream(`case-${caseId}`)).events;
  }

  /** What became of the notices of a case, in the order of its facts. */
  async told(caseId: string): Promise<string[]> {
    const facts = (await this.facts(caseId)).filter(({ type }) => type.startsWith('Notice'));
    return facts.map(({ type, data }) => `${type} ${String(data['channel'])} ${String(data['recipient'])}`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((stop) => stop()));
    await this.publisher.disconnect();
    await this.path.close();
    await this.database.drop();
  }
}
