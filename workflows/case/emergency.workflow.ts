import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/** Keeps the time of one emergency (突发事件): the tasks of its plan side by side, and news at intervals. As the complaint's. */
export async function emergencyWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  while (!file.closed) {
    await file.stage('accept', 'the plan of its type begins, every task at once (R-3.2a, R-3.2c, R-3.2d)');
    await file.stage('investigate', 'a first finding and the expected restoration, told at intervals (R-3.2c)');
    await file.stage('remedy', 'stable; being restored, coordinated (R-3.2d)');
    await file.stage('reply', 'the result is told (R-3.2d)');
    await file.stage('archive', 'the closing report, then put away (P-7)');
  }
}
