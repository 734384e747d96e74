import { join } from 'node:path';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { identityOf } from '#infra/embedded/process-identity.js';
import type { Servers } from '#infra/embedded/servers.js';
import type { SupervisedPart } from '#infra/embedded/supervised-part.js';
import { SERVICES, type Service, type ServiceName } from './service.js';
import type { StackFile } from './stack-file.js';

export interface Described {
  readonly dir: string;
  readonly servers: Servers;
  readonly services: ReadonlyMap<ServiceName, Service>;
  readonly environment: Readonly<Record<string, string>>;
}

const SERVERS = {
  postgres: 'the store and the read model',
  temporal: 'the timers',
  kafka: 'the stream of facts',
} as const;

/** The stack as of each call. */
export function stackDescription(stack: Described): (ready: boolean) => StackFile {
  const { dir, servers, services } = stack;
  const startedAt = new Date(Date.now()).toISOString();
  const configuration = readConfiguration(stack.environment);
  const { uiAddress } = servers.temporal;
  const supervisor = identityOf(process.pid) ?? { pid: process.pid, started: '' };
  return (ready) => ({
    dir,
    supervisor,
    startedAt,
    ready,
    simulation: configuration.SIMULATION,
    api: `http://${configuration.API_HOST}:${configuration.API_PORT}`,
    postgres: `127.0.0.1:${servers.postgres.port}`,
    kafka: servers.kafka.brokers,
    topic: configuration.KAFKA_TOPIC,
    temporal: servers.temporal.address,
    ...(uiAddress === undefined ? {} : { temporalUi: uiAddress }),
    dataDir: servers.postgres.dataDir,
    logs: join(dir, 'logs'),
    parts: [
      ...(['postgres', 'temporal', 'kafka'] as const).map((name) =>
        described(servers.parts[name], SERVERS[name], servers.state.port(name)),
      ),
      ...[...services].map(([name, each]) => described(each.part, SERVICES[name], each.port())),
    ],
  });
}

function described(part: SupervisedPart, role: string, port: number | undefined): StackFile['parts'][number] {
  const identity = part.pid === undefined ? undefined : identityOf(part.pid);
  return {
    name: part.name,
    role,
    restarts: part.restarts,
    ...(identity === undefined ? {} : { identity }),
    ...(port === undefined ? {} : { port }),
  };
}
