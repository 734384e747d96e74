import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/** Keeps the time of one fee reminder (催缴): calls until it is paid. As the complaint's. */
export async function feeReminderWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  while (!file.closed) {
    await file.stage('accept', 'the first call (D-8)');
    await file.stage('reply', 'a promised day, calls again, payments (D-8, R-2.4)');
    await file.stage('archive', 'paid; put away (D-8)');
  }
}
