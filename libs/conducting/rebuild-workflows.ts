import type { EventStore } from '#libs/event-store/port.js';
import { caseTurn, openCase } from './case-turn.js';
import { CALLS_MAX, type Conducting, eachBounded } from './conducting.js';
import { endCase, startCase, startFacts } from './tell-case.js';

const PAGE_STREAMS = 500;

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
 * run that was cut off is simply run again. `failed` cases are those that Temporal did not take; they are open all the same.
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
    await eachBounded([...streams], CALLS_MAX, async ([streamId, events]) => {
      const turn = openCase(streamId, events);
      if (turn === undefined) return;
      count.openCases += 1;
      try {
        const outcome = await startCase(sources, turn, facts);
        if (outcome === 'started') count.started += 1;
        else count.alreadyRunning += 1;
        if (outcome === 'started') started.push(streamId);
      } catch (error) {
        count.failed += 1;
        lastError = String(error);
      }
    });
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
