import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import type { Bench, BenchStage, RatioFigure } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { rebuildReadModel } from '../rebuild.js';
import { archivedStory, newStreams, rowsOf } from './archived-cases.js';
import { copyRows, exportRows, makePeerTables, truncatePeerTables } from './copied-rows.js';
import { emmettRebuild } from './emmett-rebuild.js';
import { tellCases } from './told-cases.js';

/** With fewer of them a fifth of the time goes to what is the same for any number: making the schema, the swap, dropping the old one. */
const CASES = 12_000;
/** emmett takes a minute for what is rebuilt here in a second: it is held against the first cases, before the others are told. */
const CASES_OF_EMMETT = 250;

/**
 * The whole of `redress rebuild` (build beside the live one, both digests, the swap), all of the store: against a client's
 * COPY of the rows that it comes to, in rows a second; and against emmett's rebuild of a document a stream over as many
 * events, in events a second.
 */
export const benchRebuild: Bench = async (stage) => {
  const sql = connectStore(stage.ownerUrl, { max: 6, applicationName: 'redress-bench', statementTimeoutMs: 600_000 });
  const streams = newStreams(stage.seed);
  try {
    await tellCases(sql, { ...stage, streams, cases: CASES_OF_EMMETT });
    await rebuiltIn(sql); // the live one, which the others are held against
    const toEmmett = await againstEmmett(sql, stage);
    stage.say('rebuild: telling the other cases');
    await tellCases(sql, { ...stage, streams, cases: CASES - CASES_OF_EMMETT });
    await rebuiltIn(sql);
    return [await againstCopy(sql, stage), toEmmett];
  } finally {
    await sql.end({ timeout: 5 });
  }
};

async function againstCopy(sql: postgres.Sql, stage: BenchStage): Promise<RatioFigure> {
  await makePeerTables(sql);
  const exported = await exportRows(sql, 0);
  return measureRatio(stage, {
    name: "rebuild / a client's COPY of its rows (same columns and indexes)",
    unit: 'rows/s',
    ...{ bar: 0.25, aim: 0.4 },
    ours: () => rebuilt(sql, CASES, rowsOf(archivedStory())),
    peer: async () => {
      await truncatePeerTables(sql);
      return copyRows(sql, exported);
    },
  });
}

async function againstEmmett(sql: postgres.Sql, stage: BenchStage): Promise<RatioFigure> {
  const { facts } = archivedStory();
  const told = facts.map(({ type, data, occurredAt }) => ({ type, schemaVersion: 1, data, occurredAt }));
  const emmett = await emmettRebuild(stage.ownerUrl, [...new Set(facts.map(({ type }) => type))]);
  try {
    const streams = newStreams(stage.seed);
    for (let no = 0; no < CASES_OF_EMMETT; no += 1) await emmett.tell(streams.next().value, told);
    return await measureRatio(stage, {
      name: "rebuild / emmett's rebuild of a document a stream (as many events)",
      ...{ bar: 20 },
      ours: () => rebuilt(sql, CASES_OF_EMMETT, facts.length),
      peer: async () => {
        const began = performance.now();
        const folded = await emmett.rebuild();
        if (folded !== CASES_OF_EMMETT * facts.length) throw new Error(`emmett folded ${folded} events`);
        return perSecond(folded, began);
      },
    });
  } finally {
    await emmett.close();
  }
}

/** What the cases come to, a second. */
async function rebuilt(sql: postgres.Sql, cases: number, amountOfCase: number): Promise<number> {
  const began = performance.now();
  const report = await rebuiltIn(sql);
  if (!report.equal || report.cases !== cases) throw new Error('the rebuild went wrong');
  return perSecond(cases * amountOfCase, began);
}

function rebuiltIn(sql: postgres.Sql) {
  return rebuildReadModel({ ownerSql: sql, store: createPostgresEventStore(sql), topic: 'bench', partitions: 1 });
}
