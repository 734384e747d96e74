import type postgres from 'postgres';
import { streamOf } from '#libs/command-handler/append-request.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { type CaseState, foldCase } from '#libs/domain/case.js';
import { type RestatedObligation, type RestatedRules, restated } from '#libs/domain/restate.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { pinnedAlike } from '#libs/policy/overlay.js';
import type { RegulationPack } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';

/** Cases read, and their rows written, at a time. */
const CHUNK = 200;

/** Of which cases: of one site, or of those that were judged under one regulation, whatever its version. */
export interface OnlyCases {
  readonly site?: string | undefined;
  /** id of a pack */
  readonly regulation?: string | undefined;
}

export function isAsked({ site, packVersion }: CaseState, only: OnlyCases): boolean {
  const [regulation] = packVersion.split('@');
  return (only.site ?? site) === site && (only.regulation ?? regulation) === regulation;
}

export interface RestatedBuild extends OnlyCases {
  readonly packVersion: string;
  readonly cases: number;
  readonly obligations: number;
  /** number of the sequencer up to which every fact is in it */
  readonly computedAtSeq: number;
}

/** The pack with what a case's region and site had added to it, and the place's calendar for it. */
export function rulesOfDraft(pack: RegulationPack, state: CaseState, rulebook: Rulebook): RestatedRules {
  const place = { id: state.site, region: state.region, zone: state.zone };
  return {
    pack: pinnedAlike(pack, rulebook.overlays(), state.packVersion),
    calendar: rulebook.calendarFor(place, state.receivedAt, pack.calendar),
  };
}

/**
 * Builds the view of one pack from the store, in place of an earlier one: the cases asked for as that regulation would have
 * judged them. An interrupted build leaves an unfinished view that `restatedCounts` refuses; run again it is made whole.
 * Throws `pack-unknown`.
 */
export async function restateHistory(
  { sql, rules }: { readonly sql: postgres.Sql; readonly rules: CommandDependencies['rules'] },
  { packVersion, ...only }: Pick<RestatedBuild, 'packVersion' | keyof OnlyCases>,
  onProgress: (cases: number) => void = () => undefined,
): Promise<RestatedBuild> {
  const store = createPostgresEventStore(sql);
  const rulebook = await rules.refreshed();
  const pack = rulebook.packByVersion(packVersion);
  const [computedAtSeq, now] = [await store.head(), await store.now()];
  await sql`delete from read_model_restated.builds where pack_version = ${packVersion}`;
  await clear(sql, packVersion);
  let [cases, obligations] = [0, 0];
  for (let page = await caseIds(sql); page.length > 0; page = await caseIds(sql, page.at(-1))) {
    const streams = await store.readStreams(page.map(streamOf));
    const rows = page.flatMap((caseId) => {
      const events = streams.get(streamOf(caseId)) ?? [];
      const state = foldCase(events);
      if (!state.exists || !isAsked(state, only)) return [];
      cases += 1;
      return restatedRows(events, state, { pack, rulebook, now }).map((row) => ({ ...row, case_id: caseId }));
    });
    const labelled = rows.map((row) => ({ ...row, pack_version: packVersion, computed_at_seq: computedAtSeq }));
    if (labelled.length > 0) await sql`insert into read_model_restated.obligations ${sql(labelled)}`;
    obligations += rows.length;
    onProgress(cases);
  }
  await sql`insert into read_model_restated.builds (pack_version, computed_at_seq, computed_at, cases, site, regulation)
            values (${packVersion}, ${computedAtSeq}, ${now}, ${cases}, ${only.site ?? null}, ${only.regulation ?? null})`;
  return { packVersion, ...only, cases, obligations, computedAtSeq };
}

interface Terms {
  readonly pack: RegulationPack;
  readonly rulebook: Rulebook;
  readonly now: string;
}

function restatedRows(events: readonly RecordedEvent[], state: CaseState, { pack, rulebook, now }: Terms) {
  return restated(events, rulesOfDraft(pack, state, rulebook), now).map((one) => rowOf(state, one));
}

function rowOf({ site }: CaseState, { obligationId, clause, target, verdict, arithmetic }: RestatedObligation) {
  return { obligation_id: obligationId, site, clause, target, verdict, due_at: arithmetic.dueAt };
}

/** In pieces: no statement may run for long. */
async function clear(sql: postgres.Sql, packVersion: string): Promise<void> {
  for (let gone = -1; gone !== 0;) {
    const deleted = await sql`
      delete from read_model_restated.obligations where ctid = any (array(
        select ctid from read_model_restated.obligations where pack_version = ${packVersion} limit 20000))`;
    gone = deleted.count;
  }
}

async function caseIds(sql: postgres.Sql, after = ''): Promise<string[]> {
  const rows = await sql<{ streamId: string }[]>`
    select stream_id as "streamId" from redress.events
     where version = 1 and stream_id > ${streamOf(after)} and stream_id like 'case-%'
     order by stream_id limit ${CHUNK}`;
  return rows.map(({ streamId }) => streamId.slice(streamOf('').length));
}
