import type { EventStore } from '#libs/event-store/port.js';
import type { RuleShelf } from '#libs/rule-shelf/port.js';
import type { SiteRegistry } from '#libs/sites/port.js';
import type { Vault } from '#libs/vault/port.js';

/** What the write path stands on; made once a process. */
export interface CommandDependencies {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly sites: SiteRegistry;
  readonly rules: RuleShelf;
  /** tenancy: one deployment serves one group */
  readonly group: string;
  /** the stack's clock may be set, and its facts are marked so */
  readonly simulation: boolean;
}
