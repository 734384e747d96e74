import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import { runStation } from '#libs/telemetry/station.js';
import { NOTIFIER_WORK, NotifierModule } from './notifier.module.js';

const configuration = requireSettings(readConfiguration(), 'POSTGRES_URL', 'KAFKA_BROKERS', 'VAULT_KEY');
await runStation({
  name: 'notifier',
  healthPort: configuration.HEALTH_PORT,
  healthHost: configuration.API_HOST,
  readiness: new Readiness(),
  metrics: new Metrics(),
  module: NotifierModule.with(configuration),
  work: (app) => app.get(NOTIFIER_WORK),
});
