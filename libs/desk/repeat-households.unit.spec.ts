import { type HouseholdCase, householdFigures, householdsIn } from './repeat-households.js';

const one = (n: number, changes: Partial<HouseholdCase> = {}): HouseholdCase => ({
  ...{ caseId: `case ${n}`, reference: `R-${n}`, closed: false, household: null },
  ...{ receivedAt: `2026-03-0${1 + (n % 9)}T00:00:00.000Z`, ...changes },
});

describe('households that come again and again', () => {
  it('count cases whether open or not, and those without a household are nobody', () => {
    const theirs = [one(1, { household: 'a', closed: true }), one(3, { household: 'a' }), one(2, { household: 'a' })];
    const groups = householdsIn([...theirs, one(4), one(5), one(6), one(7, { household: 'b' })]);
    expect(groups).toHaveLength(1);
    expect(householdFigures(groups[0] ?? [])).toEqual({
      ...{ cases: 3, open: 2, since: '2026-03-02T00:00:00.000Z', latest: '2026-03-04T00:00:00.000Z' },
      named: [3, 2, 1].map((n) => ({ caseId: `case ${n}`, reference: `R-${n}` })),
    });
  });

  it('come with the largest group first, bounded in groups and in cases named', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      Array.from({ length: n === 7 ? 30 : 3 }, (__, m) => one(m, { household: `h${n}` })),
    ).flat();
    const groups = householdsIn(many);
    expect(groups).toHaveLength(12);
    expect(groups[0]).toHaveLength(30);
    expect(householdFigures(groups[0] ?? []).named).toHaveLength(20);
  });
});
