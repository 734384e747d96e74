import { Module, type DynamicModule } from '@nestjs/common';
import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker';
import type { Configuration } from '#libs/configuration/configuration.js';
import { connectWritePath } from '#libs/command-handler/connect.js';
import { stackConducting } from '#libs/conducting/stack-conducting.js';
import { type Logger, logger } from '#libs/telemetry/logger.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import type { StationWork } from '#libs/telemetry/station.js';
import { FailedRings } from './failed-rings.js';
import { CaseWorker } from './case-worker.js';
import { workflowCode } from './workflow-code.js';

export const WORKER_WORK = Symbol('work of the worker');

export type WorkerSettings = Configuration & { POSTGRES_URL: string; VAULT_KEY: string; TEMPORAL_ADDRESS: string };

@Module({})
export class WorkerModule {
  static with(configuration: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        {
          provide: WORKER_WORK,
          inject: [Readiness],
          useFactory: (readiness: Readiness) => wireWorker(configuration, readiness),
        },
      ],
    };
  }
}

async function wireWorker(configuration: WorkerSettings, readiness: Readiness): Promise<StationWork> {
  const log = logger('worker');
  // The SDK would end workers on a signal by itself; here the station says when.
  Runtime.install({ shutdownSignals: [], logger: sdkLogger(log) });
  const writePath = connectWritePath(configuration, { applicationName: 'redress-worker' });
  const conducting = stackConducting(configuration, writePath.sql, log);
  const failedRings = new FailedRings({ conducting, store: writePath.store, log });
  const worker = new CaseWorker({
    address: configuration.TEMPORAL_ADDRESS,
    namespace: configuration.TEMPORAL_NAMESPACE,
    dependencies: writePath,
    workflowBundle: await workflowCode(),
    log,
    onStoreAway: failedRings.note,
  });
  readiness.part('temporal', () => worker.polls);
  return {
    start: () => worker.start(),
    stop: async () => {
      await Promise.all([worker.stop(), failedRings.stop()]);
      await conducting.close();
      await writePath.close();
    },
  };
}

const LEVELS = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'debug',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<LogLevel, string>;

function sdkLogger(log: Logger): DefaultLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => log[LEVELS[level]]({ ...meta }, message));
}
