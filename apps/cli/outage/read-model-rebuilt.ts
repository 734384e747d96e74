import { BoardWatch, type BoardSeen } from './board-watch.js';
import { runRedress } from './run-redress.js';
import type { Trouble } from './trouble.js';

/** A person who looks at a board takes more than this for a breakdown. */
const STANDSTILL_MS_MAX = 10_000;
const LIST_MS_MAX = 5_000;

/** `redress rebuild` while the desks go on, and somebody looks at the board all the while. */
export function readModelRebuilt(): Trouble {
  let board: BoardWatch | undefined;
  let seen: BoardSeen | undefined;
  const rebuilds: Readonly<Record<string, unknown>>[] = [];
  return {
    mayRefuse: false,
    terminates: false,
    begin: ({ stack, token }) => {
      board = new BoardWatch(stack.file().api, token);
      board.start();
      return Promise.resolve();
    },
    look: async ({ stack }) => {
      const { code, json, ms } = await runRedress(stack.file().dir, ['rebuild']);
      const { equal, cases, events, lagging, apart } = json;
      rebuilds.push({ equal, cases, events, lagging, apart, ms });
      return code === 0 && equal === true ? [] : [`the rebuild ended with ${code}: ${JSON.stringify(json)}`];
    },
    end: async () => {
      seen = await board?.stop();
      if (seen === undefined) return ['nobody looked at the board'];
      return [
        ...seen.faults,
        ...(seen.slowestListMs > LIST_MS_MAX ? [`a list took ${seen.slowestListMs} ms`] : []),
        ...(seen.longestStandstillMs > STANDSTILL_MS_MAX ? [`no change for ${seen.longestStandstillMs} ms`] : []),
      ];
    },
    figures: () => ({ rebuilds, board: seen }),
  };
}
