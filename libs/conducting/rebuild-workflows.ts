import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '#libs/event-store/port.js';
import { caseTurn, openCase } from './case-turn.js';
import { CALLS_MAX, type Conducting, eachBounded } from './conducting.js';
import { endCase, startCase, startFacts } from './tell-case.js';

const PAGE_STREAMS = 500;
/** before each try at those that Temporal has not taken yet */
const RESTS_MS = [0, 1_000, 5_000, 15_000];

export interface RebuildSources extends Conducting {
  readonly store: Pick<EventStore, 'readStreams'>;
  /** ids of case streams in order, after the given one */
  readonly caseStreamsAfter: (after: string, limit: number) => Promise<readonly string[]>;
}

export interface RebuiltWorkflows {
  readonly openCases: number;
  readonly started: number;
  readonly alreadyRunning: number;
  readonly failed: number;
}

export interface RebuildProgress extends RebuiltWorkflows {
  readonly casesRead: number;
  /** of the last failure, if any */
  readonly lastError?: string;
}

/**
 * Every open case of the store has its workflow again, with the case as it is now. Run twice it starts nothing twice; a
 * run that was cut off is simply run again. `failed` cases are those that Temporal did not take in several tries; they are open
 * all the same.
 */
export async function rebuildWorkflows(
  sources: RebuildSources,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<RebuiltWorkflows> {
  const count = { openCases: 0, started: 0, alreadyRunning: 0, failed: 0 };
  const facts = await startFacts(sources);
  let casesRead = 0;
  let lastError: string | undefined;
  for (let after = ''; ;) {
    const page = await sources.caseStreamsAfter(after, PAGE_STREAMS);
    const last = page.at(-1);
    if (last === undefined) return count;
    const streams = await sources.store.readStreams(page);
    const started: string[] = [];
    const open = [...streams].flatMap(([streamId, events]) => {
      const turn = openCase(streamId, events);
      return turn === undefined ? [] : [{ streamId, turn }];
    });
    count.openCases += open.length;
    let left = open;
    // A server that starts hundreds at once answers some of them too late: those get another turn.
    for (const restMs of RESTS_MS) {
      if (left.length === 0) break;
      await pause(restMs);
      const failed: typeof open = [];
      await eachBounded(left, CALLS_MAX, async (one) => {
        try {
          const outcome = await startCase(sources, one.turn, facts);
          if (outcome === 'started') count.started += 1;
          else count.alreadyRunning += 1;
          if (outcome === 'started') started.push(one.streamId);
        } catch (error) {
          failed.push(one);
          lastError = String(error);
        }
      });
      left = failed;
    }
    count.failed += left.length;
    await endClosed(sources, started);
    after = last;
    casesRead += page.length;
    onProgress({ ...count, casesRead, ...(lastError === undefined ? {} : { lastError }) });
  }
}

/**
 * A case that was closed between the reading of its stream and the start of its workflow: the conductor found nobody to
 * tell. One that closes from here on finds its workflow.
 */
async function endClosed(sources: RebuildSources, started: readonly string[]): Promise<void> {
  if (started.length === 0) return;
  const streams = await sources.store.readStreams(started);
  const turns = [...streams].flatMap(([streamId, events]) => caseTurn(streamId, events, 1, true) ?? []);
  const closed = turns.filter(({ kind }) => kind === 'ended');
  await eachBounded(closed, CALLS_MAX, (turn) => endCase(sources, turn));
}
