import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/** Keeps the time of one formality (入住/装修手续): a checklist, then the deposits. As the complaint's. */
export async function formalityWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  while (!file.closed) {
    await file.stage('accept', 'documents and deposits of the checklist (D-2)');
    await file.stage('investigate', 'inspections, again where one failed (D-2)');
    await file.stage('archive', 'deposits go back, then put away (D-2)');
  }
}
