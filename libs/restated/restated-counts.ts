import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';

export interface RestatedCounts {
  readonly packVersion: string;
  readonly computedAtSeq: number;
  /** ISO instant up to which deadlines count as passed */
  readonly computedAt: string;
  readonly cases: number;
  /** null: of every site, of every regulation */
  readonly site: string | null;
  readonly regulation: string | null;
  readonly rows: readonly { clause: string; target: string; met: number; missed: number; open: number }[];
}

/** Promises by clause as the pack would have judged them. Throws `pack-unknown` where no complete view of it is there. */
export async function restatedCounts(sql: postgres.Sql, packVersion: string): Promise<RestatedCounts> {
  const [build] = await sql<
    { seq: string; at: string; cases: number; site: string | null; regulation: string | null }[]
  >`
    select computed_at_seq::text as seq, redress.iso_instant(computed_at) as at, cases, site, regulation
      from read_model_restated.builds where pack_version = ${packVersion}`;
  if (build === undefined) {
    const message = `nothing is restated under ${packVersion} yet: redress pack restate --pack ${packVersion}`;
    throw new DomainError('pack-unknown', message, { pack: packVersion });
  }
  const rows = await sql<RestatedCounts['rows'][number][]>`
    select clause, target,
           count(*) filter (where verdict = 'met')::int as met,
           count(*) filter (where verdict = 'missed')::int as missed,
           count(*) filter (where verdict = 'open')::int as open
      from read_model_restated.obligations where pack_version = ${packVersion}
     group by clause, target order by clause collate "C", target collate "C"`;
  const { seq, at, cases, site, regulation } = build;
  return { packVersion, computedAtSeq: Number(seq), computedAt: at, cases, site, regulation, rows: [...rows] };
}
