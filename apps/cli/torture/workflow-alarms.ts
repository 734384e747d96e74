import { isDeepStrictEqual } from 'node:util';
import { WorkflowNotFoundError } from '@temporalio/client';
import { type CaseFileView, TIMETABLE } from '#libs/contracts/case-workflow.js';
import { openCase } from '#libs/conducting/case-turn.js';
import { type Conducting, eachBounded, withinDeadline } from '#libs/conducting/conducting.js';
import type { StoredStreams } from './stored-facts.js';

const QUERIES_MAX = 16;
/** Queries for a worker that was killed wait in its own queue until the server gives it up (10 s). */
const ATTEMPTS = 5;

/** Open cases whose workflow does not hold the alarms that the store says are pending: a deadline lost before its time. */
export async function alarmsNotHeld(conducting: Conducting, streams: StoredStreams): Promise<string[]> {
  const faults: string[] = [];
  await eachBounded([...streams], QUERIES_MAX, async ([streamId, facts]) => {
    const turn = openCase(streamId, facts);
    if (turn === undefined) return;
    const wanted = turn.timetable.alarms.map(({ id, at }) => ({ id, at }));
    try {
      const view = await timetableOf(conducting, streamId);
      const held = (view.timetable?.alarms ?? []).map(({ id, at }) => ({ id, at }));
      if (isDeepStrictEqual(held, wanted)) return;
      const version = view.timetable?.version ?? 0;
      faults.push(
        `${streamId}: holds ${held.length} alarms as of version ${version}, not ${wanted.length} as of ${turn.timetable.version}`,
      );
    } catch (error) {
      faults.push(`${streamId}: no workflow answers: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return faults;
}

async function timetableOf(conducting: Conducting, workflowId: string): Promise<CaseFileView> {
  const handle = conducting.client.workflow.getHandle(workflowId);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withinDeadline(conducting, () => handle.query<CaseFileView>(TIMETABLE));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || attempt === ATTEMPTS) throw error;
    }
  }
}
