import { setTimeout as pause } from 'node:timers/promises';
import { v5 as uuidv5 } from 'uuid';
import { streamOf } from '#libs/command-handler/append-request.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { foldCase } from '#libs/domain/case.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import type { WritePath } from '../store-access.js';

const ENGINE = { id: 'engine', role: 'engine' } as const;
/** Streams compared with the read model, and cases folded, at a time. */
const [PAGE, CHUNK] = [5_000, 200];

export interface TakenUp {
  /** open cases with a provisional deadline */
  cases: number;
  confirmed: number;
  moved: number;
}

/**
 * Every open case with a provisional deadline takes up the calendar that now counts at its site. The read model says where to
 * look, and of a case that it has not caught up with the store itself is asked. Twice, `settleMs` apart: another process may
 * for so long still accept a case under the rules of before. May be run again at will.
 */
export async function takeUpCalendars(path: WritePath, settleMs: number): Promise<TakenUp> {
  const first = await sweep(path);
  await pause(settleMs);
  const second = await sweep(path);
  const told = { confirmed: first.confirmed + second.confirmed, moved: first.moved + second.moved };
  return { cases: Math.max(first.cases, second.cases), ...told };
}

async function sweep(path: WritePath): Promise<TakenUp> {
  const rulebook = await path.dependencies.rules.refreshed();
  const told: TakenUp = { cases: 0, confirmed: 0, moved: 0 };
  const caseIds = await mayBeProvisional(path.sql);
  for (let at = 0; at < caseIds.length; at += CHUNK) {
    const streams = caseIds.slice(at, at + CHUNK).map(streamOf);
    for (const [streamId, events] of await path.dependencies.store.readStreams(streams)) {
      const state = foldCase(events);
      const waits = state.obligations.some((one) => one.verdict === 'open' && one.arithmetic.provisional);
      if (state.closed || !waits) continue;
      told.cases += 1;
      const { version } = rulebook.calendarFor(placeOf(state), state.receivedAt);
      if (version === state.calendarVersion) continue;
      for (const type of await adopt(path, streamId.slice(streamOf('').length), version)) {
        if (type === 'DueConfirmed') told.confirmed += 1;
        if (type === 'ObligationDueMoved') told.moved += 1;
      }
    }
  }
  return told;
}

/** What the read model shows as provisional, and every case of which it has not got the last fact. */
async function mayBeProvisional(sql: WritePath['sql']): Promise<string[]> {
  const shown = await sql<{ caseId: string }[]>`
    select distinct case_id::text as "caseId" from read_model.obligations
     where verdict = 'open' and (arithmetic ->> 'provisional')::boolean`;
  const found = new Set(shown.map(({ caseId }) => caseId));
  for (let page = await behind(sql, streamOf('')); page.length > 0; page = await behind(sql, page.at(-1)!.streamId)) {
    for (const { streamId, isBehind } of page) if (isBehind) found.add(streamId.slice(streamOf('').length));
  }
  return [...found].sort();
}

/** A page of the case streams after one, by the store's own index. */
function behind(sql: WritePath['sql'], after: string) {
  return sql<{ streamId: string; isBehind: boolean }[]>`
    select s.stream_id as "streamId", c.version is distinct from s.version as "isBehind"
      from (select stream_id, max(version) as version from redress.events
             where stream_id > ${after} and stream_id like 'case-%'
             group by stream_id order by stream_id limit ${PAGE}) s
      left join read_model.cases c on c.case_id = substr(s.stream_id, ${streamOf('').length + 1})::uuid
     order by s.stream_id`;
}

async function adopt({ dependencies }: WritePath, caseId: string, calendarVersion: string): Promise<string[]> {
  const outcome = await handleCommand(dependencies, {
    caseId,
    command: { type: 'AdoptCalendar', body: { calendarVersion } },
    commandId: uuidv5(`calendar ${calendarVersion}`, caseId),
    actor: ENGINE,
  });
  return outcome.duplicate ? [] : outcome.events.map(({ type }) => type);
}

function placeOf({ site, region, zone }: ReturnType<typeof foldCase>): Parameters<Rulebook['calendarFor']>[0] {
  return { id: site, region, zone };
}
