import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/** Keeps the time of one service order (便民/委托服务): from the agreement to the receipt. As the complaint's. */
export async function serviceOrderWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  // What the owner refuses goes back to the work: a loop.
  while (!file.closed) {
    await file.stage('accept', 'item, area, time, fee and effect are agreed (D-7)');
    await file.stage('verify', "dispatched to the department's supervisor (D-7)");
    await file.stage('remedy', 'done at the time agreed (D-7)');
    await file.stage('reply', 'the owner accepts, or it is put right (D-7)');
    await file.stage('archive', 'fee and receipt, then put away (D-7)');
  }
}
