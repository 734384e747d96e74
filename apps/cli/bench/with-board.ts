import { setMaxListeners } from 'node:events';
import { readConfiguration, requireSettings } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { generatedSites } from '#libs/generator/sites.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { deleteStack } from '#infra/embedded/servers.js';
import { startStack } from '../stack/start-stack.js';
import { Desk } from '../torture/desk.js';
import { Ledger } from '../torture/ledger.js';
import { BoardWatch } from './board-watch.js';
import { type Watch, type Way, offerLoad } from './offered-load.js';
import type { StageOptions } from './stage-options.js';

export interface Load {
  /** commands a second */
  readonly rate: number;
  readonly seconds: number;
}
type Offer = (load: Load, seenBy?: Watch) => Promise<Way[]>;

/** Servers and services in the folder, a desk that may do everything and a board that sees all. */
export async function withBoard<T>(
  { dir, say }: StageOptions,
  work: (offer: Offer, api: string) => Promise<T>,
): Promise<T> {
  const stack = await startStack({ dir, fresh: true, onTick: say });
  const giveUp = new AbortController();
  setMaxListeners(0, giveUp.signal); // every request under way listens
  const board = new BoardWatch();
  try {
    const { POSTGRES_URL, GROUP } = requireSettings(readConfiguration({ ...stack.environment }), 'POSTGRES_URL');
    const sql = connectStore(POSTGRES_URL, { max: 1 });
    const sites = generatedSites(20);
    await createPostgresSiteRegistry(sql).save(sites);
    await sql.end({ timeout: 5 });
    const { api } = stack.file();
    const desk = new Desk({ api, group: GROUP, ledger: new Ledger(), giveUp: giveUp.signal });
    await desk.signIn('director');
    await board.open(api, 'director');
    const ids = sites.map(({ id }) => id);
    return await work((load, seenBy = board) => offerLoad({ ...load, desk, board: seenBy, sites: ids }), api);
  } finally {
    giveUp.abort();
    board.close();
    await stack.stop();
    await deleteStack(dir);
  }
}
