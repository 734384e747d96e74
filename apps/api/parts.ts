import type { Configuration } from '#libs/configuration/configuration.js';
import type { MarkedCasesQuery } from '#libs/event-store/postgres/marked-cases.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { Freshness } from '#libs/contracts/horizon.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { DevelopmentIssuer } from '#libs/identity/development-issuer.js';
import type { TokenVerifier } from '#libs/identity/token-verifier.js';
import type { HouseholdRegister } from '#libs/households/port.js';
import type { PassRegister } from '#libs/passes/port.js';
import type { PassSigner } from '#libs/passes/pass-token.js';
import type { PhotoStore } from '#libs/photos/port.js';
import type { Inbox } from '#libs/notices/postgres/inbox.js';
import type { ReadModel } from '#libs/read-model/read-model.js';
import type { SavedViews } from '#libs/saved-views/postgres/saved-views.js';
import type { Logger } from '#libs/telemetry/logger.js';
import type { Metrics } from '#libs/telemetry/metrics.js';
import type { Readiness } from '#libs/telemetry/readiness.js';
import type { Forwarded } from './answers.js';
import type { ChangeFeed } from './changes/change-feed.js';
import type { PresenceFeed } from './presence/presence-feed.js';

/** Injection token of `ApiParts`. */
export const PARTS = Symbol('parts of the API');

/** What the controllers stand on; made once a process (see wiring.ts). */
export interface ApiParts {
  readonly configuration: Configuration;
  readonly commands: CommandDependencies;
  readonly readModel: ReadModel;
  readonly photos: PhotoStore;
  /** cases by the marks of household and contact */
  readonly markedCases: (query: MarkedCasesQuery) => Promise<readonly RecordedEvent[]>;
  /** who lives where */
  readonly households: HouseholdRegister;
  /** views of the list, per person */
  readonly savedViews: SavedViews;
  /** links for whoever has no login */
  readonly passes: PassRegister;
  readonly passSigner: PassSigner;
  readonly changes: ChangeFeed;
  readonly presence: PresenceFeed;
  readonly inbox: Inbox;
  readonly verifier: TokenVerifier;
  /** only with REDRESS_DEVELOPMENT_ISSUER=on */
  readonly issuer?: DevelopmentIssuer;
  /** milliseconds by which the stack's clock is ahead; 0 where it does not simulate */
  readonly clockOffsetMs: () => Promise<number>;
  /** how far the boards are behind the store, and why */
  readonly freshness: () => Promise<Freshness>;
  /** only on a stack that simulates: moves its clock by milliseconds */
  readonly forward?: (ms: number) => Promise<Forwarded>;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** of package.json, for the document */
  readonly version: string;
  /** built files of the dashboard */
  readonly dashboardFolder: string;
}
