import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import { runStation } from '#libs/telemetry/station.js';
import { WORKER_WORK, WorkerModule } from './worker.module.js';

const configuration = requireSettings(readConfiguration(), 'POSTGRES_URL', 'VAULT_KEY', 'TEMPORAL_ADDRESS');
await runStation({
  name: 'worker',
  healthPort: configuration.HEALTH_PORT,
  healthHost: configuration.API_HOST,
  readiness: new Readiness(),
  metrics: new Metrics(),
  module: WorkerModule.with(configuration),
  work: (app) => app.get(WORKER_WORK),
});
