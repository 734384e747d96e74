import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/** Keeps the time of one repair (报修): dispatch, arrival, water test, result, revisit. As the complaint's. */
export async function repairWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  // What the water test, the household or the revisit finds sends it back to the repair staff (D-5.1e): a loop.
  while (!file.closed) {
    await file.stage('accept', 'taken in and given a work order (D-1)');
    await file.stage('investigate', 'the technician sets out, the household is told; the diagnosis (R-3.2a)');
    await file.stage('remedy', 'quoted where charged, parts waited for, repaired (D-1, C4-6)');
    await file.stage('reply', 'a leak is tested with water; the result told the same day (D-5.1c, D-3.6a)');
    await file.stage('revisit', 'within 2 days, a leak within 3 of its test (D-5.1b, D-5.1c, D-5.1d)');
    await file.stage('archive', 'the whole handling put away (P-7)');
  }
}
