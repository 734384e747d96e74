import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { CommandRequest } from '#libs/command-handler/command-request.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import type { TestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { generatedSites } from '#libs/generator/sites.js';
import { type PublishedEvent, asPublished } from '#libs/messaging/cloud-events.js';
import { createPostgresRuleShelf } from '#libs/rule-shelf/postgres/rule-shelf.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { createInMemoryVault } from '#libs/vault/in-memory/vault.js';
import { endingOf, heldCommand } from './held-command.js';
import type { InvariantResult } from './invariant.js';
import { commandsHaveTheirEvents, noCommandTwice, versionsAreDense } from './invariants/commands.js';
import { topicIsTheStore } from './invariants/topic.js';
import { type Ending, Ledger, gistOf, versionAfter } from './ledger.js';
import { readStoredStreams } from './stored-facts.js';

const LANES = { plain: 10, slow: 2, early: 2 };
const SHARED = 3;
const COMMANDS_EACH = 60;
const HELD_MS = 12;

/**
 * A short torture of the write path and the sequencer alone, in one process: writers that meet at one version and send
 * twice, transactions that commit late, and some that had written before they append.
 */
export async function tortureWritePath(database: TestDatabase): Promise<InvariantResult[]> {
  const sql = database.runtime({ max: 20 });
  const store = createPostgresEventStore(sql);
  const [site] = generatedSites(1);
  await createPostgresSiteRegistry(database.owner).save(site === undefined ? [] : [site]);
  const sites = createPostgresSiteRegistry(sql);
  const dependencies = {
    store,
    vault: createInMemoryVault(),
    sites,
    rules: createPostgresRuleShelf(sql),
    group: 'test',
    simulation: false,
  };
  const writing = new Writing(dependencies, sql, site?.id ?? '');
  await writing.openShared();
  let over = false;
  const stamping = (async () => {
    const term = await store.lead();
    while ((await term?.stamp(500)) !== 0 || !over) await pause(1);
    await term?.resign();
  })();
  await Promise.all([
    ...lanes(LANES.plain, () => writing.plain()),
    ...lanes(LANES.slow, () => writing.slow()),
    ...lanes(LANES.early, () => writing.early()),
  ]);
  over = true;
  await stamping;
  const streams = await readStoredStreams(database.owner);
  const byKey = new Map<string, PublishedEvent[]>();
  let messages = 0;
  for (let page = await store.readSequenced(0, 1_000); page.length > 0;) {
    for (const event of page) byKey.set(event.streamId, [...(byKey.get(event.streamId) ?? []), asPublished(event)]);
    messages += page.length;
    page = await store.readSequenced(page.at(-1)?.seq ?? 0, 1_000);
  }
  return [
    commandsHaveTheirEvents(writing.ledger, streams),
    noCommandTwice(streams),
    versionsAreDense(streams),
    topicIsTheStore(streams, { byKey, messages, unreadable: 0 }).result,
  ];
}

function lanes(count: number, lane: () => Promise<void>): Promise<void>[] {
  return Array.from({ length: count }, lane);
}

interface Seen {
  readonly caseId: string;
  version: number;
}

class Writing {
  readonly ledger = new Ledger();
  private readonly shared: Seen[] = [];

  constructor(
    readonly dependencies: CommandDependencies,
    readonly sql: postgres.Sql,
    private readonly site: string,
  ) {}

  async openShared(): Promise<void> {
    while (this.shared.length < SHARED) this.shared.push(await this.accept());
  }

  /** Notes on shared cases, with the version seen, every third sent twice at once. */
  async plain(): Promise<void> {
    for (let n = 0; n < COMMANDS_EACH; n += 1) {
      const seen = this.shared[n % SHARED] as Seen;
      const request = this.note(seen);
      const ways = [endingOf(handleCommand(this.dependencies, request))];
      if (n % 3 === 0) ways.push(endingOf(handleCommand(this.dependencies, request)));
      const endings = await Promise.all(ways);
      const known = endings.filter(({ kind }) => kind !== 'unanswered').map(gistOf);
      if (new Set(known).size > 1) {
        this.ledger.contradictions.push(`${request.commandId}: ${JSON.stringify(endings)}`);
      }
      this.told(seen, request, endings.find(({ kind }) => kind === 'acknowledged') ?? (endings[0] as Ending));
    }
  }

  /** Notes on a case of its own, whose transaction ends a moment after its append. */
  async slow(): Promise<void> {
    const seen = await this.accept();
    for (let n = 0; n < COMMANDS_EACH; n += 1) {
      const request = this.note(seen);
      const work = heldCommand(this, request, { after: () => pause(HELD_MS) });
      this.told(seen, request, await endingOf(work));
    }
  }

  /** Appends in a transaction that has its xid already, while others go on with the same case. */
  async early(): Promise<void> {
    for (let n = 0; n < COMMANDS_EACH; n += 1) {
      const { expectedVersion: _any, ...request } = this.note(this.shared[n % SHARED] as Seen);
      const before = async (tx: postgres.ISql) => {
        await tx`select pg_current_xact_id()`;
        await pause(HELD_MS);
      };
      // whoever names no version is told one: what stands there is looked at, not whether it was meant
      await heldCommand(this, request, { before }).catch(() => undefined);
    }
  }

  private note({ caseId, version }: Seen): CommandRequest {
    return {
      caseId,
      command: { type: 'AddNote', body: { text: 'met at one version' } },
      commandId: randomUUID(),
      actor: { id: 'desk', role: 'director' },
      expectedVersion: version,
    };
  }

  private async accept(): Promise<Seen> {
    const caseId = randomUUID();
    const body = { site: this.site, channel: 'phone', request: 'mend it', provisionalSeverity: 'minor' } as const;
    const { version } = await handleCommand(this.dependencies, {
      ...this.note({ caseId, version: 0 }),
      command: { type: 'AcceptComplaint', body },
    });
    return { caseId, version };
  }

  private told(seen: Seen, request: CommandRequest, ending: Ending): void {
    const { caseId, commandId, command, expectedVersion = 0 } = request;
    this.ledger.note({ caseId, commandId, type: command.type, expectedVersion, ending });
    seen.version = versionAfter(seen.version, ending);
  }
}
