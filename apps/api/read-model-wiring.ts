import type postgres from 'postgres';
import type { ChangeSource } from './changes/change-feed.js';
import type { ReadModel } from './read-model.js';

export function connectReadModel(_sql: postgres.Sql): { readModel: ReadModel; changes: ChangeSource } {
  return {
    readModel: {
      listCases: () => Promise.resolve({ items: [], nextCursor: null }),
      findCase: () => Promise.resolve(undefined),
      onTime: () => Promise.resolve([]),
      totals: () => Promise.resolve({ openCases: 0, closedCases: 0, overdueCases: 0, met: 0, missed: 0, open: 0 }),
    },
    changes: {
      head: () => Promise.resolve(0),
      changesSince: () => Promise.resolve([]),
      listen: () => Promise.resolve(() => Promise.resolve()),
    },
  };
}
