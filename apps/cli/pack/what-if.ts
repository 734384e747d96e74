import { existsSync } from 'node:fs';
import { localDate } from '#libs/contracts/case.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { WhatIfRow } from '#libs/contracts/what-if.js';
import { pinned } from '#libs/policy/overlay.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import type { OnlyCases } from '#libs/restated/restate-history.js';
import { WhatIfTally } from '#libs/restated/what-if.js';
import { documentIn } from '#libs/rule-shelf/read-document.js';
import type { Answer } from '../command.js';
import type { WritePath } from '../store-access.js';

export interface WhatIfTerms {
  /** YAML file of a draft, or `id@version` */
  readonly pack: string;
  /** days of reception, both included, `YYYY-MM-DD` in UTC */
  readonly from: string;
  readonly to: string;
  readonly only: OnlyCases;
}

const CHUNK = 200;

/** Over the history in the store, which promises a draft would have seen kept or missed, by whom and where. Writes nothing. */
export async function whatIf(
  { dependencies, sql }: WritePath,
  terms: WhatIfTerms,
  say: (text: string) => void,
): Promise<Answer> {
  const rulebook = await dependencies.rules.refreshed();
  const draft = draftOf(terms.pack, rulebook);
  const streams = await receivedBetween(sql, dateOf(terms.from, '--from'), dateOf(terms.to, '--to'));
  const tally = new WhatIfTally({ draft, rulebook, now: await dependencies.store.now(), only: terms.only });
  for (let at = 0; at < streams.length; at += CHUNK) {
    const chunk = await dependencies.store.readStreams(streams.slice(at, at + CHUNK));
    for (const events of chunk.values()) tally.judge(events);
    say(`${Math.min(at + CHUNK, streams.length)} of ${streams.length} cases`);
  }
  const { cases, changed } = tally;
  const json = {
    pack: draft.packVersion,
    from: terms.from,
    to: terms.to,
    ...terms.only,
    cases,
    rows: tally.rows(),
    changed,
  };
  return { json, text: textOf(json, changed.length) };
}

function draftOf(named: string, rulebook: Rulebook): PinnedPack {
  if (!existsSync(named)) return rulebook.packByVersion(named);
  const document = documentIn(named);
  if (document.sort !== 'pack') throw new DomainError('pack-invalid', `${named} is no pack`, { file: named });
  const draft = pinned(document.pack);
  return { ...draft, packVersion: `${draft.packVersion} (draft)` };
}

async function receivedBetween(sql: WritePath['sql'], from: string, to: string): Promise<string[]> {
  const rows = await sql<{ streamId: string }[]>`
    select stream_id as "streamId" from redress.events
     where version = 1 and occurred_at >= ${from}::date and occurred_at < ${to}::date + 1
     order by occurred_at, stream_id`;
  return rows.map(({ streamId }) => streamId);
}

function dateOf(text: string, name: string): string {
  const parsed = localDate.safeParse(text);
  if (!parsed.success) throw new DomainError('invalid-input', `${name}: ${text} is no day YYYY-MM-DD`, { field: name });
  return parsed.data;
}

function textOf(
  { pack, from, to, cases, rows }: { pack: string; from: string; to: string; cases: number; rows: WhatIfRow[] },
  changed: number,
): string {
  const head = `${cases} cases received ${from} to ${to}, as judged and as ${pack} would judge them; ${changed} promises differ. Nothing was written.`;
  const lines = rows.map(({ site, clause, target, holder, was, would }) =>
    [
      `${site} ${clause} ${target} ${holder}:`,
      `met ${was.met} -> ${would.met}, missed ${was.missed} -> ${would.missed}, open ${was.open} -> ${would.open},`,
      `late minutes ${was.lateMinutes} -> ${would.lateMinutes}`,
    ].join(' '),
  );
  return [head, ...lines].join('\n');
}
