import { describeWithShared, sharedPath } from '../../test/shared-data.js';
import { ImportStore } from './import-store.suite.js';

const FILE = 'boston-311/boston311-2011-07-08.csv.gz';
const FIGURES = { same: 16_685, different: 0, noFlag: 43, met: 13_553, missed: 3_132 };

describeWithShared(FILE)('the import of Boston 311', () => {
  const file = sharedPath(FILE);
  let store: ImportStore;
  beforeAll(async () => {
    store = await ImportStore.create();
  });
  afterAll(() => store.remove());

  it('accounts for every row and agrees with every flag of the source', async () => {
    const report = await store.import('boston-311', file);
    expect(report).toMatchObject({
      ...{ rows: 21_401, imported: 21_401, quarantined: 0, duplicates: 0, cases: 21_401, casesAdded: 21_401 },
      ...{ openCases: 1_116, agreement: FIGURES, differing: [] },
    });
    expect(report.events).toBe(await store.eventCount());
    console.error(report);
  });

  it('adds nothing when it is run again, and says the same', async () => {
    const before = await store.eventCount();
    const report = await store.import('boston-311', file);
    expect(report).toMatchObject({
      ...{ rows: 21_401, imported: 21_401, quarantined: 0, duplicates: 21_401, casesAdded: 0, events: 0 },
      ...{ openCases: 1_116, agreement: FIGURES },
    });
    expect(await store.eventCount()).toBe(before);
    console.error(report);
  });
});
