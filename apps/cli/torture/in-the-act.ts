import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Desk } from './desk.js';
import type { KillInTheAct } from './kills.js';

export interface InTheActOptions {
  /** the owner's, at the store's database */
  readonly ownerUrl: string;
  readonly desk: Desk;
  readonly site: string;
}

/** What each consumer of the topic needs in the middle of every batch, and a lock under which it waits there. */
const HELD_UP_BY: Readonly<Record<string, string>> = {
  // to number its batch; its rows are written after that
  projector: 'read_model.change_counter in exclusive mode',
  // to read the streams of its batch; its signals are sent after that
  conductor: 'redress.events in access exclusive mode',
};
/** Enough for each partition to have one, nearly always. */
const CASES = 16;
const WITHIN_MS = 3_000;
const LOOK_MS = 10;

/**
 * Kills a consumer while it has a batch in hand of which nothing is done yet. In the batch are cases to which nobody will
 * come back: what is lost of them no later fact makes good.
 */
export function inTheAct(options: InTheActOptions): ReadonlyMap<string, KillInTheAct> {
  const kills = Object.entries(HELD_UP_BY).map(([part, lock]): [string, KillInTheAct] => [
    part,
    async (victim) => {
      const owner = postgres(options.ownerUrl, { max: 2, connect_timeout: 4, onnotice: () => undefined });
      victim.pause();
      try {
        await acceptCases(options);
        await untilRelayed(owner);
        return await owner.begin(async (tx) => {
          await tx.unsafe(`set local lock_timeout = ${WITHIN_MS}; lock table ${lock}`);
          victim.resume();
          const waits = await within(() => waitsForLock(owner, `redress-${part}`));
          victim.kill();
          return waits;
        });
      } catch {
        return false; // the server was not well yet after its own kill: an ordinary one then
      } finally {
        victim.resume();
        await owner.end({ timeout: 2 });
      }
    },
  ]);
  return new Map(kills);
}

async function acceptCases({ desk, site }: InTheActOptions): Promise<void> {
  const body = { site, channel: 'phone', request: 'told once, and never again', provisionalSeverity: 'minor' };
  await Promise.all(Array.from({ length: CASES }, () => desk.tell({ type: 'AcceptComplaint', body })));
}

/** What is stored now is in the topic. */
async function untilRelayed(owner: postgres.Sql): Promise<void> {
  const [row] = await owner<{ stored: string }[]>`select count(*) as stored from redress.events`;
  await within(async () => {
    const [at] = await owner<{ delivered: string }[]>`select delivered from redress.sequencer`;
    return Number(at?.delivered ?? 0) >= Number(row?.stored ?? 0);
  });
}

async function waitsForLock(owner: postgres.Sql, name: string): Promise<boolean> {
  const found = await owner`
    select from pg_stat_activity where application_name = ${name} and wait_event_type = 'Lock'`;
  return found.length > 0;
}

async function within(done: () => Promise<boolean>): Promise<boolean> {
  for (const from = performance.now(); performance.now() - from < WITHIN_MS; await pause(LOOK_MS)) {
    if (await done()) return true;
  }
  return false;
}
