import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { CommandRequest } from '#libs/command-handler/command-request.js';
import { type WritePath, connectWritePath } from '#libs/command-handler/connect.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import type { Configuration } from '#libs/configuration/configuration.js';
import { Chance } from '#libs/generator/chance.js';
import { endingOf, heldCommand } from './held-command.js';
import { type GivenCommand, versionAfter } from './ledger.js';

export interface LateWritersOptions {
  readonly configuration: Configuration;
  readonly seed: number;
  readonly note: (command: GivenCommand) => void;
  readonly sites: readonly string[];
  /** aborted: nothing new is begun */
  readonly over: AbortSignal;
}

/** A case as its one writer knows it; nobody else writes to it. */
interface Own {
  readonly caseId: string;
  version: number;
}

const LATE = 2;
/** Between an append and its commit: others have committed meanwhile, and the relay has looked. */
const HELD_MS = { from: 10, to: 40 };
const BETWEEN_MS_MAX = 120;
const NOTES_MAX = 15;
const AGAIN_MS = 200;

/**
 * Beside the desks, callers of the library whose transactions end late, and one that has written in its transaction before
 * it appends: without the horizon the first would be overtaken, without its refusal the second would overtake.
 */
export async function writeLateUntilOver(options: LateWritersOptions): Promise<void> {
  const path = connectWritePath(options.configuration, { max: 2 * LATE + 2, applicationName: 'redress-torture-late' });
  const chance = new Chance(options.seed).fork();
  const lane = () => new LateWriter(options, path, chance.fork());
  try {
    await Promise.all([...Array.from({ length: LATE }, () => lane().late()), lane().early()]);
  } finally {
    await path.close();
  }
}

class LateWriter {
  readonly dependencies: WritePath;
  readonly sql: postgres.Sql;
  private own: Own | undefined;

  constructor(
    private readonly options: LateWritersOptions,
    path: WritePath,
    private readonly chance: Chance,
  ) {
    this.dependencies = path;
    this.sql = path.sql;
  }

  /** Its transaction has its place in commit order long before it commits. */
  async late(): Promise<void> {
    await this.each(async (own) => {
      const held = () => pause(this.chance.int(HELD_MS.from, HELD_MS.to));
      const request = this.note(own);
      await this.told(own, request, heldCommand(this, request, { after: held }));
    });
  }

  /** Its transaction is older than the fact that it means to follow: the store refuses it. */
  async early(): Promise<void> {
    await this.each(async (own) => {
      const follower = { ...this.note(own), expectedVersion: own.version + 1 };
      const before = async (tx: postgres.ISql) => {
        await tx`select pg_current_xact_id()`;
        const first = this.note(own);
        await this.told(own, first, handleCommand(this.dependencies, first));
      };
      await this.told(own, follower, heldCommand(this, follower, { before }));
    });
  }

  private async each(work: (own: Own) => Promise<void>): Promise<void> {
    while (!this.options.over.aborted) {
      await pause(this.chance.int(0, BETWEEN_MS_MAX));
      if (this.own === undefined || this.own.version > NOTES_MAX) this.own = await this.accept();
      if (this.own === undefined) await pause(AGAIN_MS);
      else await work(this.own);
    }
  }

  private note({ caseId, version }: Own): CommandRequest & { readonly expectedVersion: number } {
    return {
      ...{ caseId, commandId: randomUUID(), expectedVersion: version, actor: { id: 'late desk', role: 'director' } },
      command: { type: 'AddNote', body: { text: 'committed late' } },
    };
  }

  private async accept(): Promise<Own | undefined> {
    const own: Own = { caseId: randomUUID(), version: 0 };
    const site = this.options.sites[0] ?? '';
    const body = { site, channel: 'phone', request: 'mend it', provisionalSeverity: 'minor' } as const;
    const request = { ...this.note(own), command: { type: 'AcceptComplaint' as const, body } };
    await this.told(own, request, handleCommand(this.dependencies, request));
    return own.version > 0 ? own : undefined;
  }

  private async told(
    own: Own,
    { caseId, commandId, command, expectedVersion = 0 }: CommandRequest,
    work: Promise<{ readonly version: number }>,
  ): Promise<void> {
    const ending = await endingOf(work);
    this.options.note({ caseId, commandId, type: command.type, expectedVersion, ending });
    own.version = versionAfter(own.version, ending);
  }
}
