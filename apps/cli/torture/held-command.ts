import type postgres from 'postgres';
import type { CommandOutcome, CommandRequest } from '#libs/command-handler/command-request.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { isDomainError } from '#libs/contracts/errors.js';
import { PostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import type { Ending } from './ledger.js';

export interface Around {
  /** in the transaction, before the command is looked at */
  readonly before?: (tx: postgres.ISql) => Promise<unknown>;
  /** in the transaction, when its facts are there and not committed */
  readonly after?: () => Promise<unknown>;
}

/** A command whose facts are appended in a transaction of the caller's: the store has to live with such callers. */
export function heldCommand(
  path: { readonly dependencies: CommandDependencies; readonly sql: postgres.Sql },
  request: CommandRequest,
  { before, after }: Around,
): Promise<CommandOutcome> {
  return path.sql.begin(async (tx) => {
    await before?.(tx);
    const store = new PostgresEventStore(tx as unknown as postgres.Sql);
    const outcome = await handleCommand({ ...path.dependencies, store }, request);
    await after?.();
    return outcome;
  });
}

/** How it ended for its caller. A store that was away may have it or not. */
export async function endingOf(work: Promise<{ readonly version: number }>): Promise<Ending> {
  try {
    return { kind: 'acknowledged', version: (await work).version };
  } catch (error) {
    if (!isDomainError(error) || error.code === 'store-unavailable') return { kind: 'unanswered' };
    const actual = error.details['actual'];
    return { kind: 'refused', code: error.code, ...(typeof actual === 'number' ? { actual } : {}) };
  }
}
