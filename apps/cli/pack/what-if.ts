import { existsSync } from 'node:fs';
import { localDate } from '#libs/contracts/case.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type CaseState, type Obligation, foldCase } from '#libs/domain/case.js';
import { restated } from '#libs/domain/restate.js';
import { pinned } from '#libs/policy/overlay.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { type OnlyCases, isAsked, rulesOfDraft } from '#libs/restated/restate-history.js';
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

/** Counts of promises by site, clause and holder: as they were judged, and as they would have been. */
export interface WhatIfRow {
  readonly site: string;
  readonly clause: string;
  readonly target: string;
  readonly holder: string;
  was: Counts;
  would: Counts;
}
interface Counts {
  met: number;
  missed: number;
  open: number;
  /** minutes by which those that were done came late */
  lateMinutes: number;
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
  const rows = new Map<string, WhatIfRow>();
  const changed: object[] = [];
  let cases = 0;
  for (let at = 0; at < streams.length; at += CHUNK) {
    const chunk = await dependencies.store.readStreams(streams.slice(at, at + CHUNK));
    const now = await dependencies.store.now();
    for (const events of chunk.values()) {
      const state = foldCase(events);
      if (!state.exists || !isAsked(state, terms.only)) continue;
      cases += 1;
      const would = restated(events, rulesOfDraft(draft, state, rulebook), now);
      for (const one of state.obligations) count(rowOf(rows, state, one).was, one);
      for (const one of would) count(rowOf(rows, state, one).would, one);
      changed.push(...differences(state, would));
    }
    say(`${Math.min(at + CHUNK, streams.length)} of ${streams.length} cases`);
  }
  const table = [...rows.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const json = { pack: draft.packVersion, from: terms.from, to: terms.to, ...terms.only, cases, rows: table, changed };
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

function rowOf(
  rows: Map<string, WhatIfRow>,
  { site }: CaseState,
  one: Pick<Obligation, 'clause' | 'target' | 'arithmetic'>,
): WhatIfRow {
  const { clause, target } = one;
  const last = one.arithmetic.segments.findLast((segment) => segment.state === 'running');
  const holder = last?.state === 'running' ? (last.holder ?? '') : '';
  const fresh: WhatIfRow = { site, clause, target, holder, was: none(), would: none() };
  const row = rows.get(keyOf(fresh)) ?? fresh;
  rows.set(keyOf(fresh), row);
  return row;
}

const keyOf = ({ site, clause, target, holder }: WhatIfRow): string => [site, clause, target, holder].join(' ');
const none = (): Counts => ({ met: 0, missed: 0, open: 0, lateMinutes: 0 });

function count(
  counts: Counts,
  { verdict, fulfilledAt, arithmetic }: Pick<Obligation, 'verdict' | 'fulfilledAt' | 'arithmetic'>,
): void {
  if (verdict === 'waived') return;
  counts[verdict] += 1;
  if (verdict !== 'missed' || fulfilledAt === null || arithmetic.dueAt === null) return;
  counts.lateMinutes += Math.round((Date.parse(fulfilledAt) - Date.parse(arithmetic.dueAt)) / 60_000);
}

/** Promises whose verdict would be another, or that only one of the two regulations knows. */
function differences(
  { reference, obligations }: CaseState,
  would: readonly Pick<Obligation, 'obligationId' | 'verdict' | 'arithmetic'>[],
): object[] {
  const ids = new Set([...obligations, ...would].map(({ obligationId }) => obligationId));
  return [...ids].flatMap((obligationId) => {
    const before = obligations.find((one) => one.obligationId === obligationId);
    const after = would.find((one) => one.obligationId === obligationId);
    if (before?.verdict === after?.verdict) return [];
    return [
      {
        ...{ reference, obligationId, was: before?.verdict ?? null, would: after?.verdict ?? null },
        ...{ wasDueAt: before?.arithmetic.dueAt ?? null, wouldBeDueAt: after?.arithmetic.dueAt ?? null },
      },
    ];
  });
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
