import { Module, type DynamicModule } from '@nestjs/common';
import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker';
import type { Configuration } from '#libs/configuration/configuration.js';
import { connectWritePath } from '#libs/command-handler/connect.js';
import { stackConducting } from '#libs/conducting/stack-conducting.js';
import { sweepCallLogs } from '#libs/desk/call-log/sweep-call-logs.js';
import { streamIdsAfter } from '#libs/event-store/postgres/stream-ids.js';
import { assertTakesWrites } from '#libs/event-store/postgres/takes-writes.js';
import { type Logger, logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import type { StationWork } from '#libs/telemetry/station.js';
import { FailedRings } from './failed-rings.js';
import { reportedSweep, SweepSchedule } from './sweep.js';
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
          inject: [Readiness, Metrics],
          useFactory: (readiness: Readiness, metrics: Metrics) => wireWorker(configuration, readiness, metrics),
        },
      ],
    };
  }
}

async function wireWorker(configuration: WorkerSettings, readiness: Readiness, metrics: Metrics): Promise<StationWork> {
  const log = logger('worker');
  // The SDK would end workers on a signal by itself; here the station says when.
  Runtime.install({ shutdownSignals: [], logger: sdkLogger(log) });
  const writePath = connectWritePath(configuration, { applicationName: 'redress-worker' });
  const conducting = stackConducting(configuration, writePath.sql, log);
  const { sql, store } = writePath;
  const failedRings = new FailedRings({ conducting, store, takesWrites: () => assertTakesWrites(sql), log });
  const schedule = new SweepSchedule(conducting, configuration.SWEEP_MINUTES * 60_000, log);
  const caseStreamsAfter = (after: string, limit: number) =>
    streamIdsAfter(writePath.sql, { prefix: 'case-', after, limit });
  const worker = new CaseWorker({
    address: configuration.TEMPORAL_ADDRESS,
    namespace: configuration.TEMPORAL_NAMESPACE,
    dependencies: writePath,
    workflowBundle: await workflowCode(),
    log,
    onStoreAway: failedRings.note,
    sweep: reportedSweep({ ...conducting, store: writePath.store, caseStreamsAfter }, metrics, log, () =>
      sweepCallLogs(writePath),
    ),
  });
  readiness.part('temporal', () => worker.polls);
  return {
    start: () => {
      schedule.start();
      return worker.start();
    },
    stop: async () => {
      schedule.stop();
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
