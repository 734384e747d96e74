import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '#libs/contracts/case-workflow.js';
import type { Logger } from '#libs/telemetry/logger.js';

/** `INDEXED_VALUE_TYPE_KEYWORD` of Temporal's API. */
const KEYWORD = 2;
/** gRPC: ALREADY_EXISTS, UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED */
const ALREADY_EXISTS = 6;
const AWAY: ReadonlySet<number> = new Set([14, 4, 1]);

/**
 * Registers what cases are searched by. True: they are there. False: this server refuses them (no right, or no room),
 * and cases go without. Rejects while the server is away.
 */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
  log?: Logger,
): Promise<boolean> {
  const wanted = Object.values(SEARCH_ATTRIBUTES);
  const missing = async (): Promise<string[]> => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return wanted.filter((name) => customAttributes?.[name] !== KEYWORD);
  };
  try {
    const absent = await missing();
    if (absent.length === 0) return true;
    const searchAttributes = Object.fromEntries(absent.map((name) => [name, KEYWORD]));
    await connection.operatorService
      .addSearchAttributes({ namespace, searchAttributes })
      .catch((error: unknown) => ignoreExisting(error));
    return (await missing()).length === 0;
  } catch (error) {
    if (!isGrpcServiceError(error) || AWAY.has(error.code)) throw error;
    log?.warn({ err: error }, 'search attributes are not registered; cases go without');
    return false;
  }
}

/** Another process of ours was faster. */
function ignoreExisting(error: unknown): void {
  if (!isGrpcServiceError(error) || error.code !== ALREADY_EXISTS) throw error;
}
