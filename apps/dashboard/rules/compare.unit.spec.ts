import { type CompareRow, differs, joined } from './compare.js';

const counts = (met: number, missed: number, lateMinutes = 0) => ({ met, missed, open: 0, lateMinutes });
const row = (clause: string, was: CompareRow['was'], would: CompareRow['would']): CompareRow => ({
  ...{ site: 'harbour', clause, target: 'solve', holder: 'agent', was, would },
});
const page = (rows: CompareRow[], nextCursor: string | null) => ({
  ...{ packVersion: 'x@1', cases: 2, rows, changed: [], nextCursor },
});

describe('a comparison that comes in pages', () => {
  it('adds up what belongs to one clause, site and holder, and keeps the others apart', () => {
    const first = joined(null, page([row('D-2', counts(1, 0), counts(0, 1, 30))], 'more'));
    const both = joined(
      first,
      page([row('D-1', counts(1, 1), counts(1, 1)), row('D-2', counts(2, 0), counts(1, 1, 10))], null),
    );
    expect(both).toMatchObject({ cases: 4, nextCursor: null });
    expect(both.rows).toEqual([row('D-1', counts(1, 1), counts(1, 1)), row('D-2', counts(3, 0), counts(1, 2, 40))]);
    expect(both.rows.map(differs)).toEqual([false, true]);
  });
});
