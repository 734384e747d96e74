import { isDeepStrictEqual } from 'node:util';
import type postgres from 'postgres';
import { asPublished } from '#libs/messaging/cloud-events.js';
import type { CaseFile } from '#libs/read-model/case-file.js';
import { foldBatch, groupFacts } from '#libs/read-model/engine/fold.js';
import { loadFiles } from '#libs/read-model/engine/load-files.js';
import { LIVE } from '#libs/read-model/engine/schemas.js';
import { type InvariantResult, invariantResult } from '../invariant.js';
import type { StoredStreams } from '../stored-facts.js';

/** I6: over the tables. */
export async function readModelIsTheFold(sql: postgres.Sql, streams: StoredStreams): Promise<InvariantResult> {
  const rows = await sql<{ id: string }[]>`select case_id as id from read_model.cases`;
  const files = await loadFiles(
    sql,
    LIVE,
    rows.map(({ id }) => id),
  );
  return filesAreTheFold(files, streams);
}

/** I6: each case's rows against the fold of its stream, and no row of a case that is not stored. */
export function filesAreTheFold(files: ReadonlyMap<string, CaseFile>, streams: StoredStreams): InvariantResult {
  const facts = groupFacts([...streams.values()].flat().map(asPublished));
  const folded = foldBatch(new Map(), facts).map(({ after }) => after);
  const faults = folded.flatMap((file) => {
    const row = files.get(file.entry.caseId);
    if (row === undefined) return [`case ${file.entry.caseId} has no row`];
    if (isDeepStrictEqual(row, file) || isDeepStrictEqual(plain(row), plain(file))) return [];
    return [`case ${file.entry.caseId}: ${differing(plain(row), plain(file))}`];
  });
  const stored = new Set(folded.map(({ entry }) => entry.caseId));
  for (const id of files.keys()) if (!stored.has(id)) faults.push(`case ${id} has a row and no stream`);
  return invariantResult('I6', 'the read model is the fold of the store, row by row', folded.length, faults);
}

type Plain = Record<string, unknown>;

/** As JSON has it: no matter in which order a column gives its keys, nor what is left out. */
function plain({ entry, obligations }: { readonly entry: object; readonly obligations: readonly object[] }): Plain {
  return JSON.parse(JSON.stringify({ ...entry, changeNo: undefined, obligations })) as Plain;
}

function differing(row: Plain, fold: Plain): string {
  const names = [...new Set([...Object.keys(row), ...Object.keys(fold)])];
  const apart = names.filter((name) => !isDeepStrictEqual(row[name], fold[name]));
  return apart
    .map((name) => `${name} ${JSON.stringify(row[name])}, fold ${JSON.stringify(fold[name])}`)
    .join('; ')
    .slice(0, 400);
}
