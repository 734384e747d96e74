import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Configuration, readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { generatedSites } from '#libs/generator/sites.js';
import { kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { logger } from '#libs/telemetry/logger.js';
import { freePort } from '#infra/embedded/ports.js';
import { at, prepareDatabase, runtimeUrlBeside } from '../../stack/database.js';
import { password, vaultKey } from '../../stack/secrets.js';
import { StationProcess } from './station-process.js';

/** Real servers that the runs share. */
export interface CrashServers {
  /** superuser */
  readonly postgresUrl: string;
  readonly brokers: string;
  readonly temporal: string;
}

export type StageConfiguration = Configuration & { readonly POSTGRES_URL: string; readonly KAFKA_BROKERS: string };

/** What one run has to itself: a database, a topic, consumer groups, a port, a folder. */
export interface Stage {
  readonly environment: Readonly<Record<string, string>>;
  readonly configuration: StageConfiguration;
  readonly sites: readonly string[];
  readonly logFile: string;
  /** `keep`: the log stays, for whoever has to find out why */
  remove(keep: boolean): Promise<void>;
}

const PARTITIONS = 2;
/** How long a killed consumer holds up its successor. */
const SESSION_MS = 1_500;
const SITES = generatedSites(2);

/** A migrated database to copy, and one worker for the workflows of all runs: nothing falls due within a run. */
export class CrashBench {
  private constructor(
    private readonly servers: CrashServers,
    private readonly dir: string,
    private readonly template: string,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly worker: StationProcess,
  ) {}

  static async open(servers: CrashServers, dir: string): Promise<CrashBench> {
    mkdirSync(dir, { recursive: true });
    const template = `crash_${randomUUID().replaceAll('-', '')}`;
    const ownerUrl = at(servers.postgresUrl, template);
    const runtimeUrl = runtimeUrlBeside(ownerUrl, password());
    await prepareDatabase({ ownerUrl, runtimeUrl, simulation: false });
    const owner = connectStore(ownerUrl, { max: 1 });
    await createPostgresSiteRegistry(owner).save(SITES);
    await owner.end();
    await onServer(servers, `create database ${template}_worker template ${template}`);
    const settings = {
      REDRESS_POSTGRES_URL: at(runtimeUrl, `${template}_worker`),
      REDRESS_KAFKA_BROKERS: servers.brokers,
      REDRESS_KAFKA_PARTITIONS: String(PARTITIONS),
      REDRESS_KAFKA_SESSION_MS: String(SESSION_MS),
      REDRESS_TEMPORAL_ADDRESS: servers.temporal,
      REDRESS_VAULT_KEY: vaultKey(),
      REDRESS_DEVELOPMENT_ISSUER: 'on',
      REDRESS_LOG_LEVEL: 'warn',
    };
    const worker = new StationProcess({
      stations: ['worker'],
      environment: settings,
      logFile: join(dir, 'worker.log'),
    });
    await worker.ready;
    return new CrashBench(servers, dir, template, settings, worker);
  }

  async stage(name: string): Promise<Stage> {
    const id = `${this.template}_${randomUUID().slice(0, 8)}`;
    const folder = join(this.dir, name);
    mkdirSync(folder, { recursive: true });
    await onServer(this.servers, `create database ${id} template ${this.template}`);
    const environment = {
      ...this.settings,
      REDRESS_POSTGRES_URL: at(this.settings['REDRESS_POSTGRES_URL'] ?? '', id),
      REDRESS_KAFKA_TOPIC: id,
      REDRESS_KAFKA_CONSUMERS: id,
      REDRESS_API_PORT: String(await freePort(undefined)),
      REDRESS_DATA_DIR: folder,
    };
    const configuration = requireSettings(readConfiguration(environment), 'POSTGRES_URL', 'KAFKA_BROKERS');
    const address = { brokers: this.servers.brokers, topic: id, clientId: 'redress-torture' };
    await ensureTopic(address, { partitions: PARTITIONS }, logger('torture'));
    return {
      ...{ environment, configuration, sites: SITES.map((site) => site.id), logFile: join(folder, 'stations.log') },
      remove: async (keep) => {
        await onServer(this.servers, `drop database ${id} with (force)`);
        const admin = kafkaClient(address, logger('torture')).admin();
        await admin.connect();
        await admin.deleteTopics({ topics: [id] }).finally(() => admin.disconnect());
        if (!keep) rmSync(folder, { recursive: true, force: true });
      },
    };
  }

  async close(): Promise<void> {
    this.worker.kill();
    await this.worker.ended;
    for (const name of [`${this.template}_worker`, this.template]) {
      await onServer(this.servers, `drop database ${name} with (force)`);
    }
  }
}

async function onServer({ postgresUrl }: CrashServers, statement: string): Promise<void> {
  const admin = postgres(postgresUrl, { max: 1, onnotice: () => undefined });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end({ timeout: 2 });
  }
}
