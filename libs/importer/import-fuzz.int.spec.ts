import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describeWithShared, sharedPath } from '../../test/shared-data.js';
import { bytesOf, csvFile, damage } from './hostile-files.suite.js';
import { ImportTrial, expectAccount, readToEnd, rowsOf } from './import-account.suite.js';
import { ImportStore } from './import-store.suite.js';
import { loadMapping } from './load-mapping.js';
import { inspectSource } from './source-file.js';

/** REDRESS_TEST_LONG=1 (npm run fuzz) tries twenty times as many files. */
const LONG = process.env['REDRESS_TEST_LONG'] === '1' ? 20 : 1;
const SEED = Number(process.env['REDRESS_FUZZ_SEED'] ?? 1);
const SLOW_MS = 300_000 * LONG;
const MAPPINGS = ['boston-311', 'nyc-hpd-problems'].map(loadMapping);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: Buffer): string {
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, content);
  return path;
}

describe.each(MAPPINGS.map((mapping) => [mapping.name, mapping] as const))(
  'files in the layout of %s',
  (_, mapping) => {
    it(
      'that are well formed are read to their end, record by record, whatever stands in the fields',
      async () => {
        await fc.assert(
          fc.asyncProperty(csvFile(mapping), async (csv) => {
            const read = await readToEnd(file(bytesOf(csv)), mapping);
            expect(read.fault).toBeUndefined();
            expectAccount(read, mapping);
            const expected = csv.records.map((record) => record.replace(/\r?\n$/, ''));
            expect(rowsOf(read).map(({ raw }) => raw)).toEqual(expected);
          }),
          { seed: SEED, numRuns: 100 * LONG },
        );
      },
      SLOW_MS,
    );

    it(
      'that are damaged end in a typed error or in quarantine: nothing lost, nothing twice, no case in part',
      async () => {
        await fc.assert(
          fc.asyncProperty(csvFile(mapping), damage, async (csv, strike) => {
            await new ImportTrial(mapping).expectAccount(file(strike(bytesOf(csv))));
          }),
          { seed: SEED, numRuns: 200 * LONG },
        );
      },
      SLOW_MS,
    );

    it(
      'that are cut off as gz come to the same as the whole file once that is there',
      async () => {
        const place = fc.double({ min: 0, max: 1, noNaN: true });
        await fc.assert(
          fc.asyncProperty(csvFile(mapping), place, async (csv, where) => {
            const packed = gzipSync(bytesOf(csv));
            const [trial, plain] = [new ImportTrial(mapping), new ImportTrial(mapping)];
            await trial.import(file(packed.subarray(0, Math.floor(where * packed.length))));
            const whole = file(packed);
            const [second, only] = [await trial.import(whole), await plain.import(whole)];
            expect(second.report).toMatchObject({
              imported: only.report?.imported,
              quarantined: only.report?.quarantined,
            });
            const { cases } = await readToEnd(whole, mapping);
            expect(await trial.contents(cases)).toEqual(await plain.contents(cases));
          }),
          { seed: SEED, numRuns: 100 * LONG },
        );
      },
      SLOW_MS,
    );
  },
);

describe('hostile files', () => {
  const mapping = loadMapping('boston-311');
  let store: ImportStore;
  beforeAll(async () => {
    store = await ImportStore.create();
  });
  afterAll(() => store.remove());

  it(
    'come to the same in PostgreSQL, row by row of the quarantine, as in the twin in memory',
    async () => {
      await fc.assert(
        fc.asyncProperty(csvFile(mapping), async (csv) => {
          const path = file(bytesOf(csv));
          const trial = new ImportTrial(mapping);
          const expected = (await trial.import(path)).report;
          // other files with the same cases went before, so a case may be there in another form
          const report = await store.import(mapping.name, path);
          expect(report.imported + report.quarantined).toBe(report.rows);
          expect(report.rows).toBe(expected?.rows);
          const { digest } = await inspectSource(path);
          const aside = await store.sql<{ row: string; code: string; reason: string }[]>`
            select row_number as row, reason_code as code, reason from redress.import_quarantine
             where file_digest = ${digest} and reason_code <> 'rejected' order by row_number`;
          const known = [...trial.quarantined.values()].filter(({ code }) => code !== 'rejected');
          expect(aside.map(({ row, code }) => [Number(row), code])).toEqual(
            known.map(({ row, code }) => [row.number, code]).sort(([a], [b]) => Number(a) - Number(b)),
          );
          expect(aside.every(({ reason }) => reason !== '')).toBe(true);
        }),
        { seed: SEED, numRuns: 20 * LONG },
      );
    },
    SLOW_MS,
  );
});

const REAL = [
  ['boston-311', 'boston-311/boston311-2011-07-08.csv.gz'],
  ['nyc-hpd-problems', 'nyc-housing/hpd-problems-2023-01-01.csv'],
] as const;
for (const [name, path] of REAL) {
  describeWithShared(path)(`the real file of ${name}`, () => {
    const mapping = loadMapping(name);
    const bytes = () => readFileSync(sharedPath(path));

    it(
      'cut at any byte gives its whole rows as they are, and says where it breaks off',
      async () => {
        const whole = await readToEnd(sharedPath(path), mapping);
        const given = rowsOf(whole);
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: bytes().length - 1 }), async (at) => {
            const read = await readToEnd(file(bytes().subarray(0, at)), mapping);
            expectAccount(read, mapping);
            const rows = rowsOf(read);
            if (path.endsWith('.gz')) expect(read.fault).toBe('truncated');
            // without gz nothing tells that a last row is not whole
            const sure = path.endsWith('.gz') ? rows : rows.slice(0, -1);
            expect(sure.map(({ raw }) => raw)).toEqual(given.slice(0, sure.length).map(({ raw }) => raw));
          }),
          { seed: SEED, numRuns: 3 * LONG, examples: [[1]] },
        );
      },
      SLOW_MS,
    );

    it(
      'damaged anywhere accounts for every row that was read',
      async () => {
        const plain = path.endsWith('.gz') ? gunzipSync(bytes()) : bytes();
        const start = plain.subarray(0, plain.indexOf('\n', 60_000) + 1);
        await fc.assert(
          fc.asyncProperty(damage, async (strike) => {
            await new ImportTrial(mapping).expectAccount(file(strike(start)));
          }),
          { seed: SEED, numRuns: 8 * LONG },
        );
      },
      SLOW_MS,
    );
  });
}
