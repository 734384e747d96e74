import { join } from 'node:path';
import { type Configuration, requireSettings } from '#libs/configuration/configuration.js';
import { connectWritePath } from '#libs/command-handler/connect.js';
import { markedCases } from '#libs/event-store/postgres/marked-cases.js';
import { createSimulationClock } from '#libs/event-store/postgres/simulation.js';
import { createPostgresHouseholds } from '#libs/households/postgres/household-register.js';
import { createPassSigner } from '#libs/passes/pass-token.js';
import { createPostgresPasses } from '#libs/passes/postgres/pass-register.js';
import { createPostgresPhotoStore } from '#libs/photos/postgres/photo-store.js';
import { createPostgresInbox } from '#libs/notices/postgres/inbox.js';
import { sharedFreshness } from '#libs/read-model/freshness.js';
import { createReadModel, createReadModelChanges } from '#libs/read-model/read-model.js';
import { createPostgresSavedViews } from '#libs/saved-views/postgres/saved-views.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Readiness } from '#libs/telemetry/readiness.js';
import { ChangeFeed } from './changes/change-feed.js';
import { connectIdentity } from './identity-wiring.js';
import type { ApiParts } from './parts.js';
import { PresenceFeed } from './presence/presence-feed.js';
import { presenceOver } from './presence/notify-wire.js';
import { projectFolder, projectVersion } from './project-folder.js';
import { connectForward } from './simulation-wiring.js';

export interface WiredApi {
  readonly parts: ApiParts;
  /** ends streams and connections */
  close(): Promise<void>;
}

/** Connects the API's parts. PostgreSQL is the only server it needs, and it may be away at the start. */
export async function wireApi(configuration: Configuration, log: Logger): Promise<WiredApi> {
  const { verifier, issuer } = await connectIdentity(configuration, process.env['NODE_ENV']);
  const writePath = connectWritePath(configuration, { applicationName: 'redress-api' });
  const changes = new ChangeFeed(createReadModelChanges(writePath.sql), log);
  const presence = new PresenceFeed(presenceOver(writePath.sql), changes, log);
  const readiness = new Readiness();
  readiness.part('postgres', async () => (await writePath.store.now()) !== '');
  const metrics = new Metrics();
  metrics.gaugeFrom('redress_api_open_streams', 'Streams of changes that are open', () => changes.openStreams);
  const clock = createSimulationClock(writePath.sql);
  const parts: ApiParts = {
    configuration,
    commands: writePath,
    readModel: createReadModel(writePath.sql),
    photos: createPostgresPhotoStore(writePath.sql),
    markedCases: (query) => markedCases(writePath.sql, query),
    households: createPostgresHouseholds(writePath.sql, writePath.vault),
    savedViews: createPostgresSavedViews(writePath.sql),
    passes: createPostgresPasses(writePath.sql),
    passSigner: createPassSigner(requireSettings(configuration, 'VAULT_KEY').VAULT_KEY, configuration.GROUP),
    changes,
    presence,
    inbox: createPostgresInbox(writePath.sql),
    verifier,
    ...(issuer ? { issuer } : {}),
    clockOffsetMs: async () => (await clock.offsetMs()) ?? 0,
    freshness: sharedFreshness(writePath.sql),
    ...connectForward(configuration, clock),
    readiness,
    metrics,
    log,
    version: projectVersion(),
    dashboardFolder: join(projectFolder(), 'dist', 'dashboard'),
  };
  return {
    parts,
    close: async () => {
      await presence.stop();
      await changes.stop();
      await writePath.close();
    },
  };
}
