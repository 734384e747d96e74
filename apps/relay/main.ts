import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import { runStation } from '#libs/telemetry/station.js';
import { RELAY_WORK, RelayModule } from './relay.module.js';

const configuration = requireSettings(readConfiguration(), 'POSTGRES_URL', 'KAFKA_BROKERS');
await runStation({
  name: 'relay',
  healthPort: configuration.HEALTH_PORT,
  healthHost: configuration.API_HOST,
  readiness: new Readiness(),
  metrics: new Metrics(),
  module: RelayModule.with(configuration),
  work: (app) => app.get(RELAY_WORK),
});
