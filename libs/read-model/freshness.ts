import type postgres from 'postgres';
import { type Freshness, isHorizonHeld } from '#libs/contracts/horizon.js';
import { horizonHolder } from '#libs/event-store/postgres/horizon.js';
import { factsBehind } from './behind.js';

/** How fresh the boards are. Throws `store-unavailable`. */
export async function readFreshness(sql: postgres.Sql): Promise<Freshness> {
  const [behind, holder] = await Promise.all([factsBehind(sql), horizonHolder(sql)]);
  const held = isHorizonHeld(holder);
  return { factsBehind: behind, held, holder: held ? holder : null };
}

const KEPT_MS = 1_000;

/** The same for many who ask: one look a second, whatever the audience. */
export function sharedFreshness(sql: postgres.Sql): () => Promise<Freshness> {
  let kept: { readonly at: number; readonly answer: Promise<Freshness> } | undefined;
  return () => {
    if (kept === undefined || performance.now() - kept.at > KEPT_MS) {
      kept = { at: performance.now(), answer: readFreshness(sql) };
    }
    return kept.answer;
  };
}
