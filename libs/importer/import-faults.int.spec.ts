import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DomainError, isDomainError } from '#libs/contracts/errors.js';
import type { ImportReport } from './import-report.js';
import { ImportStore } from './import-store.suite.js';
import { loadMapping } from './load-mapping.js';

const HEADER = loadMapping('boston-311').columns.join(',');
/** Row `n` of a file of our own in Boston's layout; every third stays open. */
function row(n: number): string {
  const closed = n % 3 === 0 ? '' : '2012-03-03 10:00:00';
  const title = `"Request, ""no."" ${n}"`;
  return `${n},2012-03-01 08:00:00,2012-03-02 08:00:00,${closed},OVERDUE,x,${title},s,r,t,q,PWDx,c,n,w,z,phone`;
}
const rows = (count: number, from = 1) => Array.from({ length: count }, (_, index) => row(from + index));
const csv = (...lines: string[]) => Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);

describe('an import of a file with faults', () => {
  let store: ImportStore;
  let folder: string;
  beforeEach(async () => {
    store = await ImportStore.create();
    folder = await mkdtemp(join(tmpdir(), 'redress-import-'));
  });
  afterEach(async () => {
    await store.remove();
    await rm(folder, { recursive: true });
  });

  async function file(name: string, content: Buffer): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }
  async function refused(path: string, chunk = 10): Promise<DomainError & { report: ImportReport }> {
    try {
      await store.import('boston-311', path, { chunk });
    } catch (error) {
      if (isDomainError(error)) return Object.assign(error, { report: error.details['report'] as ImportReport });
      throw error;
    }
    throw new Error('the file was taken');
  }
  const cases = async () => {
    const [found] = await store.sql<{ count: number }[]>`
      select count(distinct stream_id)::int as count from redress.events`;
    return found?.count;
  };

  it('keeps what came before the end of a truncated gz, and the whole file then adds the rest', async () => {
    const whole = gzipSync(csv(...rows(3_000)));
    const error = await refused(await file('cut.csv.gz', whole.subarray(0, Math.floor(whole.length * 0.7))), 300);
    expect(error).toMatchObject({ code: 'import-source-unreadable', details: { fault: 'truncated' } });
    const before = await cases();
    expect(before).toBeGreaterThan(0);
    expect(error.report).toMatchObject({ imported: before, rows: before });
    const report = await store.import('boston-311', await file('whole.csv.gz', whole), { chunk: 500 });
    expect(report).toMatchObject({ rows: 3_000, imported: 3_000, casesAdded: 3_000 - (before ?? 0) });
  });

  it('takes nothing of damaged gz data, also where they unpack to rows', async () => {
    const whole = gzipSync(csv(...rows(200)));
    const torn = Buffer.from(whole);
    torn.fill(0, 100, 140);
    expect((await refused(await file('bad.csv.gz', torn))).details).toMatchObject({ fault: 'corrupt' });
    // stored, not packed: another digit comes out as another row, and only the sum at the end tells
    const stored = gzipSync(csv(...rows(200)), { level: 0 });
    stored[stored.indexOf('2012-03-01') + 9] = '9'.charCodeAt(0);
    expect((await refused(await file('sum.csv.gz', stored))).details).toMatchObject({ fault: 'corrupt' });
    expect(await cases()).toBe(0);
  });

  it('refuses a folder', async () => {
    expect((await refused(folder)).details).toMatchObject({ fault: 'absent' });
  });

  it('stops at broken quotes, keeps the rows before them, and resumes when they are mended', async () => {
    const broken = await refused(
      await file('a.csv', csv(...rows(25), row(26).replace('"Request', '"Re"quest'), row(27))),
    );
    expect(broken).toMatchObject({ code: 'import-source-unreadable', details: { fault: 'malformed', line: 27 } });
    expect(broken.report).toMatchObject({ imported: 25 });
    const mended = await store.import('boston-311', await file('a.csv', csv(...rows(27))));
    expect(mended).toMatchObject({ imported: 27, duplicates: 25, casesAdded: 2 });
  });

  it('stops at a quote that is never closed', async () => {
    const error = await refused(await file('a.csv', csv(...rows(3), row(4).replace('4"', '4'))));
    expect(error.details).toMatchObject({ fault: 'malformed' });
    expect(error.report).toMatchObject({ imported: 3 });
  });

  it.each([
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(row(1)).toString(), 'utf16le')]),
      'wrong-encoding',
    ],
    ['Latin-1', Buffer.from(csv(row(1).replace('phone', 'téléphone')).toString(), 'latin1'), 'wrong-encoding'],
    ['a zip archive', Buffer.from('PK\u0003\u0004rest'), 'archive'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blank lines', Buffer.from('\n\n'), 'empty'],
    ['other columns', Buffer.from('id,colour\n1,red\n'), 'header'],
    ['UTF-16 without its mark', Buffer.from(csv(row(1)).toString(), 'utf16le'), 'header'],
    ['UTF-16 as gz', gzipSync(Buffer.from(`\ufeff${csv(row(1)).toString()}`, 'utf16le')), 'wrong-encoding'],
    ['GBK', Buffer.concat([csv(), Buffer.from([0xc2, 0xa5, 0xc9, 0xcf, 0x0a])]), 'wrong-encoding'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'wrong-encoding'],
    ['a gz in a gz', gzipSync(gzipSync(csv(row(1)))), 'wrong-encoding'],
    ['a gz of nothing', gzipSync(Buffer.alloc(0)), 'empty'],
    ['only the mark of a gz', Buffer.from([0x1f, 0x8b]), 'truncated'],
    ['rows after the end of a gz', Buffer.concat([gzipSync(csv(row(1))), Buffer.from(`${row(2)}\n`)]), 'corrupt'],
    ['line ends of the last century', Buffer.from(csv(row(1)).toString().replaceAll('\n', '\r')), 'header'],
    ['a line without end', Buffer.alloc(9 * 1024 * 1024, 'x'), 'malformed'],
    ['a column twice', Buffer.from(`${HEADER.replace('ward', 'queue')}\n`), 'header'],
    ['a header whose quote is never closed', Buffer.from(`"${HEADER}\n${row(1)}\n`), 'malformed'],
  ])('refuses %s', async (_, content, fault) => {
    const error = await refused(await file('a.csv', content));
    expect(error).toMatchObject({ code: 'import-source-unreadable', details: { fault } });
    expect(await cases()).toBe(0);
  });

  it('names the columns that are missing and those it does not know', async () => {
    const error = await refused(await file('a.csv', Buffer.from(`${HEADER.replace('ward', 'district')}\n`)));
    expect(error.details).toMatchObject({ missing: ['ward'], unknown: ['district'] });
  });

  it('names a file that is not there', async () => {
    expect((await refused(join(folder, 'none.csv'))).details).toMatchObject({ fault: 'absent' });
  });

  it('puts bad rows aside with the reason and the row as given, and imports the others', async () => {
    const bad = {
      idless: row(1).replace(/^1,/, ','),
      dated: row(2).replace('2012-03-01', '2012-02-30'),
      early: row(4).replace('2012-03-03 10', '2012-02-03 10'),
      short: '5,2012-03-01 08:00:00',
      nul: row(7).replace('phone', 'pho\u0000ne'),
      future: row(8).replace('2012-03-03', '2190-03-03'),
      again: row(10).replace('phone', 'visit'),
    };
    const path = await file('a.csv', csv(...Object.values(bad), row(10), row(11), row(11), row(12)));
    const report = await store.import('boston-311', path);
    expect(report).toMatchObject({
      ...{ rows: 11, imported: 4, quarantined: 7, duplicates: 1, casesAdded: 3, openCases: 1 },
      quarantineReasons: {
        ...{
          'key-missing': 1,
          'date-impossible': 1,
          'closed-before-received': 1,
          'column-count': 1,
          'text-has-nul': 1,
        },
        ...{ rejected: 1, 'key-repeated': 1 },
      },
    });
    const stored = await store.sql<
      { row_number: string; line: string; reason_code: string; reason: string; raw: string }[]
    >`
      select row_number, line, reason_code, reason, raw from redress.import_quarantine order by row_number`;
    expect(stored[1]).toMatchObject({ row_number: '2', line: '3', reason_code: 'date-impossible', raw: bad.dated });
    expect(stored[4]?.raw).toBe(bad.nul.replace('\u0000', '\u2400'));
    expect(stored[5]?.reason).toMatch(/fact-in-future/);
    const second = await store.import('boston-311', path);
    expect(second).toMatchObject({ imported: 4, quarantined: 7, duplicates: 4, events: 0 });
    expect((await store.sql`select from redress.import_quarantine`).length).toBe(7);
  });

  it('takes up a run that was killed and comes to the same as one run', async () => {
    const path = await file('a.csv', csv(...rows(60)));
    const killed = store.import('boston-311', path, {
      chunk: 10,
      onProgress: ({ rows: done }) => {
        if (done >= 30) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await cases()).toBeLessThan(60);
    const report = await store.import('boston-311', path, { chunk: 7 });
    expect(report).toMatchObject({ resumed: true, rows: 60, imported: 60 });
    expect(report.casesAdded).toBeLessThan(60);

    const other = await ImportStore.create();
    try {
      await other.import('boston-311', path);
      expect(await other.contentsBut(['RungsLapsed'])).toBe(await store.contentsBut(['RungsLapsed']));
    } finally {
      await other.remove();
    }
  });

  it('run twice at the same time stores every case once', async () => {
    const path = await file('a.csv', csv(...rows(120)));
    const both = await Promise.all([1, 2].map(() => store.import('boston-311', path, { chunk: 20 })));
    expect(both.map(({ imported }) => imported)).toEqual([120, 120]);
    expect(both[0]!.events + both[1]!.events).toBe(await store.eventCount());
    expect(await cases()).toBe(120);
  });

  it('of a newer export closes what was open, and turns a miss that the source shows to be none', async () => {
    const open = '1,2012-03-01 08:00:00,2012-03-02 08:00:00,,OVERDUE,Open,t,s,r,t,q,PWDx,c,n,w,z,phone';
    const closed =
      '1,2012-03-01 08:00:00,2012-03-02 08:00:00,2012-03-01 09:00:00,ONTIME,Closed,t,s,r,t,q,PWDx,c,n,w,z,phone';
    expect(await store.import('boston-311', await file('a.csv', csv(open)))).toMatchObject({ openCases: 1 });
    expect(await store.import('boston-311', await file('b.csv', csv(closed)))).toMatchObject({
      ...{ duplicates: 1, casesAdded: 0, openCases: 0 },
      agreement: { same: 1, different: 0, met: 1, missed: 0, noFlag: 0 },
    });
    const types = await store.sql<{ type: string }[]>`select type from redress.events order by version`;
    expect(types.map(({ type }) => type)).toContain('VerdictCorrected');
  });

  it('of a newer export leaves a promise alone that the first one did not name', async () => {
    const row = (target: string, closed: string) =>
      `1,2012-03-01 08:00:00,${target},${closed},ONTIME,x,t,s,r,t,q,PWDx,c,n,w,z,phone`;
    await store.import('boston-311', await file('a.csv', csv(row('', ''))));
    const newer = csv(row('2012-03-02 08:00:00', '2012-03-01 09:00:00'));
    expect(await store.import('boston-311', await file('b.csv', newer))).toMatchObject({
      ...{ duplicates: 1, openCases: 0 },
      agreement: { same: 0, different: 0, met: 0, missed: 0, noFlag: 0 },
    });
  });
});
