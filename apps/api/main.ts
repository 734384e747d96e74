import { readConfiguration } from '#libs/configuration/configuration.js';
import { stopGracefully } from '#libs/telemetry/graceful-stop.js';
import { logger } from '#libs/telemetry/logger.js';
import { announceReady } from '#libs/telemetry/ready-line.js';
import { createApi } from './create-api.js';
import { wireApi } from './wiring.js';

const log = logger('api');
const configuration = readConfiguration();
const { parts, close } = await wireApi(configuration, log);
const app = await createApi(parts);
stopGracefully(log, parts.readiness, async () => {
  await parts.changes.stop();
  await app.close();
  await close();
});
await parts.changes.start();
await parts.presence.start();
await app.listen(configuration.API_PORT, configuration.API_HOST);
const address = app.getHttpServer().address();
announceReady('api', typeof address === 'object' && address ? address.port : configuration.API_PORT);
