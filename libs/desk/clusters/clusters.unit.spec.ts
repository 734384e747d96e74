import { type LikeCase, clustersIn, householdFigures, householdsIn } from './clusters.js';

const one = (n: number, changes: Partial<LikeCase> = {}): LikeCase => ({
  ...{ caseId: `case ${n}`, reference: `R-${n}`, kind: 'repair', closed: false },
  ...{ receivedAt: `2026-03-0${1 + (n % 9)}T00:00:00.000Z`, about: 'leak', household: null },
  ...changes,
});

describe('cases alike', () => {
  it('D-5.5: three open ones of a kind about the same thing are a cluster, two are not', () => {
    expect(clustersIn([one(1), one(2)])).toEqual([]);
    expect(clustersIn([one(1), one(2), one(3, { closed: true })])).toEqual([]);
    expect(clustersIn([one(1), one(2), one(3, { about: 'power' })])).toEqual([]);
    expect(clustersIn([one(1), one(2), one(3, { kind: 'enquiry' })])).toEqual([]);
    expect(clustersIn([one(1), one(3), one(2)])).toEqual([
      {
        ...{ kind: 'repair', about: 'leak', cases: 3 },
        ...{ since: '2026-03-02T00:00:00.000Z', latest: '2026-03-04T00:00:00.000Z' },
        named: [3, 2, 1].map((n) => ({ caseId: `case ${n}`, reference: `R-${n}` })),
      },
    ]);
  });

  it('come with the largest group first, bounded in groups and in cases named', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      Array.from({ length: n === 7 ? 30 : 3 }, (__, m) => one(m, { about: `matter ${n}` })),
    ).flat();
    const clusters = clustersIn(many);
    expect(clusters).toHaveLength(50);
    expect(clusters[0]).toMatchObject({ about: 'matter 7', cases: 30 });
    expect(clusters[0]?.named).toHaveLength(20);
  });

  it('of one household count whether open or not, and those without one are nobody', () => {
    const theirs = [one(1, { household: 'a', closed: true }), one(2, { household: 'a' }), one(3, { household: 'a' })];
    const groups = householdsIn([...theirs, one(4), one(5), one(6), one(7, { household: 'b' })]);
    expect(groups).toHaveLength(1);
    expect(householdFigures(groups[0] ?? [])).toMatchObject({ cases: 3, open: 2 });
  });
});
