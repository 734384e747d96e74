import { conductBatch } from './conduct-batch.js';
import type { Conducting } from './conducting.js';

const asked: string[][] = [];
const store = {
  readStreams: async (ids: readonly string[]) => {
    asked.push([...ids]);
    return new Map();
  },
};
const nobodyToTell = {} as Conducting;

beforeEach(() => {
  asked.length = 0;
});

describe('a batch of the topic', () => {
  it('asks the store once for the cases that moved, and not for other streams', async () => {
    await conductBatch(nobodyToTell, store, [
      { streamId: 'case-a', version: 3 },
      { streamId: 'survey-1', version: 1 },
      { streamId: 'case-b', version: 1 },
      { streamId: 'case-a', version: 4 },
    ]);
    expect(asked).toEqual([['case-a', 'case-b']]);
  });

  it('passes over a case that began and ended in it, and over none that began before', async () => {
    await conductBatch(nobodyToTell, store, [
      { streamId: 'case-a', version: 1 },
      { streamId: 'case-a', version: 2, ends: true },
      { streamId: 'case-a', version: 3 },
      { streamId: 'case-b', version: 2, ends: true },
    ]);
    expect(asked).toEqual([['case-b']]);
  });

  it('asks for one that began and ended in it, where somebody may have told it in between', async () => {
    await conductBatch(nobodyToTell, store, [
      { streamId: 'case-a', version: 1, perhapsTold: true },
      { streamId: 'case-a', version: 2, ends: true, perhapsTold: true },
    ]);
    expect(asked).toEqual([['case-a']]);
  });

  it('asks nothing where nothing is left', async () => {
    await conductBatch(nobodyToTell, store, [
      { streamId: 'case-a', version: 1 },
      { streamId: 'case-a', version: 2, ends: true },
    ]);
    expect(asked).toEqual([]);
  });
});
