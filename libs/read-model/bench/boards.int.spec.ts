import { rebuildReadModel } from '../rebuild.js';
import { createReadModel } from '../read-model.js';
import { ReadModelStore } from '../read-model-store.suite.js';
import { BOARD_TILES } from './board-tiles.js';
import { GroupCases, PERIOD } from './group-cases.js';
import { tellGroup } from './tell-group.js';

describe('the figures of the boards', () => {
  let base: ReadModelStore;
  beforeAll(async () => {
    base = await ReadModelStore.create();
    await tellGroup(base.ownerSql, { group: new GroupCases(), cases: 2_500, seed: 7 });
    await rebuildReadModel({ ownerSql: base.ownerSql, store: base.store, topic: 't', partitions: 1 });
  });
  afterAll(() => base.remove());

  it.each(BOARD_TILES)('are those of GROUP BY over the facts: $name', async ({ ask, fromFacts }) => {
    const rows = await ask(createReadModel(base.sql), PERIOD);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await fromFacts(base.ownerSql, PERIOD));
  });
});
