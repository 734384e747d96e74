import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import { runStation } from '#libs/telemetry/station.js';
import { PROJECTOR_WORK, ProjectorModule } from './projector.module.js';

const configuration = requireSettings(readConfiguration(), 'POSTGRES_URL', 'KAFKA_BROKERS');
await runStation({
  name: 'projector',
  healthPort: configuration.HEALTH_PORT,
  healthHost: configuration.API_HOST,
  readiness: new Readiness(),
  metrics: new Metrics(),
  module: ProjectorModule.with(configuration),
  work: (app) => app.get(PROJECTOR_WORK),
});
