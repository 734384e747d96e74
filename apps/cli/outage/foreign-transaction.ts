import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Freshness } from '#libs/contracts/horizon.js';
import { HORIZON_HELD } from '#libs/stations/horizon-watch.js';
import { standstillOf } from '../standstill.js';
import { at } from '../stack/database.js';
import type { Trouble, TroubleBench } from './trouble.js';

const APPLICATION = 'foreign report';
const SEEN_MS_MAX = 30_000;
const LOOK_MS = 200;

/** Another session in another database of the store's server has written and does not end. */
export function foreignTransaction(): Trouble {
  let release: () => void = () => undefined;
  let open: Promise<void> = Promise.resolve();
  let pid = 0;
  const seenMs: Record<string, number> = {};
  return {
    mayRefuse: false,
    terminates: false,
    begin: async ({ ownerUrl }) => {
      // as text: the driver leaves a zero out, and the server's own limit would end the session
      const connection = { application_name: APPLICATION, options: '-c idle_in_transaction_session_timeout=0' };
      const sql = postgres(at(ownerUrl, 'postgres'), { max: 1, connection });
      await new Promise<void>((begun, failed) => {
        const held = new Promise<void>((resolve) => (release = resolve));
        open = sql
          .begin(async (tx) => {
            const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid, pg_current_xact_id()`;
            pid = row?.pid ?? 0;
            begun();
            await held;
          })
          .then(() => sql.end({ timeout: 2 }));
        open.catch(failed);
      });
    },
    look: (bench) =>
      seen(
        bench,
        ways(bench, () => pid),
        seenMs,
      ),
    end: async (bench) => {
      release();
      await open;
      return seen(bench, { 'over for the API': async () => !(await freshnessOf(bench)).held }, seenMs);
    },
    figures: () => ({ 'seen after ms': seenMs }),
  };
}

/** Where an operator, a watcher and a person at the board look. */
function ways(bench: TroubleBench, pid: () => number): Record<string, () => Promise<boolean>> {
  const { stack } = bench;
  const relayPort = stack.file().parts.find(({ name }) => name === 'relay')?.port;
  return {
    'API names the holder': async () => {
      const { held, holder, factsBehind } = await freshnessOf(bench);
      return held && holder?.pid === pid() && holder.application === APPLICATION && factsBehind > 0;
    },
    'alarm metric': async () => {
      const text = await (await fetch(`http://127.0.0.1:${relayPort}/metrics`)).text();
      const age = Number(/^redress_relay_horizon_age_seconds (\S+)$/m.exec(text)?.[1] ?? 0);
      return age > 1 && text.includes('redress_relay_horizon_alarm_bool 1\n');
    },
    'warning in the log': async () => {
      const log = readFileSync(join(stack.file().logs, 'relay.log'), 'utf8');
      return log
        .split('\n')
        .some((line) => line.includes(`"code":"${HORIZON_HELD}"`) && line.includes(`"pid":${pid()},`));
    },
    'redress status': async () => (await standstillOf(bench.sql))?.holder.pid === pid(),
  };
}

async function freshnessOf({ stack, token }: TroubleBench): Promise<Freshness> {
  const headers = { authorization: `Bearer ${token}` };
  return (await (await fetch(`${stack.file().api}/v1/freshness`, { headers })).json()) as Freshness;
}

async function seen(
  { say }: TroubleBench,
  looks: Readonly<Record<string, () => Promise<boolean>>>,
  seenMs: Record<string, number>,
): Promise<string[]> {
  const from = performance.now();
  const faults: string[] = [];
  for (const [what, look] of Object.entries(looks)) {
    while (!(await look().catch(() => false)) && performance.now() - from < SEEN_MS_MAX) await pause(LOOK_MS);
    if (!(await look().catch(() => false))) faults.push(`not seen: ${what}`);
    else seenMs[what] = Math.round(performance.now() - from);
    say(`${what}: ${seenMs[what] ?? 'NOT SEEN'}`);
  }
  return faults;
}
