import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describeWithShared, sharedPath } from '../../test/shared-data.js';
import { ImportStore } from './import-store.suite.js';

const FILE = 'nyc-housing/hpd-problems-2023-01-01.csv';
const FULL = 'nyc-housing/hpd-complaints-problems-full-columns.csv';
const GRAVITY = ['IMMEDIATE EMERGENCY', 'EMERGENCY', 'NON EMERGENCY'];
const SEVERITY = ['major', 'important', 'minor'];

const GRAVE = /\b(?:LEAK|SEEP|HEAT|HOT WATER|RADIATOR)/;

type Row = Record<'date_received' | 'post_code' | 'type' | 'time_to_close' | 'major_category', string> & {
  readonly minor_category: string;
  readonly problem_code: string;
};
interface StoredCase {
  readonly reference: string;
  readonly severity: string;
  readonly received: string;
  readonly closed: string | null;
}

describeWithShared(FILE)('the import of New York housing problems', () => {
  let store: ImportStore;
  beforeAll(async () => {
    store = await ImportStore.create();
  });
  afterAll(() => store.remove());

  /** What the file itself says, computed without the importer: one case for each second and post code. */
  function plainly(): Map<string, { severity: string; received: string; days: number }> {
    const cases = new Map<string, { severity: string; received: string; days: number }>();
    for (const row of parse<Row>(readFileSync(sharedPath(FILE)), { columns: true })) {
      const reference = `HPD-${row.date_received}-${row.post_code}`;
      const known = cases.get(reference);
      const words = `${row.major_category} ${row.minor_category} ${row.problem_code}`;
      const own = Math.min(GRAVITY.indexOf(row.type), GRAVE.test(words) ? 1 : 2);
      const gravest = Math.min(own, known === undefined ? 9 : SEVERITY.indexOf(known.severity));
      cases.set(reference, {
        severity: SEVERITY[gravest] ?? '',
        received: row.date_received,
        days: Math.max(Number(row.time_to_close), known?.days ?? 0),
      });
    }
    return cases;
  }

  it('makes one case of the problems of a second and post code, as grave as the gravest, closed with the last', async () => {
    const expected = plainly();
    const report = await store.import('nyc-hpd-problems', sharedPath(FILE), { chunk: 200 });
    expect(report).toMatchObject({ rows: 1_000, imported: 1_000, quarantined: 0, cases: expected.size, openCases: 0 });
    const stored = await store.sql<StoredCase[]>`
      select r.data::json ->> 'reference' as reference, r.data::json ->> 'severity' as severity,
             to_char(r.occurred_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI:SS') as received,
             to_char(c.occurred_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI:SS') as closed
        from redress.events r left join redress.events c on c.stream_id = r.stream_id and c.type = 'CaseClosedAsAtSource'
       where r.type = 'ImportedCaseRecorded'`;
    expect(stored).toHaveLength(expected.size);
    expect(expected.size).toBe(788);
    for (const found of stored) {
      const { severity, received, days } = expected.get(found.reference)!;
      const closed = new Date(Date.parse(`${received.replace(' ', 'T')}Z`) + days * 86_400_000);
      expect(found).toMatchObject({ severity, received, closed: closed.toISOString().slice(0, 19).replace('T', ' ') });
    }
    expect(await store.import('nyc-hpd-problems', sharedPath(FILE))).toMatchObject({ imported: 1_000, events: 0 });
  });

  it('says of each case why it is graver than its label: a leak is never minor (D-3.5)', async () => {
    const raised = await store.sql<{ because: string; leaks: string }[]>`
      select data::json -> 'raised' ->> 'because' as because, data::json ->> 'severity' as leaks
        from redress.events where type = 'ImportedCaseRecorded' and data::json -> 'raised' is not null`;
    expect(raised.length).toBeGreaterThan(0);
    expect(new Set(raised.map(({ because, leaks }) => `${because} ${leaks}`))).toEqual(new Set(['leak important']));
  });

  it('has no minor case for any of the 22 water leaks that are labelled NON EMERGENCY, nor for a heating (D-3.5)', async () => {
    const rows = parse<Row>(readFileSync(sharedPath(FILE)), { columns: true });
    const mild = rows.filter((row) => row.type === 'NON EMERGENCY');
    const leaks = mild.filter((row) => `${row.major_category} ${row.minor_category}`.includes('WATER LEAK'));
    expect(leaks).toHaveLength(22);
    const grave = rows.filter((row) => GRAVE.test(`${row.major_category} ${row.minor_category} ${row.problem_code}`));
    const named = [...new Set(grave.map((row) => `HPD-${row.date_received}-${row.post_code}`))];
    const stored = await store.sql<{ reference: string; severity: string; label: string | null }[]>`
      select data::json ->> 'reference' as reference, data::json ->> 'severity' as severity,
             data::json -> 'raised' ->> 'because' as label
        from redress.events where type = 'ImportedCaseRecorded' and data::json ->> 'reference' in ${store.sql(named)}`;
    expect(stored).toHaveLength(named.length);
    expect(stored.filter(({ severity }) => severity === 'minor')).toEqual([]);
    const ofMildAlone = leaks.map((row) => `HPD-${row.date_received}-${row.post_code}`);
    const unsaid = stored.filter(({ reference, label }) => ofMildAlone.includes(reference) && label === null);
    // without a word of it only where a graver row stands in the same case
    for (const { reference } of unsaid) {
      const types = rows
        .filter((row) => `HPD-${row.date_received}-${row.post_code}` === reference)
        .map(({ type }) => type);
      expect(types.some((type) => type !== 'NON EMERGENCY')).toBe(true);
    }
  });

  it('reads the full layout too, by complaint id', async () => {
    const report = await store.import('nyc-hpd-complaints', sharedPath(FULL));
    expect(report).toMatchObject({ rows: 10, imported: 10, quarantined: 0, cases: 6, openCases: 0 });
  });
});
