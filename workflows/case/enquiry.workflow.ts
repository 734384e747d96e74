import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/** Keeps the time of one enquiry (咨询): answered at once, or passed on, or at a promised time. As the complaint's. */
export async function enquiryWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  while (!file.closed) {
    await file.stage('accept', 'answered at once, or passed to the person responsible (R-2.4, C3-T2)');
    await file.stage('investigate', 'checked first; answered by the time that was told (R-2.4, C5-1)');
    await file.stage('reply', 'the person responsible answers within 30 minutes (C3-T2)');
    await file.stage('archive', 'what was asked and said is put away (C3-T4)');
  }
}
