import type { CaseRow } from '../api/shapes.js';
import { mergeRows } from './merge-row.js';

function row(caseId: string, part: Partial<CaseRow> = {}): CaseRow {
  return {
    caseId,
    reference: caseId,
    kind: 'complaint',
    site: 'one',
    region: 'south',
    zone: 'Asia/Shanghai',
    department: null,
    severity: 'minor',
    severityProvisional: true,
    stage: 'accept',
    closed: false,
    version: 1,
    holderRole: 'agent',
    receivedAt: '2026-03-01T00:00:00.000Z',
    closedAt: null,
    nextDueAt: '2026-03-03T00:00:00.000Z',
    nextOpenedAt: '2026-03-02T00:00:00.000Z',
    nextClause: 'D-3.5c',
    nextTarget: 'solve',
    missedCount: 0,
    openCount: 1,
    waiting: null,
    waitedMs: {},
    simulated: false,
    imported: null,
    changeNo: 1,
    ...part,
  };
}
const due = (day: number) => ({ nextDueAt: `2026-03-0${day}T00:00:00.000Z` });
const ids = (rows: readonly CaseRow[]) => rows.map(({ caseId }) => caseId);

describe('a list that lives', () => {
  const loaded = [row('a', due(2)), row('b', due(4)), row('c', due(6))];

  it('takes in a newer row and puts it where its deadline belongs', () => {
    const { rows, touched } = mergeRows(loaded, [row('a', { ...due(5), changeNo: 2 })], {}, false);
    expect(ids(rows)).toEqual(['b', 'a', 'c']);
    expect(touched).toEqual(['a']);
  });

  it('leaves everything alone when a message comes twice or late', () => {
    const { rows, touched } = mergeRows(loaded, [row('a', { ...due(9), changeNo: 1 })], {}, false);
    expect(rows).toBe(loaded);
    expect(touched).toEqual([]);
  });

  it('lets a row go that no longer matches: closed, or handed to another stage', () => {
    expect(ids(mergeRows(loaded, [row('b', { closed: true, changeNo: 2 })], {}, false).rows)).toEqual(['a', 'c']);
    const staged = mergeRows(loaded, [row('b', { stage: 'verify', changeNo: 2 })], { stage: 'accept' }, false);
    expect(ids(staged.rows)).toEqual(['a', 'c']);
  });

  it('keeps closed cases where they are asked for', () => {
    const { rows } = mergeRows(loaded, [row('b', { closed: true, changeNo: 2 })], { closed: 'all' }, false);
    expect(ids(rows)).toEqual(['a', 'b', 'c']);
  });

  it('lets a new case in as far as the list is loaded; what lies behind comes with its page', () => {
    expect(ids(mergeRows(loaded, [row('n', { ...due(3), changeNo: 9 })], {}, true).rows)).toEqual(['a', 'n', 'b', 'c']);
    expect(ids(mergeRows(loaded, [row('n', { ...due(7), changeNo: 9 })], {}, true).rows)).toEqual(['a', 'b', 'c']);
    expect(ids(mergeRows(loaded, [row('n', { ...due(7), changeNo: 9 })], {}, false).rows)).toEqual([
      'a',
      'b',
      'c',
      'n',
    ]);
  });

  it('lets no case of another kind in', () => {
    const repair = row('n', { ...due(3), kind: 'repair', changeNo: 9 });
    expect(ids(mergeRows(loaded, [repair], { kind: 'complaint' }, false).rows)).toEqual(['a', 'b', 'c']);
    expect(ids(mergeRows(loaded, [repair], { kind: 'repair' }, false).rows)).toContain('n');
  });

  it('never lets in by itself what only the server can judge', () => {
    for (const filters of [{ search: 'TS' }, { missed: 'R-4.2' }, { about: 'leak', receivedFrom: '2026-03-01' }]) {
      expect(ids(mergeRows(loaded, [row('n', { changeNo: 9 })], filters, false).rows)).toEqual(['a', 'b', 'c']);
    }
  });

  it('puts cases without a deadline last, and latest first when asked', () => {
    const none = [row('x', { nextDueAt: null, changeNo: 3 })];
    expect(ids(mergeRows(loaded, none, {}, false).rows)).toEqual(['a', 'b', 'c', 'x']);
    const late = [row('y', { receivedAt: '2026-03-02T00:00:00.000Z', changeNo: 3 })];
    expect(ids(mergeRows(loaded, late, { sort: '-received' }, false).rows)[0]).toBe('y');
  });
});
