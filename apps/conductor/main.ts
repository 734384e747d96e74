import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import { runStation } from '#libs/telemetry/station.js';
import { CONDUCTOR_WORK, ConductorModule } from './conductor.module.js';

const configuration = requireSettings(readConfiguration(), 'POSTGRES_URL', 'KAFKA_BROKERS', 'TEMPORAL_ADDRESS');
await runStation({
  name: 'conductor',
  healthPort: configuration.HEALTH_PORT,
  healthHost: configuration.API_HOST,
  readiness: new Readiness(),
  metrics: new Metrics(),
  module: ConductorModule.with(configuration),
  work: (app) => app.get(CONDUCTOR_WORK),
});
